using Contracts;
using MassTransit;
using PlanService.Data;

namespace PlanService.Signals;

/// <summary>A risk was judged: keeps it where it touches a project, or did.</summary>
public sealed class KeepRisk(PlanDb db, TimeProvider clock) : IConsumer<RiskAssessed>
{
    public async Task Consume(ConsumeContext<RiskAssessed> context)
    {
        var (told, ct) = (context.Message, context.CancellationToken);
        var known = await db.ProjectRisks.FindAsync([told.RiskId], ct);
        if (known is null && told.ProjectCode is null)
            return; // one that never touched a project: most of them
        if (known is null)
            db.Add(known = new() { RiskId = told.RiskId });
        known.Hear(told, clock.GetUtcNow());
    }
}
