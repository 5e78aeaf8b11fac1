using ComplaintService.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Lists;
using ServiceDefaults.SignIn;
using WebUi;

namespace ComplaintService.Complaints;

/// <summary>The complaints that the caller may see.</summary>
public static class ListComplaints
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder complaints) => complaints
        .MapGet("", Handle)
        .WithName(nameof(ListComplaints))
        .WithSummary("Complaints, the oldest promise first; filter by status (or open), division (or none), category, overdue, words");

    public static async Task<Ok<PageOf<ComplaintRow>>> Handle(
        [AsParameters] ComplaintFilter filter, [AsParameters] Paging paging, ComplaintDb db, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var today = ThaiCalendar.DayInBangkok(clock.GetUtcNow());
        return TypedResults.Ok(await paging.Of(filter.Of(db.Complaints.VisibleTo(actor), today), complaint => ComplaintRow.Of(complaint, today), ct));
    }
}
