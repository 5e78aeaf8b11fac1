using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using Backup.Checking;
using Backup.Format;
using Backup.Keys;
using LocalHosting.Servers;

namespace Backup.Taking;

/// <summary>One backup: copied, encrypted, and restored to see that it can be. Whoever runs it has the <see cref="BackupLock"/>.</summary>
/// <param name="File">Where it is to be.</param>
public sealed record BackupOrder(Guid Id, PlatformData Data, RecoveryKey Key, string File, TimeProvider Clock);

/// <summary>How far a backup is.</summary>
/// <param name="Bytes">Of the cluster that were copied, or unpacked for the check.</param>
/// <param name="OfBytes">About how many there will be.</param>
public readonly record struct BackupProgress(bool Checking, long Bytes, long OfBytes);

public static class BackupJob
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The name of a backup that begins now, in Thailand's time: names sort by it.</summary>
    public static string NameFor(DateTimeOffset now) =>
        string.Create(CultureInfo.InvariantCulture, $"platform-{now.ToOffset(TimeSpan.FromHours(7)):yyyyMMdd-HHmmss}.backup");

    /// <returns>What is kept beside it. If it was not found right, the file stays, and <see cref="BackupManifest.Problem"/> says why.</returns>
    /// <exception cref="BackupRefusedException">There is no backup.</exception>
    public static async Task<BackupManifest> RunAsync(BackupOrder order, IProgress<BackupProgress> progress, CancellationToken ct)
    {
        if (!order.Data.IsHere)
            throw NotHere(order.Data);
        Directory.CreateDirectory(Path.GetDirectoryName(order.File)!);
        if (File.Exists(order.File))
            throw new BackupRefusedException("file-exists", $"มีไฟล์ {order.File} อยู่แล้ว เลือกชื่ออื่น", $"{order.File} exists; choose another name");
        var began = order.Clock.GetUtcNow();
        var before = await ClusterLook.TakeAsync(order.Data, ct);
        var size = await SizeAsync(order.Data, ct);
        if (Room.Below(order.File, size) is { } room)
            throw room;
        var (header, contentKey) = BackupHeader.For(order.Key);
        var partial = order.File + ".partial";
        try
        {
            var about = new About(order.Id, await SystemAsync(order.Data, ct), PostgresPrograms.VersionOf(order.Data.Cluster), began, size);
            var sha256 = await WriteAsync(order, about, header, contentKey, partial, new Counting(progress, size), ct);
            File.Move(partial, order.File);
            var complete = order.Clock.GetUtcNow();
            // Also where the check is interrupted it stays known what the file is.
            var manifest = new BackupManifest(
                order.Id, Path.GetFileName(order.File), about.System, about.Postgres, order.Key.Id, began, complete, new FileInfo(order.File).Length, sha256,
                [], null, new(BackupProblem.NotChecked, "The check was interrupted."));
            manifest.Write(order.File);
            var after = await ClusterLook.TakeAsync(order.Data, ct);
            var (found, problem) = await new RestoreCheck(order, contentKey, before, after, size).RunAsync(new Counting(progress, size, Checking: true), ct);
            manifest = manifest with { Databases = found, CheckedAt = problem is null ? order.Clock.GetUtcNow() : null, Problem = problem };
            manifest.Write(order.File);
            return manifest;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(contentKey);
            File.Delete(partial);
        }
    }

    /// <summary>What such a platform has instead stands in docs/backup.md.</summary>
    public static BackupRefusedException NotHere(PlatformData data) => new(
        "not-here", $"ไม่พบข้อมูล PostgreSQL ใน {data.Cluster} หากฐานข้อมูลอยู่ที่อื่น ให้สำรองด้วยวิธีของเซิร์ฟเวอร์นั้น (ดู docs/backup.md)",
        $"There are no data of PostgreSQL in {data.Cluster}. A server that stands elsewhere has its own means of backup (docs/backup.md)");

    private static async Task<string> WriteAsync(BackupOrder order, About about, BackupHeader header, byte[] contentKey, string path, Counting counting, CancellationToken ct)
    {
        await using var file = new FileStream(path, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = Private, BufferSize = 1 << 20, Options = FileOptions.Asynchronous });
        using var hashed = new HashingStream(file);
        await hashed.WriteAsync(header.Bytes, ct);
        await using (var sealing = new SealingStream(hashed, contentKey))
        {
            await using (var zip = new GZipStream(sealing, CompressionLevel.Fastest, leaveOpen: true))
            {
                await zip.WriteAsync(await Archive.BeginningAsync(about, order.Data.Directory, ct), ct);
                await using var copy = await BaseBackup.StartAsync(order.Data, ct);
                await counting.CopyAsync(copy.Tar, zip, ct);
                await copy.EndAsync(ct);
            }

            await sealing.CompleteAsync(ct);
        }

        file.Flush(flushToDisk: true);
        return hashed.Sha256();
    }

    private static async Task<long> SizeAsync(PlatformData data, CancellationToken ct)
    {
        await using var connection = await data.OpenAsync("postgres", ct);
        return await ClusterLook.One<long>(connection, "select sum(pg_database_size(oid))::bigint from pg_database", ct);
    }

    private static async Task<string> SystemAsync(PlatformData data, CancellationToken ct)
    {
        await using var connection = await data.OpenAsync("postgres", ct);
        return (await ClusterLook.One<string>(connection, "select system_identifier::text from pg_control_system()", ct))!;
    }
}
