using Contracts;
using MassTransit;
using PlanService.Data;
using ServiceDefaults.Concurrency;
using ServiceDefaults.SignIn;

namespace PlanService.Signals;

/// <summary>A training event of a project is over: keeps it, so that it can be listed. What it cost is entered by <see cref="Consumers.RecordTrainingSpending"/>.</summary>
public sealed class KeepTraining(PlanDb db, Actor actor, TimeProvider clock) : IConsumer<TrainingEventCompleted>
{
    /// <summary>Those of the project and year that it left and of those that it came to; also when it is decided again, with the row already written.</summary>
    private readonly HashSet<(string Code, int Year)> _projects = [];

    public Task Consume(ConsumeContext<TrainingEventCompleted> context) =>
        db.RetryWhenOvertaken(() => Keep(context.Message, context.CancellationToken), context.CancellationToken);

    private async Task<bool> Keep(TrainingEventCompleted told, CancellationToken ct)
    {
        var known = await db.HeldTrainings.FindAsync([told.EventId], ct);
        if (known is not null)
            _projects.Add((known.ProjectCode, known.FiscalYear));
        else
            db.Add(known = new() { EventId = told.EventId });
        known.Hear(told, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        _projects.Add((known.ProjectCode, known.FiscalYear));
        foreach (var (code, year) in _projects)
            await db.CountTrainings(code, year, actor, ct);
        await db.SaveChangesAsync(ct);
        return true;
    }
}
