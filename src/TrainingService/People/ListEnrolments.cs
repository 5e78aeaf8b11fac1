using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Lists;
using ServiceDefaults.Values;
using TrainingService.Data;
using TrainingService.Events;
using WebUi;

namespace TrainingService.People;

/// <summary>Who takes part in an event, in the order of the list on paper.</summary>
public static class ListEnrolments
{
    /// <summary>Which are wanted; null means all.</summary>
    /// <param name="Q">Any part of a name, with or without title, or a number.</param>
    /// <param name="Status">enrolled, waiting or cancelled.</param>
    public readonly record struct Filter(string? Q = null, string? Status = null)
    {
        public IQueryable<Enrolment> Of(TrainingDb db, Guid eventId)
        {
            var rows = db.Enrolments.AsNoTracking().Where(one => one.EventId == eventId);
            if (!string.IsNullOrEmpty(Status))
                rows = Words.Read<EnrolmentStatus>(Status) is { } status ? rows.Where(one => one.Status == status) : rows.Where(_ => false);
            if (PlainText.Of(Q) is { } q)
            {
                var no = WholeNumber.TryRead(q, out var number) ? number : 0;
                var words = Like.Containing(PersonName.KeyOf(q));
                rows = rows.Where(one => EF.Functions.ILike(one.NameKey, words, Like.Escape) || one.No == no);
            }

            return rows.OrderBy(one => one.No);
        }
    }

    /// <param name="Phone">Shown to the division that holds the event; null for others, where none was given, and 180 days after the event.</param>
    /// <param name="Email">As the telephone.</param>
    /// <param name="Heads">1 for a person.</param>
    public sealed record Row(
        Guid Id, int No, string Name, string? Group, string? Place, string? Phone, string? Email, int Heads, EnrolmentStatus Status, EnrolmentSource Source, DateTimeOffset CreatedAt)
    {
        public static Row Of(Enrolment one, bool withContact) => new(
            one.Id, one.No, one.Name, one.Group, one.Place, withContact ? one.Phone : null, withContact ? one.Email : null, one.Heads, one.Status, one.Source, one.CreatedAt);
    }

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapGet("{id:guid}/enrolments", Handle)
        .WithName(nameof(ListEnrolments))
        .WithSummary("Who takes part in an event; filter by q (any part of a name, or a number) and status");

    public static async Task<Results<Ok<PageOf<Row>>, NotFound>> Handle(Guid id, [AsParameters] Filter filter, [AsParameters] Paging paging, PeopleDesk desk, CancellationToken ct)
    {
        if (await desk.Db.Events.VisibleTo(desk.Actor).AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct) is not { } found)
            return TypedResults.NotFound();
        var mine = found.IsHeldBy(desk.Actor);
        return TypedResults.Ok(await paging.Of(filter.Of(desk.Db, id), one => Row.Of(one, mine), ct));
    }
}
