using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace ServiceDefaults.Files.Types;

/// <summary>Text is what has no other signature, no control characters, and is all UTF-8 or all TIS-620.</summary>
internal static class PlainText
{
    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(code => code is not (9 or 10 or 12 or 13)).Append(127).Select(code => (byte)code)]);

    /// <summary>Thai letters of TIS-620, and what Windows-874 adds to them.</summary>
    private static readonly SearchValues<byte> NotThai = SearchValues.Create(
        [.. Enumerable.Range(0x80, 0x80).Select(code => (byte)code).Where(code => !IsThai(code))]);

    /// <returns><c>utf-8</c>, <c>tis-620</c>, or null if it is no text, or one that a program would run or render.</returns>
    public static string? Detect(Stream content)
    {
        if (IsMarkupOrScript(content.At(0, 1024)))
            return null;

        content.Position = 0;
        var (utf8, thai, rest) = (true, true, 0);
        var buffer = new byte[81920];
        var characters = new char[buffer.Length];
        while (utf8 || thai)
        {
            var read = content.Read(buffer, rest, buffer.Length - rest);
            if (read == 0)
                break;
            var added = buffer.AsSpan(rest, read);
            if (added.ContainsAny(Controls))
                return null;
            thai = thai && !added.ContainsAny(NotThai);
            if (!utf8)
                continue;
            var all = buffer.AsSpan(0, rest + read);
            var status = Utf8.ToUtf16(all, characters, out var used, out _, replaceInvalidSequences: false, isFinalBlock: false);
            utf8 = status is OperationStatus.Done or OperationStatus.NeedMoreData;
            rest = utf8 ? all.Length - used : 0;
            all[^rest..].CopyTo(buffer);
        }

        return utf8 && rest == 0 ? "utf-8" : thai ? "tis-620" : null;
    }

    /// <summary>HTML, SVG and XML, RTF, PostScript, scripts that name their program: all are text too, but not to be read as such.</summary>
    private static bool IsMarkupOrScript(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith(Encoding.UTF8.Preamble))
            start = start[3..];
        start = start.TrimStart(" \t\r\n\f"u8);
        return start.StartsWith("{\\rtf"u8) || start.StartsWith("%!"u8) || start.StartsWith("#!"u8) || start.StartsWith("%PDF"u8)
            || (start is [(byte)'<', var next, ..] && (char.IsAsciiLetter((char)next) || next is (byte)'!' or (byte)'?' or (byte)'/'));
    }

    private static bool IsThai(byte code) => code is 0x80 or 0x85 or (>= 0x91 and <= 0x97) or (>= 0xA0 and <= 0xDA) or (>= 0xDF and <= 0xFB);
}
