using System.Text.RegularExpressions;
using IdentityService.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.Problems;

namespace IdentityService.Divisions;

/// <summary>Adds a division that the usual list does not have, for example กองส่งเสริมการเกษตร.</summary>
public static partial class AddDivision
{
    private static readonly Refusal Taken = new("division-exists", "มีส่วนราชการรหัสนี้อยู่แล้ว", "There is a division with this code");

    /// <param name="Code">2–8 capital letters; other services name the division by it, so it never changes.</param>
    public sealed record Request(string? Code, string? Name, string[]? Aliases);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder divisions) => divisions
        .MapPost("", Handle).WithName(nameof(AddDivision)).WithSummary("Add a division").RequireAuthorization(Permissions.ManagePeople);

    public static async Task<Results<Created, ValidationProblem, ProblemHttpResult>> Handle(
        Request request, IdentityDb db, AuditTrail audit, CancellationToken ct)
    {
        var code = request.Code?.Trim().ToUpperInvariant() ?? "";
        var errors = new InputErrors();
        if (!Codes().IsMatch(code))
            errors.Add("code", "รหัสใช้ตัวอักษร A–Z 2–8 ตัว", "A code has 2–8 letters A–Z");
        errors.Text("name", request.Name, 200, "ชื่อส่วนราชการ", "name");
        if (errors.Any)
            return errors.ToProblem();

        if (await db.Divisions.AnyAsync(row => row.Code == code, ct))
            return Taken.ToProblem();

        audit.Process = nameof(AddDivision);
        db.Divisions.Add(new Division(code, request.Name!, request.Aliases ?? []));
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/identity/api/v1/divisions/{code}");
    }

    [GeneratedRegex("^[A-Z]{2,8}$")]
    private static partial Regex Codes();
}
