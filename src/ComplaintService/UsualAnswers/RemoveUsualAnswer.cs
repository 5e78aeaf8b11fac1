using ComplaintService.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;
using WebUi;

namespace ComplaintService.UsualAnswers;

/// <summary>Removes a usual answer; what was sent with its words stays as it was sent.</summary>
public static class RemoveUsualAnswer
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder answers) => answers
        .MapDelete("{id:guid}", Handle)
        .WithName(nameof(RemoveUsualAnswer))
        .WithSummary("Remove a usual answer");

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, HttpRequest http, ComplaintDb db, CancellationToken ct) =>
        await Decide(id, http, db, ct) is { } objection ? objection.ToProblem() : TypedResults.NoContent();

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, HttpRequest http, ComplaintDb db, CancellationToken ct) => db.RetryWhenOvertaken(async () =>
    {
        if (await db.UsualAnswers.SingleOrDefaultAsync(row => row.Id == id, ct) is not { } answer)
            return Objection.NotFound;
        if (Objection.ToStale(http, answer.RowVersion) is { } stale)
            return stale;
        db.Remove(answer);
        await db.SaveChangesAsync(ct);
        return null;
    }, ct);
}
