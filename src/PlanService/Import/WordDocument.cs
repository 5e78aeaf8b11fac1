using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace PlanService.Import;

/// <summary>
/// Opens a Word document and makes of it the lines that Word would save as plain text, or says why it is none.
/// </summary>
internal static class WordDocument
{
    // A plan of 100 pages unpacks to about 3 MB; a zip bomb to gigabytes.
    private const long MaximumUnpacked = 200L * 1024 * 1024;
    private const int MaximumParts = 5000;

    public static bool IsZip(ReadOnlySpan<byte> content) => content.StartsWith("PK\x03\x04"u8);

    /// <summary>The text, or the code of the refusal.</summary>
    public static (string? Text, string? Refusal) ReadText(ReadOnlyMemory<byte> content)
    {
        var bytes = content.ToArray();
        try
        {
            if (!UnpacksToAReasonableSize(bytes))
                return (null, "too-large");
            using var document = WordprocessingDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false);
            if (document.MainDocumentPart is not { Document.Body: { } body } main)
                return (null, "unreadable-word-document");
            var text = new WordText(main).Of(body);
            return string.IsNullOrWhiteSpace(text) ? (null, "empty-document") : (text, null);
        }
        catch (Exception damage) when (damage is OpenXmlPackageException or InvalidDataException or XmlException
            or FileFormatException or InvalidOperationException or ArgumentException or FormatException)
        {
            // These are the library's ways to say that the bytes are no Word document.
            return (null, "unreadable-word-document");
        }
    }

    /// <summary>Unpacks and counts, because the sizes that a zip states about itself may be lies.</summary>
    private static bool UnpacksToAReasonableSize(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > MaximumParts)
            return false;
        var buffer = new byte[81920];
        long total = 0;
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            int read;
            while ((read = part.Read(buffer, 0, buffer.Length)) > 0)
                if ((total += read) > MaximumUnpacked)
                    return false;
        }

        return true;
    }
}
