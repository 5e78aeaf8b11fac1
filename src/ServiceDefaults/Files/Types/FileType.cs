using System.Collections.Frozen;

namespace ServiceDefaults.Files.Types;

/// <summary>A type of file that is accepted.</summary>
/// <param name="ContentType">Media type, with the encoding of a text.</param>
/// <param name="Endings">Endings that a name may have; the first is given to a name with another one.</param>
public sealed record FileType(string ContentType, params string[] Endings)
{
    internal static readonly FileType Pdf = new("application/pdf", ".pdf");
    internal static readonly FileType Jpeg = new("image/jpeg", ".jpg", ".jpeg", ".jfif");
    internal static readonly FileType Png = new("image/png", ".png");
    internal static readonly FileType Gif = new("image/gif", ".gif");
    internal static readonly FileType WebP = new("image/webp", ".webp");
    internal static readonly FileType Heic = new("image/heic", ".heic", ".heif");
    internal static readonly FileType Mp4 = new("video/mp4", ".mp4", ".m4v");
    internal static readonly FileType QuickTime = new("video/quicktime", ".mov");
    internal static readonly FileType M4a = new("audio/mp4", ".m4a");
    internal static readonly FileType Mp3 = new("audio/mpeg", ".mp3");
    internal static readonly FileType Word = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx");
    internal static readonly FileType Excel = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");
    internal static readonly FileType PowerPoint = new("application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx");
    internal static readonly FileType OpenText = new("application/vnd.oasis.opendocument.text", ".odt");
    internal static readonly FileType OpenSpreadsheet = new("application/vnd.oasis.opendocument.spreadsheet", ".ods");
    internal static readonly FileType OpenPresentation = new("application/vnd.oasis.opendocument.presentation", ".odp");

    private static readonly FrozenSet<string> ShownInPlace =
        new[] { Jpeg, Png, Gif, WebP }.Select(type => type.ContentType).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Pictures without script that every browser knows. SVG is none of them, and is not accepted at all.</summary>
    internal static bool IsShownInPlace(string contentType) => ShownInPlace.Contains(contentType);

    /// <summary>Text or CSV: nothing in the content tells them apart, so here, where it does no harm, the name may say.</summary>
    internal static FileType Text(string charset, string? fileName) =>
        ".csv".Equals(Path.GetExtension(fileName), StringComparison.OrdinalIgnoreCase)
            ? new FileType($"text/csv; charset={charset}", ".csv")
            : new FileType($"text/plain; charset={charset}", ".txt", ".log", ".md");
}
