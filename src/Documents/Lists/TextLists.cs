using System.Text;
using CsvHelper;

namespace Documents.Lists;

/// <summary>
/// Text with a sign between the cells. Which sign and which encoding, the file does not say: a Thai spreadsheet program writes Windows-874
/// unless it is told otherwise, with commas or semicolons by the country that is set, or UTF-16 with tabs.
/// </summary>
internal static class TextLists
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Of UTF-16, in which other bytes are zero.</summary>
    public static bool HasMark(byte[] file) => file is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    /// <summary>The reader finds the sign by the first lines, and by the <c>sep=</c> that some spreadsheets write.</summary>
    public static IReadOnlyList<ListLine> Read(byte[] file)
    {
        var lines = new List<ListLine>();
        // An empty line counts: a line has the number that a spreadsheet shows.
        using var reader = CsvReader.FromText(Text(file), new CsvReaderOptions { HasHeader = false, SkipEmptyLines = false });
        while (lines.Count < ListFile.MostLines && reader.Read())
            lines.Add(new((int)reader.RowNumber, [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]));
        return lines;
    }

    private static string Text(byte[] file)
    {
        if (HasMark(file))
            return (file[0] is 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(file.AsSpan(2));
        try
        {
            return Strict.GetString(file is [0xEF, 0xBB, 0xBF, ..] ? file.AsSpan(3) : file);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(874)!.GetString(file); // Thai in one byte a letter is never valid UTF-8
        }
    }
}
