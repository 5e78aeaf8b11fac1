using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Progress;
using ServiceDefaults.SignIn;

namespace PlanService.Signals;

/// <summary>What other services say of a project's year, as its reader may see it.</summary>
/// <param name="Risks">Above what is accepted, the highest first; none for the public, which reads the register once it is published.</param>
/// <param name="Trainings">That took place, in their order.</param>
public sealed record WorkSignals(ComplaintCounts Complaints, IReadOnlyList<ProjectRisk> Risks, IReadOnlyList<HeldTraining> Trainings)
{
    public static async Task<WorkSignals> Read(PlanDb db, Work work, Actor actor, CancellationToken ct)
    {
        var (code, year) = (work.Year.Code, work.Year.FiscalYear.Year);
        return new(
            await ComplaintCounts.Read(db, work, actor, ct),
            !actor.IsSignedIn ? [] : await db.ProjectRisks.AsNoTracking().Where(row => row.ProjectCode == code && row.FiscalYear == year && row.IsAboveAppetite)
                .OrderByDescending(row => row.Score).ThenBy(row => row.Code).ToListAsync(ct),
            await db.HeldTrainings.AsNoTracking().Where(row => row.ProjectCode == code && row.FiscalYear == year).OrderBy(row => row.HeldOn).ThenBy(row => row.EventId).ToListAsync(ct));
    }
}
