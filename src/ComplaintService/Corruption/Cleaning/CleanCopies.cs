using ComplaintService.Intake.Photos;
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

    /// <param name="file">The whole of it.</param>
    /// <returns>The copy and its name; null where none can be made.</returns>
    public async Task<(byte[] Content, string Name)?> Make(MemoryStream file, string name, CancellationToken ct)
    {
        file.Position = 0;
        if (EvidenceFiles.IsPicture(file))
        {
            file.Position = 0;
            return await studio.Make(file, ct) is ({ } photo, _) ? (photo.Picture, Path.ChangeExtension(name, ".jpg")) : null;
        }

        var document = file.GetBuffer().AsMemory(0, (int)file.Length);
        if (!CleaningProcess.IsDocument(document.Span))
            return null;
        await _oneAtATime.WaitAsync(ct);
        try
        {
            return await CleaningProcess.Clean(document, ct) is { } copy ? (copy, NameOf(name)) : null;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private static string NameOf(string name) => WithoutMacros.TryGetValue(Path.GetExtension(name), out var plain) ? Path.ChangeExtension(name, plain) : name;
}
