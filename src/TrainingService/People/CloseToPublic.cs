using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Problems;
using TrainingService.Events;
using WebUi;

namespace TrainingService.People;

/// <summary>Nobody enrols by oneself any more; whoever did stays enrolled.</summary>
public static class CloseToPublic
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapDelete("{id:guid}/public-link", Handle)
        .WithName(nameof(CloseToPublic))
        .WithSummary("Close enrolment by the public link");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, EventDesk desk, CancellationToken ct) => EventDesk.Answer(Decide(id, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, EventDesk desk, CancellationToken ct) => desk.Change(id, Refusal? (one) =>
    {
        one.CloseToPublic();
        return null;
    }, ct);
}
