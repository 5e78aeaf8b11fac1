using IdentityService.Data;
using IdentityService.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;

namespace IdentityService.Grants;

/// <summary>The second pair of eyes says no, or whoever asked takes the request back.</summary>
public static class RejectGrant
{
    /// <param name="Reason">For the audit trail.</param>
    public sealed record Request(string? Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder grants) => grants
        .MapPost("{id:guid}/rejection", Handle).WithName(nameof(RejectGrant)).WithSummary("Decline a request, or take it back");

    public static async Task<Results<NoContent, NotFound, ValidationProblem, ProblemHttpResult>> Handle(
        Guid id, Request request, IdentityDb db, Actor actor, AuditTrail audit, TimeProvider clock, CancellationToken ct)
    {
        if (await db.Grants.SingleOrDefaultAsync(row => row.Id == id, ct) is not { } grant)
            return TypedResults.NotFound();

        var errors = new InputErrors();
        errors.Reason(request.Reason);
        if (errors.Any)
            return errors.ToProblem();

        if (await ActingPerson.Find(db, actor, ct) is not { } by)
            return GrantRefusals.PersonNeeded.ToProblem();

        if (grant.Reject(by, request.Reason!, clock.GetUtcNow()) is { } refusal)
            return refusal.ToProblem();

        audit.Process = nameof(RejectGrant);
        audit.Reason = request.Reason;
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
