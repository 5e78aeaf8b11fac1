using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TrainingService.Certificates.Drawing;

/// <summary>
/// Says in a PDF that it speaks Thai, and that its title is shown instead of the file's name: what a screen reader needs, and what Skia does
/// not write. The catalogue is written once more at the end, as PDF 32000-1 7.5.6 lets a file be updated; the rest stays as it is.
/// </summary>
internal static partial class PdfLanguage
{
    private const int Tail = 1024;

    public static void Add(Stream file)
    {
        var end = Read(file, Math.Max(0, file.Length - Tail));
        var (root, table, size) = (Number(Root(), end), Number(Start(), end), Number(Size(), end));
        var entry = Read(file, Entry(file, table, root), 10);
        var catalogue = Read(file, long.Parse(entry, CultureInfo.InvariantCulture));
        catalogue = catalogue[..(catalogue.IndexOf("endobj", StringComparison.Ordinal) + "endobj".Length)];
        var close = catalogue.LastIndexOf(">>", StringComparison.Ordinal);
        var at = file.Length + 1;
        var said = $"\n{catalogue[..close]}\n/Lang (th-TH)\n/ViewerPreferences <</DisplayDocTitle true>>{catalogue[close..]}\n";
        var rest = FormattableString.Invariant($"xref\n{root} 1\n{at:D10} 00000 n \ntrailer\n<</Size {size}\n/Root {root} 0 R\n{Info().Match(end).Value}\n/Prev {table}>>\nstartxref\n{file.Length + said.Length}\n%%EOF\n");
        file.Position = file.Length;
        file.Write(Encoding.Latin1.GetBytes(said + rest));
    }

    /// <summary>The table begins with "xref\n0 12\n"; each line of it has twenty bytes.</summary>
    private static long Entry(Stream file, long table, long no)
    {
        var head = Read(file, table, 40);
        var lines = head.Split('\n');
        return table + lines[0].Length + 1 + lines[1].Length + 1 + (no * 20);
    }

    private static string Read(Stream file, long from, int length = 8 * Tail)
    {
        var part = new byte[Math.Min(length, file.Length - from)];
        file.Position = from;
        file.ReadExactly(part);
        return Encoding.Latin1.GetString(part); // each byte a letter: lengths stay
    }

    private static long Number(Regex what, string text) => long.Parse(what.Match(text).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("/Root ([0-9]+) 0 R")]
    private static partial Regex Root();

    [GeneratedRegex("startxref\\s+([0-9]+)")]
    private static partial Regex Start();

    [GeneratedRegex("/Size ([0-9]+)")]
    private static partial Regex Size();

    [GeneratedRegex("/Info [0-9]+ 0 R")]
    private static partial Regex Info();
}
