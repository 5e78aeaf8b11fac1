using System.Text;

namespace PlanService.Import;

/// <summary>Finds out in which encoding a text was saved: UTF-8, UTF-16 with or without its mark, or Windows-874 (TIS-620).</summary>
internal static class Decoding
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows874 = CodePagesEncodingProvider.Instance.GetEncoding(874)!;

    /// <summary>The text, or the code of the refusal.</summary>
    public static (string? Text, string? Refusal) Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return Utf8(bytes[3..]) is { } marked ? Checked(marked) : (null, "unreadable-encoding");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Checked(Encoding.Unicode.GetString(bytes[2..]));
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Checked(Encoding.BigEndianUnicode.GetString(bytes[2..]));
        if (bytes.Contains((byte)0))
            return LooksLikeUtf16(bytes) is { } utf16 ? Checked(utf16.GetString(bytes)) : (null, "binary-document");
        return Checked(Utf8(bytes) ?? Windows874.GetString(bytes));
    }

    private static string? Utf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Thai in UTF-16 has 0x0E in every other byte; Latin text has 0x00 there.</summary>
    private static UnicodeEncoding? LooksLikeUtf16(ReadOnlySpan<byte> bytes)
    {
        int even = 0, odd = 0;
        for (var i = 0; i + 1 < Math.Min(bytes.Length, 4096); i += 2)
        {
            if (bytes[i] is 0x00 or 0x0E or 0x20) even++;
            if (bytes[i + 1] is 0x00 or 0x0E or 0x20) odd++;
        }

        var pairs = Math.Min(bytes.Length, 4096) / 2;
        return odd > pairs * 9 / 10 ? new UnicodeEncoding(bigEndian: false, byteOrderMark: false)
            : even > pairs * 9 / 10 ? new UnicodeEncoding(bigEndian: true, byteOrderMark: false)
            : null;
    }

    /// <summary>
    /// Text has hardly any control characters, and a Thai plan is mostly Thai: bytes of another encoding decode to
    /// characters too, but not to those.
    /// </summary>
    private static (string? Text, string? Refusal) Checked(string text)
    {
        int controls = 0, wrong = 0, visible = 0;
        foreach (var c in text)
        {
            if (c is < ' ' and not ('\t' or '\r' or '\n' or '\f' or '\v'))
                controls++;
            else if (c is '\uFFFD' or (>= '\u0080' and <= '\u009F') || (c is >= '\uE000' and <= '\uF8FF' && c is not ((>= '\uF700' and <= '\uF71A') or (>= '\uF020' and <= '\uF0FF'))))
                wrong++;
            else if (!char.IsWhiteSpace(c))
                visible++;
        }

        // Word's own marks (end of cell 0x07, field marks 0x13 to 0x15) survive in some exports; a few are no harm.
        if (controls > 16 && controls * 50 > text.Length)
            return (null, "binary-document");
        if (wrong > 8 && wrong * 20 > visible)
            return (null, "unreadable-encoding");
        return visible == 0 ? (null, "empty-document") : (text, null);
    }
}
