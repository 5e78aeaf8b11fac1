using System.Text.Json;

namespace Backup.Restoring;

/// <summary>Left in the data directory by a restore: the operations service reads it at its next start, writes it down, and moves its feed on.</summary>
/// <param name="Id">Of this restore.</param>
/// <param name="Backup">Of which backup, with the moment at which that began.</param>
public sealed record RestoreMark(Guid Id, Guid Backup, DateTimeOffset BackupAt, DateTimeOffset At)
{
    private const string FileName = "restored.json";

    /// <summary>Null for a data directory that was never restored.</summary>
    public static RestoreMark? Of(string dataDirectory)
    {
        var file = Path.Combine(dataDirectory, FileName);
        return File.Exists(file) ? JsonSerializer.Deserialize<RestoreMark>(File.ReadAllText(file), JsonSerializerOptions.Web) : null;
    }

    internal void Write(string dataDirectory) => File.WriteAllText(Path.Combine(dataDirectory, FileName), JsonSerializer.Serialize(this, JsonSerializerOptions.Web));
}
