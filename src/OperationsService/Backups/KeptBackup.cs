using Backup;
using ServiceDefaults.Audit;

namespace OperationsService.Backups;

/// <summary>How a backup came to be made.</summary>
public enum BackupCause
{
    Schedule,
    Person,

    /// <summary><c>./platform backup</c>.</summary>
    Command,
}

public enum BackupState
{
    /// <summary>Asked for; begins within seconds, or when the one that is being made is done.</summary>
    Waiting,
    Running,

    /// <summary>There is a file. Whether it was found right is another matter: <see cref="KeptBackup.CheckedAt"/>.</summary>
    Done,
    Failed,
}

/// <summary>A backup that was made, is being made, or could not be made.</summary>
public sealed class KeptBackup : IAudited
{
    public const int LongestDetail = 2000;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public BackupCause Cause { get; private init; }

    /// <summary>Who pressed the button; null for the schedule and the command line.</summary>
    public string? AskedBy { get; private init; }
    public DateTimeOffset AskedAt { get; private init; }
    public BackupState State { get; private set; }
    public DateTimeOffset? BeganAt { get; private set; }

    /// <summary>Copied, and looked at where it came so far.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Its name in the directory of backups.</summary>
    public string? File { get; private set; }
    public long? Bytes { get; private set; }
    public string? Sha256 { get; private set; }

    /// <summary>Which recovery paper opens it.</summary>
    public string? KeyId { get; private set; }

    /// <summary>When it had been restored and found right; null if it was not, and then <see cref="Problem"/> says why.</summary>
    public DateTimeOffset? CheckedAt { get; private set; }

    /// <summary>A stable code; <see cref="BackupWords"/> says it in words.</summary>
    public string? Problem { get; private set; }

    /// <summary>What a program said.</summary>
    public string? Detail { get; private set; }

    /// <summary>Removed for its age.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    /// <summary>It is in the directory no more, and it was not we who removed it.</summary>
    public DateTimeOffset? MissingSince { get; private set; }

    /// <summary>These data come from it.</summary>
    public DateTimeOffset? RestoredAt { get; private set; }

    public bool IsKept => State is BackupState.Done && RemovedAt is null && MissingSince is null;

    public static KeptBackup Ask(BackupCause cause, string? by, DateTimeOffset now) => new() { Cause = cause, AskedBy = by, AskedAt = now };

    /// <summary>One that lies in the directory and was made by the command line, or before these data were restored.</summary>
    public static KeptBackup Found(BackupManifest manifest)
    {
        var found = new KeptBackup { Id = manifest.Id, Cause = BackupCause.Command, AskedAt = manifest.At, BeganAt = manifest.At };
        found.Finish(manifest);
        return found;
    }

    /// <summary>The one from which these data were restored, where nothing else is known of it.</summary>
    public static KeptBackup Unknown(Guid id, DateTimeOffset at) => new() { Id = id, Cause = BackupCause.Command, AskedAt = at, BeganAt = at };

    public void Begin(string file, DateTimeOffset now) => (State, File, BeganAt) = (BackupState.Running, file, now);

    public void Finish(BackupManifest manifest)
    {
        State = BackupState.Done;
        (File, Bytes, Sha256, KeyId) = (Path.GetFileName(manifest.File), manifest.Bytes, manifest.Sha256, manifest.KeyId);
        (CheckedAt, Problem, Detail) = (manifest.CheckedAt, manifest.Problem?.Code, Short(manifest.Problem?.Detail));
        EndedAt = manifest.CheckedAt ?? manifest.CompleteAt;
    }

    public void Fail(string problem, string? detail, DateTimeOffset now) =>
        (State, Problem, Detail, EndedAt) = (BackupState.Failed, problem, Short(detail), now);

    public void Remove(DateTimeOffset now) => RemovedAt = now;

    public void Miss(bool isThere, DateTimeOffset now) => MissingSince = isThere ? null : MissingSince ?? now;

    /// <returns>False if it was written down before.</returns>
    public bool Restore(DateTimeOffset at)
    {
        at = at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond)); // PostgreSQL keeps no finer time: the same mark must be the same next time
        if (RestoredAt == at)
            return false;
        // It was being made when it was copied: that it ended is all that it can't know.
        (RestoredAt, State) = (at, BackupState.Done);
        return true;
    }

    private static string? Short(string? detail) => detail is { Length: > LongestDetail } ? detail[..LongestDetail] : detail;
}
