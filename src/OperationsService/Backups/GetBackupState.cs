using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OperationsService.Data;

namespace OperationsService.Backups;

/// <summary>Whether there is a backup to rely on, and what is set.</summary>
public static class GetBackupState
{
    /// <param name="Refusal">Why none can be made: a stable code; null if they can.</param>
    /// <param name="KeyId">The recovery paper that opens those made from now on.</param>
    /// <param name="Directory">Where they go.</param>
    /// <param name="SameDisk">That is on the same disk as the data, and is lost with it.</param>
    /// <param name="CheckedAt">When the newest one began that was restored and found right, and is there; null for none.</param>
    /// <param name="ExpectedSince">Since when there could be one.</param>
    /// <param name="LastFailed">The newest one that has ended was not made, or not found right.</param>
    public sealed record Answer(
        string? Refusal, string? KeyId, string? Directory, bool SameDisk, DateTimeOffset? NextAt, int KeepDaily, int KeepWeekly, int KeepMonthly,
        DateTimeOffset? CheckedAt, DateTimeOffset? ExpectedSince, bool LastFailed);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder backups) => backups
        .MapGet("state", Handle)
        .WithName(nameof(GetBackupState))
        .WithSummary("The newest backup that was found right, the next one, and the settings (admin)");

    public static async Task<Ok<Answer>> Handle(OpsDb db, BackupPlace place, TimeProvider clock, CancellationToken ct) => TypedResults.Ok(await Of(db, place, clock.GetUtcNow(), ct));

    /// <summary>The same for pages and alerts.</summary>
    public static async Task<Answer> Of(OpsDb db, BackupPlace place, DateTimeOffset now, CancellationToken ct)
    {
        var refusal = place.Refusal;
        var isHere = refusal != BackupRefusals.NotHere;
        var ended = await db.Backups.AsNoTracking().Where(one => one.State == BackupState.Done || one.State == BackupState.Failed)
            .OrderByDescending(one => one.AskedAt).Select(one => new { one.CheckedAt, one.Bytes, one.State }).FirstOrDefaultAsync(ct);
        return new(
            refusal?.Code, place.Key?.Id, place.Directory, isHere && place.IsOnTheSameDisk, refusal is null ? BackupSchedule.Next(place.Settings.At, now) : null,
            place.Settings.KeepDaily, place.Settings.KeepWeekly, place.Settings.KeepMonthly,
            await db.Backups.Where(one => one.CheckedAt != null && one.RemovedAt == null && one.MissingSince == null).MaxAsync(one => one.BeganAt, ct),
            isHere ? place.Key?.MadeAt ?? Directory.GetCreationTimeUtc(place.Data!.Directory) : null,
            ended is not null && (ended.State is BackupState.Failed || (ended.CheckedAt is null && ended.Bytes is not null)));
    }
}
