namespace OperationsService.Backups;

/// <summary>A backup as administrators see it.</summary>
/// <param name="AskedBy">Who pressed the button; null for the schedule and the command line.</param>
/// <param name="Percent">How far it is while it runs, about; null if another process makes it.</param>
/// <param name="IsKept">The file is there.</param>
/// <param name="CheckedAt">When it had been restored and found right; null if it was not.</param>
/// <param name="Problem">Why it failed or was not found right: a stable code.</param>
/// <param name="RestoredAt">The platform's data come from it.</param>
public sealed record BackupView(
    Guid Id, BackupState State, BackupCause Cause, string? AskedBy, DateTimeOffset AskedAt, DateTimeOffset? BeganAt, DateTimeOffset? EndedAt, int? Percent,
    string? File, bool IsKept, long? Bytes, string? Sha256, string? KeyId, DateTimeOffset? CheckedAt, string? Problem, string? Detail,
    DateTimeOffset? RemovedAt, DateTimeOffset? MissingSince, DateTimeOffset? RestoredAt)
{
    internal static BackupView Of(KeptBackup one, BackupBell bell) => new(
        one.Id, one.State, one.Cause, one.AskedBy, one.AskedAt, one.BeganAt, one.EndedAt, bell.Now is { } now && now.Id == one.Id ? now.Percent : null,
        one.File, one.IsKept, one.Bytes, one.Sha256, one.KeyId, one.CheckedAt, one.Problem, one.Detail, one.RemovedAt, one.MissingSince, one.RestoredAt);
}
