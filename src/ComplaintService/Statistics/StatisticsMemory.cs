using System.Collections.Concurrent;
using ServiceDefaults.Values;

namespace ComplaintService.Statistics;

/// <summary>The figures that this process remembers: a few thousand numbers for each year.</summary>
public sealed class StatisticsMemory
{
    internal Kept<List<StatisticsCell>> Cells { get; } = new();

    internal Kept<List<VillageCell>> Villages { get; } = new();

    internal Kept<List<MedianDays>> Medians { get; } = new();

    internal sealed class Kept<T>
    {
        private readonly ConcurrentDictionary<FiscalYear, (string Version, T Value)> kept = [];

        public async Task<T> Of(FiscalYear year, string? version, Func<Task<T>> read)
        {
            if (version is not null && kept.TryGetValue(year, out var found) && found.Version == version)
                return found.Value;
            var value = await read();
            if (version is not null)
                kept[year] = (version, value);
            return value;
        }
    }
}
