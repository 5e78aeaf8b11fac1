using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OperationsService.Data;
using ServiceDefaults.Audit.Checking;
using ServiceDefaults.Lists;

namespace OperationsService.Audit.Statements;

/// <summary>The signed statements, the newest first.</summary>
public static class ListStatements
{
    /// <param name="Sha256">Of the whole file, 64 hexadecimal digits.</param>
    public sealed record Line(long Number, DateTimeOffset MadeAt, string Key, string Sha256, IReadOnlyList<AuditHead> Heads);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapGet("statements", Handle)
        .WithName(nameof(ListStatements))
        .WithSummary("The daily signed statements of all chains of seals, newest first (admin)");

    public static async Task<Ok<PageOf<Line>>> Handle([AsParameters] Paging paging, OpsDb db, CancellationToken ct) => TypedResults.Ok(await Page(paging, db, ct));

    /// <summary>The same for the page.</summary>
    internal static Task<PageOf<Line>> Page(Paging paging, OpsDb db, CancellationToken ct) =>
        paging.Of(db.Statements.AsNoTracking().OrderByDescending(one => one.Number), one => Of(AuditStatement.Read(one.Text)!), ct);

    private static Line Of(AuditStatement one) => new(one.Number, one.MadeAt, one.Key, one.Hash, one.Heads);
}
