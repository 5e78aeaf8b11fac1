using ComplaintService.Data;
using ComplaintService.Intake;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Lists;
using ServiceDefaults.SignIn;
using WebUi;

namespace ComplaintService.Complaints;

/// <summary>The complaints that the caller may see. A total of 10,001 means that there are more: then go on with <c>after</c>, the id of the last row.</summary>
public static class ListComplaints
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder complaints) => complaints
        .MapGet("", Handle)
        .WithName(nameof(ListComplaints))
        .WithSummary("Complaints, urgent ones and then the oldest promise first; filter by status (or open, running, replied), division (or none), category, village, overdue, mine, promised days, urgent, plan project, words")
        .WithDescription("Totals are counted up to 10,000; 10,001 means more. Pages by number end there; `after` (the id of the last row) goes on without an end.");

    public static async Task<Ok<PageOf<ComplaintRow>>> Handle(
        [AsParameters] ComplaintFilter filter, [AsParameters] Paging paging, Guid? after, ComplaintDb db, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var today = ThaiCalendar.DayInBangkok(clock.GetUtcNow());
        var visible = db.Complaints.VisibleTo(actor);
        var (rows, page, size, total) = await filter.Of(visible, actor, today).PageOf(visible, paging.Page, paging.PageSize, after, ct);
        var followers = await db.FollowersOf(rows.Select(row => row.Id), ct);
        return TypedResults.Ok(new PageOf<ComplaintRow>([.. rows.Select(row => ComplaintRow.Of(row, followers.GetValueOrDefault(row.Id), today))], page, size, total));
    }
}
