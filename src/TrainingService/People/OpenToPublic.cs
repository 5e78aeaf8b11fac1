using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Values;
using TrainingService.Events;
using WebUi;

namespace TrainingService.People;

/// <summary>Whoever has the link, or scans it from the poster, can enrol. Opened again, the link is the same.</summary>
public static class OpenToPublic
{
    /// <param name="Link">For <c>link</c> of an enrolment, and at <c>/training/join/{link}</c>.</param>
    public sealed record Answer(string Link);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapPost("{id:guid}/public-link", Handle)
        .WithName(nameof(OpenToPublic))
        .WithSummary("Open enrolment to whoever has the public link")
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static async Task<Results<Ok<Answer>, ProblemHttpResult>> Handle(Guid id, EventDesk desk, CancellationToken ct) =>
        await Decide(id, desk, ct) is { } objection ? objection.ToProblem()
            : TypedResults.Ok(new Answer(SpokenCode.Grouped((await desk.Db.Events.AsNoTracking().SingleAsync(one => one.Id == id, ct)).PublicLink!)));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, EventDesk desk, CancellationToken ct) => desk.Change(id, one => one.OpenToPublic(desk.Now), ct);
}
