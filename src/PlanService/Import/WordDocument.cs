using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PlanService.Import;

/// <summary>
/// Turns a Word document into the lines that Word would save as plain text: a paragraph a line, a table cell beginning with a
/// tab at the start of a line, each further paragraph of the cell on its own line.
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
            if (document.MainDocumentPart?.Document?.Body is not { } body)
                return (null, "unreadable-word-document");
            var text = new StringBuilder();
            Write(body, text);
            return string.IsNullOrWhiteSpace(text.ToString()) ? (null, "empty-document") : (text.ToString(), null);
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

    private static void Write(OpenXmlElement container, StringBuilder text)
    {
        foreach (var element in container.ChildElements)
        {
            if (element is Paragraph paragraph)
            {
                Write(paragraph, text);
                text.Append('\n');
            }
            else if (element is Table table)
                Write(table, text);
            else if (element is SdtBlock { SdtContentBlock: { } content })
                Write(content, text);
            else if (element is CustomXmlBlock or InsertedRun)
                Write(element, text);
        }
    }

    private static void Write(Table table, StringBuilder text)
    {
        text.Append('\n');
        foreach (var row in table.Descendants<TableRow>().Where(row => row.Ancestors<Table>().First() == table))
        {
            var before = row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0;
            text.Insert(text.Length, "\t\n", before);
            foreach (var cell in row.Descendants<TableCell>().Where(cell => cell.Ancestors<TableRow>().First() == row))
            {
                text.Append('\t');
                var start = text.Length;
                Write(cell, text);
                // A tab inside a cell would look like the next cell.
                text.Replace('\t', ' ', start, text.Length - start);
                text.Insert(text.Length, "\t\n", Math.Max(0, (cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1) - 1));
            }
        }

        text.Append('\n');
    }

    private static void Write(Paragraph paragraph, StringBuilder text)
    {
        foreach (var element in paragraph.Descendants())
        {
            if (element is Text run)
                text.Append(run.Text);
            else if (element is TabChar)
                text.Append('\t');
            else if (element is Break or CarriageReturn)
                text.Append('\n');
            else if (element is NoBreakHyphen)
                text.Append('-');
        }
    }
}
