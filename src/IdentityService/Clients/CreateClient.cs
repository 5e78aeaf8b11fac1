using System.Text.RegularExpressions;
using IdentityService.Data;
using IdentityService.Grants;
using IdentityService.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Core;
using ServiceDefaults.Audit;
using ServiceDefaults.Idempotency;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;

namespace IdentityService.Clients;

/// <summary>Lets another system call the API. Its secret is in the answer and nowhere else.</summary>
public static partial class CreateClient
{
    private static readonly Refusal Taken = new("client-id-taken", "มีรหัสระบบนี้อยู่แล้ว เลือกรหัสอื่น", "There is a client with this id; choose another");

    /// <param name="ClientId">3–60 small letters, digits and hyphens.</param>
    /// <param name="Name">What it is, for people.</param>
    /// <param name="Roles">What it may do; never <c>corruption-officer</c>.</param>
    /// <param name="Division">For whose rows it acts, or null.</param>
    /// <param name="Reason">For the audit trail.</param>
    public sealed record Request(string? ClientId, string? Name, string[]? Roles, string? Division, string? Reason);

    /// <param name="Secret">Shown once.</param>
    public sealed record Answer(string ClientId, string Secret);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder clients) => clients
        .MapPost("", Handle).WithName(nameof(CreateClient)).WithSummary("Register an API client; its secret is shown once").WithMetadata(new AnswerIsNotKept());

    public static async Task<Results<Created<Answer>, ValidationProblem, ProblemHttpResult>> Handle(
        Request request, IdentityDb db, OpenIddictApplicationManager<ApiClient> clients, AuditTrail audit, TimeProvider clock, CancellationToken ct)
    {
        var roles = request.Roles ?? [];
        var id = request.ClientId?.Trim() ?? "";
        var errors = new InputErrors();
        if (!ClientIds().IsMatch(id) || id.StartsWith("demo-", StringComparison.Ordinal))
            errors.Add("clientId", "รหัสระบบใช้ตัวอักษร a–z ตัวเลข และขีดกลาง 3–60 ตัว และไม่ขึ้นต้นด้วย demo-", "A client id has 3–60 letters a–z, digits and hyphens and does not start with demo-");
        errors.Text("name", request.Name, 200, "ชื่อระบบ", "name");
        errors.Reason(request.Reason);
        await Rights.Check(errors, roles, request.Division, db, ct);
        if (roles.Length == 0)
            errors.Add("roles", "เลือกบทบาทอย่างน้อยหนึ่งอย่าง", "Choose at least one role");
        if (errors.Any)
            return errors.ToProblem();

        if (roles.Contains(Roles.CorruptionOfficer))
            return GrantRefusals.PeopleOnly.ToProblem();
        if (await db.Clients.AnyAsync(known => known.ClientId == id, ct))
            return Taken.ToProblem();

        audit.Process = nameof(CreateClient);
        audit.Reason = request.Reason;
        var client = new ApiClient { Roles = roles, Division = request.Division, CreatedAt = clock.GetUtcNow() };
        var secret = ClientSecrets.New();
        await clients.PopulateAsync(client, ClientDescription.Of(id, request.Name!.Trim()), ct);
        await clients.CreateAsync(client, secret, ct);
        return TypedResults.Created($"/identity/api/v1/clients/{id}", new Answer(id, secret));
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{2,59}$")]
    private static partial Regex ClientIds();
}
