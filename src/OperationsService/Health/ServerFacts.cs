using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OperationsService.Data;

namespace OperationsService.Health;

/// <summary>The disk on which the platform keeps its data.</summary>
public sealed record DiskView(long TotalBytes, long FreeBytes)
{
    public decimal FreePercent => TotalBytes == 0 ? 0 : 100m * FreeBytes / TotalBytes;

    /// <summary>Null where no path is set, or it is not to be seen from here.</summary>
    internal static DiskView? Of(HealthSettings settings)
    {
        if (settings.DataPath is not { Length: > 0 } path || !Directory.Exists(path))
            return null;
        var disk = new DriveInfo(path);
        return new(disk.TotalSize, disk.AvailableFreeSpace);
    }
}

/// <summary>What the services stand on.</summary>
/// <param name="Disk">Null where it is not known.</param>
/// <param name="Certificate">Null where the public address is not https, or can't be reached from here.</param>
/// <param name="BackupAt">When the newest backup began that was restored and found right; null for none.</param>
public sealed record ServerView(DiskView? Disk, CertificateView? Certificate, DateTimeOffset? BackupAt);

/// <summary>Looks at the server: the pages, the API and the alerts ask here.</summary>
public sealed class ServerFacts(OpsDb db, IOptions<HealthSettings> settings, PublicCertificate certificate)
{
    public async Task<ServerView> Read(CancellationToken ct) => new(DiskView.Of(settings.Value), await certificate.Read(ct), await LastBackup(ct));

    private async Task<DateTimeOffset?> LastBackup(CancellationToken ct)
    {
        var isKept = await db.Database.SqlQuery<bool>($"select to_regclass('backups') is not null as \"Value\"").SingleAsync(ct);
        return isKept
            ? await db.Database.SqlQuery<DateTimeOffset?>($"select max(began_at) as \"Value\" from backups where checked_at is not null and removed_at is null and missing_since is null").SingleAsync(ct)
            : null;
    }
}
