using System.Globalization;

namespace DemoYear;

/// <summary>
/// What is done on which day. What has the same lane (one complaint, one project) is done one after the other, in the order in which it was
/// written down; the rest of a day at the same time, as people do.
/// </summary>
internal sealed class Agenda
{
    private const int AtOnce = 6;
    private readonly SortedDictionary<DateOnly, List<(string Lane, Func<Task> Deed)>> _days = [];
    private readonly Lock _lock = new();
    private DateOnly _today;
    private int _month;

    /// <summary>What is found out on the way may be written down for a later day.</summary>
    public void On(DateOnly day, string lane, Func<Task> deed)
    {
        day = YearClock.OfficeDay(day);
        lock (_lock)
        {
            if (day <= _today)
                throw new InvalidOperationException($"{lane} is late: {day:O} is over.");
            if (!_days.TryGetValue(day, out var deeds))
                _days.Add(day, deeds = []);
            deeds.Add((lane, deed));
        }
    }

    /// <summary>All days that are left up to <paramref name="last"/>, with a line for each month.</summary>
    public async Task Live(DateOnly last, YearClock clock, Ledger ledger)
    {
        while (Next(last) is { } lanes)
        {
            clock.To(_today);
            await Parallel.ForEachAsync(lanes, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (lane, _) =>
            {
                foreach (var deed in lane)
                    await deed();
            });
            if (_month != _today.Month)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetLocalNow():HH:mm:ss}  {_today:yyyy-MM}  {ledger.Count,6} steps accepted"));
            _month = _today.Month;
        }
    }

    /// <summary>The deeds of the next day by their lanes; null when there is none up to the last one.</summary>
    private List<List<Func<Task>>>? Next(DateOnly last)
    {
        lock (_lock)
        {
            if (_days.Count == 0)
                return null;
            var (day, deeds) = _days.First();
            if (day > last)
                return null;
            _today = day;
            _days.Remove(day);
            return [.. deeds.GroupBy(deed => deed.Lane).Select(lane => lane.Select(deed => deed.Deed).ToList())];
        }
    }
}
