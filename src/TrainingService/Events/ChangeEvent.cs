using Microsoft.AspNetCore.Http.HttpResults;
using TrainingService.People;
using WebUi;

namespace TrainingService.Events;

/// <summary>Writes an event anew, all of it. Once the money is held, its lines, project, year and premises stay.</summary>
public static class ChangeEvent
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapPut("{id:guid}", Handle)
        .WithName(nameof(ChangeEvent))
        .WithSummary("Change an event of one's own division, before it is held");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, EventRequest request, EventDesk desk, EventChecks checks, PeopleDesk people, CancellationToken ct) =>
        EventDesk.Answer(Decide(id, request, desk, checks, people, ct));

    /// <summary>The same for the pages. Its capacity is decided on like a place: nobody enrols meanwhile.</summary>
    public static Task<Objection?> Decide(Guid id, EventRequest request, EventDesk desk, EventChecks checks, PeopleDesk people, CancellationToken ct) => desk.Db.OneAtATime(id, () => desk.Change(id, async one =>
    {
        if (one.AgainstChange() is { } refusal)
            return Objection.To(refusal);
        var (content, wrong) = await checks.Read(request, one.Division, one, ct);
        if (content is null)
            return wrong;
        var places = await Places.Of(desk.Db, one, ct);
        if (await checks.AgainstSpeakers(content, one.Id, ct) is { } busy)
            return busy;
        if ((places.AgainstCapacity(content.Capacity) ?? one.Change(content)) is { } against)
            return Objection.To(against);
        await people.MoveUp(places, ct);
        return null;
    }, ct), ct);
}
