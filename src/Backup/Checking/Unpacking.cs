using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using Backup.Format;
using Backup.Taking;
using LocalHosting.Processes;
using LocalHosting.Servers;

namespace Backup.Checking;

/// <summary>Unpacks a backup into a directory of its own, in the form of a data directory.</summary>
internal static class Unpacking
{
    private const UnixFileMode PrivateFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode PrivateDirectory = PrivateFile | UnixFileMode.UserExecute;

    /// <summary>As whom PostgreSQL runs where we are root: its files are that user's.</summary>
    private static SystemUser? Owner { get; } = Environment.IsPrivilegedProcess ? SystemUser.Find(PostgresProcess.UserName) : null;

    /// <param name="file">After the header.</param>
    /// <param name="target">Does not exist yet.</param>
    /// <param name="look">Sees what the backup is before all else is unpacked, and may refuse.</param>
    /// <exception cref="BackupRefusedException">It is damaged.</exception>
    public static async Task<About> RunAsync(Stream file, byte[] contentKey, string target, Action<About> look, Counting counting, CancellationToken ct)
    {
        Directory.CreateDirectory(target, PrivateDirectory);
        var cluster = PlatformData.ClusterIn(target);
        Make(cluster);
        About? about = null;
        await using var opened = new OpeningStream(file, contentKey);
        await using (var plain = new GZipStream(opened, CompressionMode.Decompress, leaveOpen: true))
        {
            await using var tar = new TarReader(plain, leaveOpen: true);
            while (await tar.GetNextEntryAsync(copyData: false, ct) is { } entry)
            {
                if (about is null)
                {
                    about = entry.Name == Archive.Own + Archive.AboutFile
                        ? await JsonSerializer.DeserializeAsync<About>(entry.DataStream!, JsonSerializerOptions.Web, ct)
                        : throw BackupHeader.Damaged();
                    look(about!);
                }
                else if (entry.Name.StartsWith(Archive.Own, StringComparison.Ordinal) && Archive.Files.Contains(entry.Name[Archive.Own.Length..]))
                {
                    await WriteAsync(entry, Path.Combine(target, entry.Name[Archive.Own.Length..]), null, counting, ct);
                }
                else
                {
                    await WriteAsync(entry, Inside(cluster, entry.Name), Owner, counting, ct);
                }
            }

            await plain.CopyToAsync(Stream.Null, ct);
        }

        // Whatever was read so far was found right, chunk by chunk; that it ends where it should is known only at its end.
        await opened.CopyToAsync(Stream.Null, ct);
        return about ?? throw BackupHeader.Damaged();
    }

    private static string Inside(string directory, string name)
    {
        var path = Path.GetFullPath(Path.Combine(directory, name));
        return path.StartsWith(directory + '/', StringComparison.Ordinal) ? Path.TrimEndingDirectorySeparator(path) : throw BackupHeader.Damaged();
    }

    private static async Task WriteAsync(TarEntry entry, string path, SystemUser? owner, Counting counting, CancellationToken ct)
    {
        switch (entry.EntryType)
        {
            case TarEntryType.Directory:
                Make(path);
                return;

            case TarEntryType.RegularFile or TarEntryType.V7RegularFile:
                Make(Path.GetDirectoryName(path)!);
                await using (var file = new FileStream(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = PrivateFile, BufferSize = 0, Options = FileOptions.Asynchronous }))
                {
                    if (entry.DataStream is { } content)
                        await counting.CopyAsync(content, file, ct);
                }

                if (owner is not null)
                    Native.GiveTo(owner, path);
                return;

            default:
                throw new BackupRefusedException("unknown-content", $"ในไฟล์สำรองมีสิ่งที่ไม่รู้จัก: {entry.Name}", $"The backup holds something unknown: {entry.Name}");
        }
    }

    /// <summary>With those above it that are missing.</summary>
    private static void Make(string directory)
    {
        if (Directory.Exists(directory))
            return;
        Make(Path.GetDirectoryName(directory)!);
        Directory.CreateDirectory(directory, PrivateDirectory);
        if (Owner is { } owner)
            Native.GiveTo(owner, directory);
    }
}
