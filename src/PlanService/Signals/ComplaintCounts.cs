using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Progress;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace PlanService.Signals;

/// <summary>
/// How a project's complaints of a year stand, as a reader may know it: whoever may read each of them in the complaint service knows each count, all
/// others none of 1 to 4 (docs/decisions/0009). No sum is told, from which they could be computed.
/// </summary>
/// <param name="Any">Whether there is any at all.</param>
/// <param name="Open">Nobody has answered yet; null when withheld, like those that follow.</param>
/// <param name="Overdue">Of the open ones: past the promised day.</param>
/// <param name="Answered">Answered and not closed.</param>
/// <param name="NotFixed">Rated as not fixed, and not answered for since.</param>
/// <param name="SatisfiedPercent">Rated 4 or 5, one decimal; null where fewer than five rated: withheld from everybody.</param>
/// <param name="Withheld">Some of it is.</param>
public sealed record ComplaintCounts(bool Any, int? Open, int? Overdue, int? Answered, int? Closed, int? NotFixed, int? Ratings, decimal? SatisfiedPercent, bool Withheld)
{
    public static async Task<ComplaintCounts> Read(PlanDb db, Work work, Actor actor, CancellationToken ct)
    {
        var (code, year) = (work.Year.Code, work.Year.FiscalYear.Year);
        var rows = db.ProjectComplaints.AsNoTracking().Where(row => row.ProjectCode == code && row.FiscalYear == year && row.State != ComplaintState.Merged);
        var sums = await rows.GroupBy(row => 1).Select(all => new
        {
            Open = all.Count(row => row.State == ComplaintState.Open),
            Overdue = all.Count(row => row.IsOverdue),
            Answered = all.Count(row => row.State == ComplaintState.Answered),
            Closed = all.Count(row => row.State == ComplaintState.Closed),
            Ratings = all.Count(row => row.Score != null),
            Satisfied = all.Count(row => row.Score >= 4),
        }).SingleOrDefaultAsync(ct);
        if (sums is null)
            return new(false, 0, 0, 0, 0, 0, 0, null, false);
        var exact = await SeesEach(rows, actor, ct);
        int? Told(int count) => exact || !SmallCounts.IsSmall(count) ? count : null;
        var counts = new[] { sums.Open, sums.Overdue, sums.Answered, sums.Closed, work.Year.NotFixed, sums.Ratings }.Select(Told).ToList();
        return new(
            true, counts[0], counts[1], counts[2], counts[3], counts[4], counts[5],
            sums.Ratings >= SmallCounts.Smallest ? Math.Round(sums.Satisfied * 100m / sums.Ratings, 1, MidpointRounding.AwayFromZero) : null,
            counts.Contains(null));
    }

    /// <summary>As the complaint service has it: some read all complaints, people of a division those of their own.</summary>
    private static async Task<bool> SeesEach(IQueryable<ProjectComplaint> rows, Actor actor, CancellationToken ct)
    {
        if (actor.Is(Roles.ComplaintOfficer) || actor.Is(Roles.Executive) || actor.Is(Roles.InternalAuditor))
            return true;
        var division = actor.Is(Roles.DivisionOfficer) || actor.Is(Roles.DivisionHead) ? actor.Division : null;
        return division is not null && !await rows.AnyAsync(row => row.Division == null || row.Division != division, ct);
    }
}
