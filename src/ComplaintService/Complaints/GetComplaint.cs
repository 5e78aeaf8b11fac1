using ComplaintService.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;
using ServiceDefaults.SignIn;
using WebUi;

namespace ComplaintService.Complaints;

/// <summary>One complaint with its story.</summary>
public static class GetComplaint
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder complaints) => complaints
        .MapGet("{id:guid}", Handle)
        .WithName(nameof(GetComplaint))
        .WithSummary("A complaint with its story and files, without who complained");

    public static async Task<Results<Ok<ComplaintAnswer>, NotFound>> Handle(
        Guid id, HttpResponse response, ComplaintDb db, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindVisible(id, actor, ct) is not { } complaint)
            return TypedResults.NotFound();
        await db.Attachments.Where(attachment => attachment.ComplaintId == id).Include(attachment => attachment.File).LoadAsync(ct);
        response.SetETag(complaint.RowVersion);
        return TypedResults.Ok(ComplaintAnswer.Of(complaint, ThaiCalendar.DayInBangkok(clock.GetUtcNow())));
    }
}
