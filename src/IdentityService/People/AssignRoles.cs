using IdentityService.Data;
using IdentityService.Grants;
using IdentityService.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.Concurrency;
using ServiceDefaults.SignIn;

namespace IdentityService.People;

/// <summary>
/// Sets roles and division. The person's sessions end, so that the change holds at once. <c>corruption-officer</c> is taken away here but
/// never given: asking for it makes a request that a second person confirms.
/// </summary>
public static class AssignRoles
{
    /// <param name="Roles">All roles that the person shall have.</param>
    /// <param name="Division">Code, or null.</param>
    /// <param name="Reason">For the audit trail, and for whoever confirms.</param>
    public sealed record Request(string[]? Roles, string? Division, string? Reason);

    /// <param name="Roles">What the person has now.</param>
    /// <param name="PendingGrant">Id of the request that a second person must confirm, or null.</param>
    public sealed record Answer(IReadOnlyList<string> Roles, string? Division, Guid? PendingGrant);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder people) => people
        .MapPost("{id:guid}/roles", Handle).WithName(nameof(AssignRoles)).WithSummary("Set a person's roles and division; ends the person's sessions");

    public static async Task<Results<Ok<Answer>, NotFound, ValidationProblem, ProblemHttpResult>> Handle(
        Guid id, Request request, HttpRequest http, IdentityDb db, Sessions sessions, Actor actor, AuditTrail audit, TimeProvider clock, CancellationToken ct)
    {
        if (await db.People.SingleOrDefaultAsync(row => row.Id == id, ct) is not { } person)
            return TypedResults.NotFound();
        if (http.IfMatchFails(person.Version) is { } stale)
            return stale;

        var roles = request.Roles ?? [];
        var errors = new InputErrors();
        errors.Reason(request.Reason);
        await Rights.Check(errors, roles, request.Division, db, ct);
        if (errors.Any)
            return errors.ToProblem();

        var now = clock.GetUtcNow();
        RoleGrant? grant = null;
        if (Rights.NeedsTwo(person, roles))
        {
            if (await ActingPerson.Find(db, actor, ct) is not { } by)
                return GrantRefusals.PersonNeeded.ToProblem();
            grant = await Rights.Ask(db, person, roles, by, request.Reason!, now, ct);
        }

        if (person.Assign(roles, request.Division, await ActingPerson.IsLastAdmin(db, person, ct), now) is { } refusal)
            return refusal.ToProblem();

        audit.Process = nameof(AssignRoles);
        audit.Reason = request.Reason;
        if (db.Entry(person).State == EntityState.Modified)
            await sessions.EndAndSave(person, ct);
        else
            await db.SaveChangesAsync(ct);
        http.HttpContext.Response.SetETag(person.Version);
        return TypedResults.Ok(new Answer(person.Roles, person.Division, grant?.Id));
    }
}
