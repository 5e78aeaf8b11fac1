using IdentityService.Data;
using IdentityService.People;
using IdentityService.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;

namespace IdentityService.Grants;

/// <summary>The second pair of eyes says yes: the role is given, and the receiver signs in anew with it.</summary>
public static class ConfirmGrant
{
    /// <param name="Reason">For the audit trail.</param>
    public sealed record Request(string? Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder grants) => grants
        .MapPost("{id:guid}/confirmation", Handle).WithName(nameof(ConfirmGrant)).WithSummary("Give a role that one person alone can't give");

    public static async Task<Results<NoContent, NotFound, ValidationProblem, ProblemHttpResult>> Handle(
        Guid id, Request request, IdentityDb db, Sessions sessions, Actor actor, AuditTrail audit, TimeProvider clock, CancellationToken ct)
    {
        if (await db.Grants.SingleOrDefaultAsync(row => row.Id == id, ct) is not { } grant)
            return TypedResults.NotFound();

        var errors = new InputErrors();
        errors.Reason(request.Reason);
        if (errors.Any)
            return errors.ToProblem();

        if (await ActingPerson.Find(db, actor, ct) is not { } by)
            return GrantRefusals.PersonNeeded.ToProblem();

        var receiver = await db.People.SingleAsync(row => row.Id == grant.PersonId, ct);
        if (grant.Confirm(receiver, by, request.Reason!, clock.GetUtcNow()) is { } refusal)
            return refusal.ToProblem();

        audit.Process = nameof(ConfirmGrant);
        audit.Reason = request.Reason;
        await sessions.EndAndSave(receiver, ct);
        return TypedResults.NoContent();
    }
}
