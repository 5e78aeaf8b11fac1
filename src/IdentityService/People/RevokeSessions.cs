using IdentityService.Data;
using IdentityService.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.Concurrency;

namespace IdentityService.People;

/// <summary>Ends everything that a person is signed in to, for example after a lost phone.</summary>
public static class RevokeSessions
{
    /// <param name="Reason">For the audit trail.</param>
    public sealed record Request(string? Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder people) => people
        .MapPost("{id:guid}/session-revocation", Handle).WithName(nameof(RevokeSessions)).WithSummary("End everything that a person is signed in to");

    public static async Task<Results<NoContent, NotFound, ValidationProblem, ProblemHttpResult>> Handle(
        Guid id, Request request, HttpRequest http, IdentityDb db, Sessions sessions, AuditTrail audit, CancellationToken ct)
    {
        if (await db.People.SingleOrDefaultAsync(row => row.Id == id, ct) is not { } person)
            return TypedResults.NotFound();
        if (http.IfMatchFails(person.Version) is { } stale)
            return stale;

        var errors = new InputErrors();
        errors.Reason(request.Reason);
        if (errors.Any)
            return errors.ToProblem();

        audit.Process = nameof(RevokeSessions);
        audit.Reason = request.Reason;
        await sessions.EndAndSave(person, ct);
        return TypedResults.NoContent();
    }
}
