using System.Formats.Tar;
using System.Text.Json;
using Backup.Keys;

namespace Backup.Taking;

/// <summary>What stands first in a backup: what it is, before everything is unpacked.</summary>
/// <param name="Bytes">About how much room it takes when it is unpacked.</param>
public sealed record About(Guid Id, string System, int Postgres, DateTimeOffset At, long Bytes);

/// <summary>
/// What is encrypted: one compressed tar archive. First our own files under <see cref="Own"/>, then PostgreSQL's archive byte by byte, as
/// pg_basebackup wrote it: archives without their end, one after the other, are one archive.
/// </summary>
internal static class Archive
{
    public const string Own = "platform/";
    public const string AboutFile = "about.json";

    /// <summary>Of the data directory, beside PostgreSQL's data: without the secrets nobody reads them, and the next backup is for the same paper. The rest makes itself anew.</summary>
    public static readonly string[] Files = ["secrets.json", RecoveryKey.FileName];

    private const int End = 1024; // two empty blocks

    public static async Task<ReadOnlyMemory<byte>> BeginningAsync(About about, string dataDirectory, CancellationToken ct)
    {
        var bytes = new MemoryStream();
        await using (var tar = new TarWriter(bytes, TarEntryFormat.Ustar, leaveOpen: true))
        {
            await Write(AboutFile, JsonSerializer.SerializeToUtf8Bytes(about, JsonSerializerOptions.Web));
            foreach (var file in Files.Where(file => File.Exists(Path.Combine(dataDirectory, file))))
                await Write(file, await File.ReadAllBytesAsync(Path.Combine(dataDirectory, file), ct));

            Task Write(string name, byte[] content) => tar.WriteEntryAsync(
                new UstarTarEntry(TarEntryType.RegularFile, Own + name) { DataStream = new MemoryStream(content), Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite }, ct);
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length - End);
    }
}
