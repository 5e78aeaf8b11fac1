using Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace TrainingService.Events;

/// <summary>
/// Asks the plan to hold the money of the lines, all of which must be right or allowed by a superior. The answer comes by itself: open, or
/// refused with the reason. An event without money is open at once.
/// </summary>
public static class RequestBudget
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapPost("{id:guid}/budget-request", Handle)
        .WithName(nameof(RequestBudget))
        .WithSummary("Ask for the event's money; the status says later whether the plan holds it");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, EventDesk desk, CancellationToken ct) => EventDesk.Answer(Decide(id, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, EventDesk desk, CancellationToken ct) => desk.Change(id, async one =>
    {
        var rules = await desk.Db.RulesOf(one, desk.Now, ct);
        if (one.RequestBudget([.. rules.Of(one.Lines)], desk.Now) is { } refusal)
            return Objection.To(refusal);
        if (one.Status is EventStatus.BudgetRequested)
        {
            desk.Events.Publish(new TrainingBudgetRequested
            {
                EventId = one.Id,
                ProjectCode = one.ProjectCode,
                FiscalYear = one.FiscalYear.Year,
                Amount = one.Budget,
                Title = one.Title,
                Division = one.Division,
                Link = one.Link,
                RequestedAt = one.RequestedAt!.Value,
            });
        }

        return null;
    }, ct);
}
