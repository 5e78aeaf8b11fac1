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

    private Task<DateTimeOffset?> LastBackup(CancellationToken ct) => db.Backups
        .Where(one => one.CheckedAt != null && one.RemovedAt == null && one.MissingSince == null).MaxAsync(one => (DateTimeOffset?)one.BeganAt, ct);
}
