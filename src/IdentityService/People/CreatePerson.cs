using IdentityService.Data;
using IdentityService.Grants;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.Idempotency;
using ServiceDefaults.SignIn;

namespace IdentityService.People;

/// <summary>
/// Opens an account. The temporary password is in the answer and nowhere else, so a repeated request can't be answered from memory: it
/// is refused (<c>user-name-taken</c>), and a password reset gives a new one.
/// </summary>
public static class CreatePerson
{
    /// <param name="UserName">User name or e-mail address; capitals make no difference.</param>
    /// <param name="Name">Name in Thai, as others see it.</param>
    /// <param name="Roles">Codes; <c>corruption-officer</c> waits for a second person.</param>
    /// <param name="Division">Code, or null.</param>
    /// <param name="Reason">For the audit trail.</param>
    public sealed record Request(string? UserName, string? Name, string[]? Roles, string? Division, string? Reason);

    /// <param name="Id">Of the new account.</param>
    /// <param name="TemporaryPassword">Shown once; must be changed at the first sign-in.</param>
    /// <param name="PendingGrant">Id of the request that a second person must confirm, or null.</param>
    public sealed record Answer(Guid Id, string TemporaryPassword, Guid? PendingGrant);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder people) => people
        .MapPost("", Handle).WithName(nameof(CreatePerson)).WithSummary("Open an account; the temporary password is shown once").WithMetadata(new AnswerIsNotKept());

    public static async Task<Results<Created<Answer>, ValidationProblem, ProblemHttpResult>> Handle(
        Request request, IdentityDb db, Actor actor, AuditTrail audit, TimeProvider clock, CancellationToken ct)
    {
        var roles = request.Roles ?? [];
        var errors = new InputErrors();
        errors.Text("userName", request.UserName, SignInName.Longest, "ชื่อผู้ใช้", "user name");
        if (request.UserName?.Trim().Any(char.IsWhiteSpace) == true)
            errors.Add("userName", "ชื่อผู้ใช้ต้องไม่มีช่องว่าง", "A user name has no spaces");
        errors.Text("name", request.Name, Person.LongestName, "ชื่อ–สกุล", "name");
        errors.Reason(request.Reason);
        await Rights.Check(errors, roles, request.Division, db, ct);
        if (errors.Any)
            return errors.ToProblem();

        var key = SignInName.KeyOf(request.UserName!);
        if (await db.People.AnyAsync(person => person.UserNameKey == key, ct))
            return PersonRefusals.UserNameTaken.ToProblem();

        var now = clock.GetUtcNow();
        var password = Password.Temporary();
        var created = Person.Create(request.UserName!, request.Name!, password, now);
        RoleGrant? grant = null;
        if (Rights.NeedsTwo(created, roles))
        {
            if (await ActingPerson.Find(db, actor, ct) is not { } by)
                return GrantRefusals.PersonNeeded.ToProblem();
            grant = await Rights.Ask(db, created, roles, by, request.Reason!, now, ct);
        }

        if (created.Assign(roles, request.Division, isLastAdmin: false, now) is { } refusal)
            return refusal.ToProblem();

        audit.Process = nameof(CreatePerson);
        audit.Reason = request.Reason;
        db.People.Add(created);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/identity/api/v1/people/{created.Id}", new Answer(created.Id, password, grant?.Id));
    }
}
