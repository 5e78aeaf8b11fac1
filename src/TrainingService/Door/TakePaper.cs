using TrainingService.People;
using WebUi;

namespace TrainingService.Door;

/// <summary>The signed list on paper, typed in: numbers of one session. Whoever is on the list is written down, and what is not is said.</summary>
public static class TakePaper
{
    /// <param name="Recorded">Written down now.</param>
    /// <param name="Already">Stood there before.</param>
    /// <param name="Missing">Numbers that nobody has.</param>
    /// <param name="Refused">Numbers of somebody who can't be written down, and why.</param>
    public sealed record Answer(IReadOnlyList<int> Recorded, IReadOnlyList<int> Already, IReadOnlyList<int> Missing, IReadOnlyList<(int No, string Why)> Refused);

    /// <param name="heads">How many of a group came, by its number; all of them where nothing is said.</param>
    public static async Task<(Answer? Answer, Objection? Objection)> Decide(Guid id, int session, NumbersTyped typed, IReadOnlyDictionary<int, int> heads, DoorDesk desk, CancellationToken ct)
    {
        if (typed.Unread.Count > 0)
            return (null, Objection.To("numbers", $"อ่านไม่ออก: {string.Join(", ", typed.Unread.Take(5))} ให้พิมพ์เช่น 1-20, 22, 25", $"These are no numbers: {string.Join(", ", typed.Unread.Take(5))}. Write such as 1-20, 22, 25"));
        if (typed.Numbers.Count == 0)
            return (null, Objection.To("numbers", "พิมพ์เลขที่ของผู้ที่เซ็นชื่อ เช่น 1-20, 22, 25", "Write the numbers of those who signed, such as 1-20, 22, 25"));
        var results = new List<TakeBatch.Result>();
        foreach (var some in typed.Numbers.Chunk(TakeBatch.Most))
        {
            var entries = some.Select(no => new TakeBatch.Entry(
                FormattableString.Invariant($"{no}"), No: no, Session: session, Means: AttendanceMeans.Paper, Heads: heads.TryGetValue(no, out var many) ? many : null)).ToList();
            var (answered, objection) = await TakeBatch.Decide(id, new(entries), desk, ct);
            if (answered is null)
                return (null, objection);
            results.AddRange(answered.Select(result => result with { No = int.Parse(result.ClientId!, System.Globalization.CultureInfo.InvariantCulture) }));
        }

        return (new(
            Of(results, TakeBatch.Outcome.Recorded), Of(results, TakeBatch.Outcome.Already),
            [.. results.Where(result => result.Code == DoorRefusals.NotEnrolled.Refusal.Code).Select(result => result.No!.Value)],
            [.. results.Where(result => result.Code is not null && result.Code != DoorRefusals.NotEnrolled.Refusal.Code).Select(result => (result.No!.Value, result.Text!))]), null);
    }

    private static List<int> Of(IEnumerable<TakeBatch.Result> results, TakeBatch.Outcome outcome) => [.. results.Where(result => result.Outcome == outcome).Select(result => result.No!.Value)];
}
