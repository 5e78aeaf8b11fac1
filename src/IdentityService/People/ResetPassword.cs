using IdentityService.Data;
using IdentityService.Grants;
using IdentityService.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Idempotency;
using ServiceDefaults.SignIn;

namespace IdentityService.People;

/// <summary>
/// Gives a forgotten account a temporary password. Whoever reads it could sign in first, so a corruption officer loses that role until
/// two people give it again; otherwise a reset would be a way for one administrator to get it.
/// </summary>
public static class ResetPassword
{
    /// <param name="Reason">For the audit trail.</param>
    public sealed record Request(string? Reason);

    /// <param name="TemporaryPassword">Shown once; must be changed at the next sign-in.</param>
    /// <param name="PendingGrant">Id of the request to give <c>corruption-officer</c> again, or null.</param>
    public sealed record Answer(string TemporaryPassword, Guid? PendingGrant);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder people) => people
        .MapPost("{id:guid}/password-reset", Handle).WithName(nameof(ResetPassword)).WithSummary("Give a temporary password, shown once; ends the person's sessions").WithMetadata(new AnswerIsNotKept());

    public static async Task<Results<Ok<Answer>, NotFound, ValidationProblem, ProblemHttpResult>> Handle(
        Guid id, Request request, HttpRequest http, IdentityDb db, Sessions sessions, Actor actor, AuditTrail audit, TimeProvider clock, CancellationToken ct)
    {
        if (await db.People.SingleOrDefaultAsync(row => row.Id == id, ct) is not { } person)
            return TypedResults.NotFound();
        if (http.IfMatchFails(person.Version) is { } stale)
            return stale;

        var errors = new InputErrors();
        errors.Reason(request.Reason);
        if (errors.Any)
            return errors.ToProblem();

        var by = await ActingPerson.Find(db, actor, ct);
        if (by is null && person.Is(Roles.CorruptionOfficer))
            return GrantRefusals.PersonNeeded.ToProblem();

        var now = clock.GetUtcNow();
        var password = Password.Temporary();
        var grant = person.ResetPassword(password, now)
            ? await Rights.Ask(db, person, [Roles.CorruptionOfficer], by!, request.Reason!, now, ct)
            : null;

        audit.Process = nameof(ResetPassword);
        audit.Reason = request.Reason;
        await SignInAttempts.Forget(db, person.UserName, ct);
        await sessions.EndAndSave(person, ct);
        return TypedResults.Ok(new Answer(password, grant?.Id));
    }
}
