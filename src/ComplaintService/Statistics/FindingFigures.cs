using ComplaintService.Complaints;
using ComplaintService.Data;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Values;

namespace ComplaintService.Statistics;

/// <summary>
/// What examinations of complaints about the conduct of staff came to in a fiscal year, as they are recorded now. It is about single people:
/// the public is not told of 1 to 4, nor of what they could be computed from.
/// </summary>
/// <param name="Founded">มีมูล; null when withheld.</param>
/// <param name="Unfounded">ไม่มีมูล; null when withheld.</param>
/// <param name="Unverifiable">ตรวจสอบไม่ได้; null when withheld.</param>
public sealed record FindingFigures(int? Founded, int? Unfounded, int? Unverifiable, bool Withheld)
{
    internal static async Task<FindingFigures> Of(ComplaintDb db, FiscalYear year, bool exact, CancellationToken ct)
    {
        var found = await db.Complaints.Where(row => row.FiscalYear == year && row.Finding != null && row.MergedIntoId == null)
            .GroupBy(row => row.Finding!.Value).Select(of => new { of.Key, Count = of.Count() }).ToDictionaryAsync(of => of.Key, of => of.Count, ct);
        var counts = Enum.GetValues<FindingResult>().Select(result => (Key: result, Count: found.GetValueOrDefault(result))).ToList();
        var withheld = exact ? [] : SmallCounts.Withheld(counts);
        int? Count(FindingResult result) => withheld.Contains(result) ? null : found.GetValueOrDefault(result);
        return new(Count(FindingResult.Founded), Count(FindingResult.Unfounded), Count(FindingResult.Unverifiable), withheld.Count > 0);
    }
}
