using IdentityService.Data;
using IdentityService.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.Concurrency;
using ServiceDefaults.SignIn;

namespace IdentityService.People;

/// <summary>Closes an account: it stays, because records name it, but nobody signs in with it.</summary>
public static class DeactivatePerson
{
    /// <param name="Reason">For the audit trail.</param>
    public sealed record Request(string? Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder people) => people
        .MapPost("{id:guid}/deactivation", Handle).WithName(nameof(DeactivatePerson)).WithSummary("Close an account; ends the person's sessions");

    public static async Task<Results<NoContent, NotFound, ValidationProblem, ProblemHttpResult>> Handle(
        Guid id, Request request, HttpRequest http, IdentityDb db, Sessions sessions, Actor actor, AuditTrail audit, CancellationToken ct)
    {
        if (await db.People.SingleOrDefaultAsync(row => row.Id == id, ct) is not { } person)
            return TypedResults.NotFound();
        if (http.IfMatchFails(person.Version) is { } stale)
            return stale;

        var errors = new InputErrors();
        errors.Reason(request.Reason);
        if (errors.Any)
            return errors.ToProblem();

        if (person.Deactivate(actor, await ActingPerson.IsLastAdmin(db, person, ct)) is { } refusal)
            return refusal.ToProblem();

        audit.Process = nameof(DeactivatePerson);
        audit.Reason = request.Reason;
        await sessions.EndAndSave(person, ct);
        return TypedResults.NoContent();
    }
}
