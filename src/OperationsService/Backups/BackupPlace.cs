using Backup;
using Backup.Keys;
using Microsoft.Extensions.Options;
using ServiceDefaults;
using ServiceDefaults.Problems;

namespace OperationsService.Backups;

/// <summary>What is backed up, and where to.</summary>
public sealed class BackupPlace(IOptions<BackupSettings> settings, IConfiguration configuration, ServiceOptions service)
{
    public BackupSettings Settings => settings.Value;

    /// <summary>Null where the AppHost named no data directory.</summary>
    public PlatformData? Data => Settings.Data is { Length: > 0 } directory ? new(Path.GetFullPath(directory), configuration.GetConnectionString(service.Database)!) : null;

    /// <summary>Null as long as none was made.</summary>
    public RecoveryKey? Key => Data is { } data ? RecoveryKey.Of(data.Directory) : null;

    public string? Directory => Settings.Directory is { Length: > 0 } chosen ? Path.GetFullPath(chosen) : Data?.DefaultTarget;

    /// <summary>What is lost together with the data is no backup of them.</summary>
    public bool IsOnTheSameDisk => Data is { } data && Disks.AreSame(data.Directory, Directory!);

    public Refusal? Refusal => Data is not { IsHere: true } ? BackupRefusals.NotHere : Key is null ? BackupRefusals.NoKey : null;

    public string PathOf(string file) => Path.Combine(Directory!, file);
}
