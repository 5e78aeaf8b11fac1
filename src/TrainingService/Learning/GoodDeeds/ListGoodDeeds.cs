using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Lists;
using TrainingService.Events;

namespace TrainingService.Learning.GoodDeeds;

/// <summary>The log of an event, newest day first, with how many deeds each pupil has.</summary>
public static class ListGoodDeeds
{
    public sealed record Line(Guid Id, Guid EnrolmentId, DateOnly On, string Text, string ConfirmedBy);

    /// <param name="Total">Deeds of the event.</param>
    /// <param name="Pupils">Every pupil; a school with hundreds has them all here.</param>
    /// <param name="Deeds">One page of the log.</param>
    public sealed record Answer(int Total, int PupilsWithDeeds, IReadOnlyList<PupilDeeds> Pupils, PageOf<Line> Deeds);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapGet("{id:guid}/good-deeds", Handle)
        .WithName(nameof(ListGoodDeeds))
        .WithSummary("Good deeds of the pupils of an event, and how many each has");

    public static async Task<Results<Ok<Answer>, NotFound>> Handle(Guid id, [AsParameters] Paging paging, EventDesk desk, CancellationToken ct)
    {
        if (!await desk.Db.Events.VisibleTo(desk.Actor).AnyAsync(row => row.Id == id, ct))
            return TypedResults.NotFound();
        var pupils = await desk.Db.DeedsByPupil(id, ct);
        var page = await Page(desk, id, paging, ct);
        return TypedResults.Ok(new Answer(page.Total, pupils.Count(pupil => pupil.Deeds > 0), pupils, page));
    }

    internal static Task<PageOf<Line>> Page(EventDesk desk, Guid id, Paging paging, CancellationToken ct) => paging.Of(
        desk.Db.GoodDeeds.AsNoTracking().Where(deed => deed.EventId == id).OrderByDescending(deed => deed.On).ThenByDescending(deed => deed.Id),
        deed => new Line(deed.Id, deed.EnrolmentId, deed.On, deed.Text, deed.ConfirmedBy), ct);
}
