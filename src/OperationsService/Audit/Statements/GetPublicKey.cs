using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OperationsService.Data;

namespace OperationsService.Audit.Statements;

/// <summary>The public half of the key that signs statements; there is none before the first one.</summary>
public static class GetPublicKey
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapGet("key", Handle)
        .WithName(nameof(GetPublicKey))
        .WithSummary("The public key of the statements as PEM; 404 before the first statement (admin)");

    public static async Task<Results<FileContentHttpResult, NotFound>> Handle(OpsDb db, CancellationToken ct) =>
        await db.StatementKeys.AsNoTracking().OrderByDescending(one => one.CreatedAt).FirstOrDefaultAsync(ct) is { } key
            ? TypedResults.File(Encoding.ASCII.GetBytes(key.PublicKey), "application/x-pem-file", "audit-public-key.pem")
            : TypedResults.NotFound();
}
