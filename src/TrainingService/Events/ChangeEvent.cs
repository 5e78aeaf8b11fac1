using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace TrainingService.Events;

/// <summary>Writes an event anew, all of it. Once the money is held, its lines, project, year and premises stay.</summary>
public static class ChangeEvent
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapPut("{id:guid}", Handle)
        .WithName(nameof(ChangeEvent))
        .WithSummary("Change an event of one's own division, before it is held");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, EventRequest request, EventDesk desk, EventChecks checks, CancellationToken ct) =>
        EventDesk.Answer(Decide(id, request, desk, checks, ct));

    /// <summary>The same for the pages.</summary>
    public static Task<Objection?> Decide(Guid id, EventRequest request, EventDesk desk, EventChecks checks, CancellationToken ct) => desk.Change(id, async one =>
    {
        if (one.AgainstChange() is { } refusal)
            return Objection.To(refusal);
        var (content, wrong) = await checks.Read(request, one.Division, one, ct);
        return content is null ? wrong : await checks.AgainstSpeakers(content, one.Id, ct) ?? Objection.To(one.Change(content));
    }, ct);
}
