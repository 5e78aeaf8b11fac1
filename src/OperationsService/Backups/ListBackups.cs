using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OperationsService.Data;
using ServiceDefaults.Lists;

namespace OperationsService.Backups;

/// <summary>All backups, also those that failed and those that are kept no more; the newest first.</summary>
public static class ListBackups
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder backups) => backups
        .MapGet("", Handle)
        .WithName(nameof(ListBackups))
        .WithSummary("Backups, newest first (admin)");

    public static async Task<Ok<PageOf<BackupView>>> Handle([AsParameters] Paging paging, OpsDb db, BackupBell bell, CancellationToken ct) => TypedResults.Ok(await Page(paging, db, bell, ct));

    /// <summary>The same for the page.</summary>
    internal static Task<PageOf<BackupView>> Page(Paging paging, OpsDb db, BackupBell bell, CancellationToken ct) =>
        paging.Of(db.Backups.AsNoTracking().OrderByDescending(one => one.AskedAt).ThenByDescending(one => one.Id), one => BackupView.Of(one, bell), ct);
}
