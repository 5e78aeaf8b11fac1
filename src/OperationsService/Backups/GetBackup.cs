using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OperationsService.Data;

namespace OperationsService.Backups;

/// <summary>One backup: what became of it.</summary>
public static class GetBackup
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder backups) => backups
        .MapGet("{id:guid}", Handle)
        .WithName(nameof(GetBackup))
        .WithSummary("A backup (admin)");

    public static async Task<Results<Ok<BackupView>, NotFound>> Handle(Guid id, OpsDb db, BackupBell bell, CancellationToken ct) =>
        await db.Backups.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct) is { } found ? TypedResults.Ok(BackupView.Of(found, bell)) : TypedResults.NotFound();
}
