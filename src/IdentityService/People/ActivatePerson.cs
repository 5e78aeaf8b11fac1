using IdentityService.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.Concurrency;

namespace IdentityService.People;

/// <summary>Opens a closed account again, with the password and the rights it had.</summary>
public static class ActivatePerson
{
    /// <param name="Reason">For the audit trail.</param>
    public sealed record Request(string? Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder people) => people
        .MapPost("{id:guid}/activation", Handle).WithName(nameof(ActivatePerson)).WithSummary("Open a closed account again");

    public static async Task<Results<NoContent, NotFound, ValidationProblem, ProblemHttpResult>> Handle(
        Guid id, Request request, HttpRequest http, IdentityDb db, AuditTrail audit, CancellationToken ct)
    {
        if (await db.People.SingleOrDefaultAsync(row => row.Id == id, ct) is not { } person)
            return TypedResults.NotFound();
        if (http.IfMatchFails(person.Version) is { } stale)
            return stale;

        var errors = new InputErrors();
        errors.Reason(request.Reason);
        if (errors.Any)
            return errors.ToProblem();

        if (person.Activate() is { } refusal)
            return refusal.ToProblem();

        audit.Process = nameof(ActivatePerson);
        audit.Reason = request.Reason;
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
