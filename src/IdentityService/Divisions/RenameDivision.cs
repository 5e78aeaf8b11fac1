using IdentityService.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;

namespace IdentityService.Divisions;

/// <summary>Changes the name of a division and the other ways it is written; the code stays.</summary>
public static class RenameDivision
{
    public sealed record Request(string? Name, string[]? Aliases);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder divisions) => divisions
        .MapPost("{code}/naming", Handle).WithName(nameof(RenameDivision)).WithSummary("Change a division's name and aliases").RequireAuthorization(Permissions.ManagePeople);

    public static async Task<Results<NoContent, NotFound, ValidationProblem>> Handle(
        string code, Request request, IdentityDb db, AuditTrail audit, CancellationToken ct)
    {
        if (await db.Divisions.SingleOrDefaultAsync(row => row.Code == code, ct) is not { } division)
            return TypedResults.NotFound();

        var errors = new InputErrors();
        errors.Text("name", request.Name, 200, "ชื่อส่วนราชการ", "name");
        if (errors.Any)
            return errors.ToProblem();

        audit.Process = nameof(RenameDivision);
        division.Rename(request.Name!, request.Aliases ?? []);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
