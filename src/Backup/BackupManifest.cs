using System.Text.Json;
using System.Text.Encodings.Web;

namespace Backup;

/// <summary>What is known of a backup: kept beside it as <c>name.json</c>. Nothing in it is secret or names a person.</summary>
/// <param name="System">PostgreSQL's number of the cluster: the same for all backups of one platform, also after a restore.</param>
/// <param name="Postgres">Its major version: what restores it must have the same.</param>
/// <param name="KeyId">Which recovery paper opens it.</param>
/// <param name="At">When it began.</param>
/// <param name="CompleteAt">The moment as of which it holds everything; null if it did not come so far.</param>
/// <param name="Sha256">Of the file, to compare a copy with (<c>sha256sum</c>).</param>
/// <param name="Databases">As they were found when it had been restored for the check.</param>
/// <param name="CheckedAt">When it was restored for the check and found right; null if it was not, and then <paramref name="Problem"/> says why.</param>
public sealed record BackupManifest(
    Guid Id, string File, string System, int Postgres, string KeyId, DateTimeOffset At, DateTimeOffset CompleteAt, long Bytes, string Sha256,
    IReadOnlyList<DatabaseLook> Databases, DateTimeOffset? CheckedAt, BackupProblem? Problem)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string FileFor(string backup) => backup + ".json";

    public void Write(string backup)
    {
        var file = FileFor(backup);
        global::System.IO.File.WriteAllText(file + ".new", JsonSerializer.Serialize(this, Json));
        global::System.IO.File.Move(file + ".new", file, overwrite: true);
    }

    /// <summary>What stands beside a backup, or null if that is none of ours.</summary>
    public static BackupManifest? Read(string manifestFile)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(global::System.IO.File.ReadAllText(manifestFile), Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Why a backup failed, or was not found right.</summary>
/// <param name="Code">Stable, kebab-case: pages have words for it.</param>
/// <param name="Detail">What a program said, for whoever looks into it.</param>
public sealed record BackupProblem(string Code, string Detail)
{
    public const string NotChecked = "not-checked";
}
