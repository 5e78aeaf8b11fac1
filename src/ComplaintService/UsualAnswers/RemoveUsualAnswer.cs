using ComplaintService.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WebUi;

namespace ComplaintService.UsualAnswers;

/// <summary>Removes a usual answer; what was sent with its words stays as it was sent.</summary>
public static class RemoveUsualAnswer
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder answers) => answers
        .MapDelete("{id:guid}", Handle)
        .WithName(nameof(RemoveUsualAnswer))
        .WithSummary("Remove a usual answer");

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, ComplaintDb db, CancellationToken ct) =>
        await Decide(id, db, ct) is { } objection ? objection.ToProblem() : TypedResults.NoContent();

    /// <summary>The same for the page.</summary>
    public static async Task<Objection?> Decide(Guid id, ComplaintDb db, CancellationToken ct)
    {
        if (await db.UsualAnswers.SingleOrDefaultAsync(row => row.Id == id, ct) is not { } answer)
            return Objection.NotFound;
        db.Remove(answer);
        await db.SaveChangesAsync(ct);
        return null;
    }
}
