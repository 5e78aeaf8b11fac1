using Microsoft.EntityFrameworkCore;
using PlanService.Consumers;
using PlanService.Data;
using ServiceDefaults.SignIn;

namespace PlanService.Signals;

/// <summary>What is known of a project's year from others.</summary>
public static class SignalQueries
{
    /// <summary>
    /// Complaints whose authors do not find the matter settled, and that nobody has answered for since: neither by having the work go on and
    /// closing it again, nor a division head with a reason.
    /// </summary>
    public static IQueryable<ProjectComplaint> NotFixed(this PlanDb db, string code, int year) => db.ProjectComplaints
        .Where(row => row.ProjectCode == code && row.FiscalYear == year && row.State != ComplaintState.Merged && row.Fixed == false
            && !(row.State == ComplaintState.Closed && row.ReopenedAt != null && row.ReopenedAt > row.RatedAt)
            && !db.NotFixedAnswers.Any(answer => answer.ComplaintId == row.ComplaintId));

    /// <summary>The year takes over how many there are; the caller saves. Nothing happens where the plan has no such project or year.</summary>
    internal static async Task CountNotFixed(this PlanDb db, string code, int year, Actor actor, CancellationToken ct)
    {
        if (await db.FindWork(code, year, actor, ct) is { } work && await db.NotFixed(code, year).CountAsync(ct) is var count && count != work.Year.NotFixed)
            work.Year.CountNotFixed(count);
    }

    /// <summary>The same of the trainings that took place.</summary>
    internal static async Task CountTrainings(this PlanDb db, string code, int year, Actor actor, CancellationToken ct)
    {
        if (await db.FindWork(code, year, actor, ct) is { } work && await db.HeldTrainings.CountAsync(row => row.ProjectCode == code && row.FiscalYear == year, ct) is var held && held != work.Year.TrainingsHeld)
            work.Year.CountTrainings(held);
    }
}
