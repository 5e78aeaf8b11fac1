using ServiceDefaults.Problems;

namespace ServiceDefaults.Files.Types;

/// <summary>
/// What a file is, by its first bytes and its structure; what the sender calls it counts for nothing. Only what is on the list of
/// <see cref="FileType"/> gets in.
/// </summary>
internal static class FileTypes
{
    /// <param name="content">Can be read from any place.</param>
    /// <param name="fileName">Tells text from CSV, and nothing else.</param>
    public static (FileType? Type, Refusal? Refusal) Detect(Stream content, string? fileName)
    {
        var start = content.At(0, 64);
        if (start.StartsWith("PK\u0003\u0004"u8))
            return OfficeFiles.Detect(content);

        var type = start switch
        {
            _ when start.StartsWith("%PDF-"u8) => IsPdf(content) ? FileType.Pdf : null,
            _ when start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) => Pictures.IsJpeg(content) ? FileType.Jpeg : null,
            _ when start.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) => Pictures.IsPng(content) ? FileType.Png : null,
            _ when start.StartsWith("GIF8"u8) => Pictures.IsGif(start) ? FileType.Gif : null,
            _ when start.StartsWith("RIFF"u8) => Pictures.IsWebP(start, content.Length) ? FileType.WebP : null,
            _ when start.Length > 12 && start.AsSpan(4, 4).SequenceEqual("ftyp"u8) => MediaFiles.Detect(content),
            _ when start.StartsWith("ID3"u8) || start is [0xFF, >= 0xE0, ..] => MediaFiles.IsMp3(content) ? FileType.Mp3 : null,
            _ => PlainText.Detect(content) is { } charset ? FileType.Text(charset, fileName) : null,
        };
        return (type, type is null ? FileRefusals.UnsupportedType : null);
    }

    /// <summary>Ends as a PDF does: a broken upload is noticed now and not at the audit.</summary>
    private static bool IsPdf(Stream content)
    {
        const int end = 4096;
        return content.At(Math.Max(0, content.Length - end), end).AsSpan().IndexOf("%%EOF"u8) >= 0;
    }

    private static bool StartsWith(this byte[] bytes, ReadOnlySpan<byte> with) => bytes.AsSpan().StartsWith(with);

    /// <summary>Up to <paramref name="count"/> bytes from <paramref name="position"/> on; fewer at the end, none beyond it.</summary>
    public static byte[] At(this Stream content, long position, int count)
    {
        if (position < 0 || position >= content.Length)
            return [];
        content.Position = position;
        var bytes = new byte[Math.Min(count, content.Length - position)];
        content.ReadExactly(bytes);
        return bytes;
    }
}
