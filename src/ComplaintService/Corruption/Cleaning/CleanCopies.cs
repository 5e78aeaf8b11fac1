using Documents.Photos;
using ServiceDefaults.Files;

namespace ComplaintService.Corruption.Cleaning;

/// <summary>
/// Copies of what reporters send, without what is hidden in it: who, when, where, with which machine. One at a time: however many send at
/// once, the server cleans one. Where a copy can't be made there is none, and the file itself is as it came.
/// </summary>
public sealed class CleanCopies(PhotoStudio studio) : IDisposable
{
    /// <summary>Bytes of a file of which a copy is made.</summary>
    public const int LargestBytes = PhotoStudio.LargestBytes;

    private static readonly Dictionary<string, string> WithoutMacros = new(StringComparer.OrdinalIgnoreCase) { [".docm"] = ".docx", [".xlsm"] = ".xlsx", [".pptm"] = ".pptx" };

    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <summary>Bytes at the beginning of a file that tell its kind.</summary>
    public const int KnownBy = 8;

    /// <summary>May be of a kind of which a copy can be made: a document, or a picture (JPEG, PNG, GIF, WebP).</summary>
    /// <param name="begin">Its first bytes.</param>
    public static bool IsKnown(byte[] begin) => CleaningProcess.IsDocument(begin) || begin is [0xFF, 0xD8, 0xFF, ..] or [0x89, 0x50, 0x4E, 0x47, ..] or [0x47, 0x49, 0x46, 0x38, ..] or [0x52, 0x49, 0x46, 0x46, ..];

    /// <param name="write">Writes the file: asked for when it is its turn, so that one at a time stands in memory.</param>
    /// <returns>The copy and its name; null where none can be made.</returns>
    public async Task<(byte[] Content, string Name)?> Make(Func<Stream, Task> write, string name, CancellationToken ct)
    {
        await _oneAtATime.WaitAsync(ct);
        try
        {
            using var file = new MemoryStream();
            await write(file);
            file.Position = 0;
            if (EvidenceFiles.IsPicture(file))
            {
                file.Position = 0;
                return await studio.Make(file, ct) is ({ } photo, _) ? (photo.Picture, Path.ChangeExtension(name, ".jpg")) : null;
            }

            return await CleaningProcess.Clean(file.GetBuffer().AsMemory(0, (int)file.Length), ct) is { } copy ? (copy, NameOf(name)) : null;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private static string NameOf(string name) => WithoutMacros.TryGetValue(Path.GetExtension(name), out var plain) ? Path.ChangeExtension(name, plain) : name;
}
