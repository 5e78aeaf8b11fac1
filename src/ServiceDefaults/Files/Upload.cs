using System.Security.Cryptography;

namespace ServiceDefaults.Files;

/// <summary>
/// What was sent, on disk while it is checked: the type of an office file stands at its end, and a scanner reads all of it. The file has
/// no name by then, so that a killed process leaves nothing behind.
/// </summary>
internal sealed class Upload : IAsyncDisposable
{
    private const int Buffer = 81920;

    private Upload(FileStream content) => Content = content;

    /// <summary>Can be read from any place.</summary>
    public FileStream Content { get; }

    public string Sha256 { get; private set; } = "";

    /// <returns>Null when there is more than <paramref name="maximum"/> bytes; no more than a buffer beyond that is read.</returns>
    public static async Task<Upload?> Read(Stream sent, long maximum, CancellationToken ct)
    {
        var upload = new Upload(Temporary());
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        try
        {
            var buffer = new byte[Buffer];
            for (long length = 0; await sent.ReadAsync(buffer, ct) is var read and > 0;)
            {
                length += read;
                if (length > maximum)
                {
                    await upload.DisposeAsync();
                    return null;
                }

                hash.AppendData(buffer, 0, read);
                await upload.Content.WriteAsync(buffer.AsMemory(0, read), ct);
            }
        }
        catch
        {
            await upload.DisposeAsync();
            throw;
        }

        upload.Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
        upload.Content.Position = 0;
        return upload;
    }

    private static FileStream Temporary()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(Path.Combine(Path.GetTempPath(), $"upload-{Guid.NewGuid():n}"), options);
        if (!OperatingSystem.IsWindows())
            File.Delete(file.Name);
        return file;
    }

    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
