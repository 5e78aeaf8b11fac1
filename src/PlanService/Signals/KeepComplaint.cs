using Contracts;
using MassTransit;
using PlanService.Data;
using ServiceDefaults.Concurrency;
using ServiceDefaults.SignIn;

namespace PlanService.Signals;

/// <summary>A complaint of a project has changed: keeps where it stands, and lowers or lifts the project's status by it.</summary>
public sealed class KeepComplaint(PlanDb db, Actor actor, TimeProvider clock) : IConsumer<ProjectComplaintChanged>
{
    /// <summary>Those of the project that it left and of the one that it came to; also when it is decided again, with the row already written.</summary>
    private readonly HashSet<string> _projects = [];

    public Task Consume(ConsumeContext<ProjectComplaintChanged> context) =>
        db.RetryWhenOvertaken(() => Keep(context.Message, context.CancellationToken), context.CancellationToken);

    private async Task<bool> Keep(ProjectComplaintChanged told, CancellationToken ct)
    {
        var known = await db.ProjectComplaints.FindAsync([told.ComplaintId], ct);
        if (known?.ProjectCode is { } before)
            _projects.Add(before);
        if (known is null)
            db.Add(known = new() { ComplaintId = told.ComplaintId });
        known.Hear(told, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        if (known.ProjectCode is { } now)
            _projects.Add(now);
        foreach (var code in _projects)
            await db.CountNotFixed(code, known.FiscalYear, actor, ct);
        await db.SaveChangesAsync(ct);
        return true;
    }
}
