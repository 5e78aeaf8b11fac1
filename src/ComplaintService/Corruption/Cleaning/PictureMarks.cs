using SkiaSharp;

namespace ComplaintService.Corruption.Cleaning;

/// <summary>Pictures within documents.</summary>
internal static class PictureMarks
{
    private const long MostPoints = 40_000_000;
    private const int Start = 0xD8, End = 0xD9, Scan = 0xDA, Comment = 0xFE, Jfif = 0xE0, Adobe = 0xEE;
    private const int PlainJfif = 16;

    /// <summary>A JPEG loses its marks and not a point; every other kind is drawn anew as PNG. Throws for what can't be drawn, such as EMF.</summary>
    public static (byte[] Content, string Type) Without(byte[] picture)
    {
        using var codec = SKCodec.Create(new SKMemoryStream(picture)) ?? throw new NotSupportedException("It holds a picture of an unknown kind.");
        if (codec.EncodedFormat is SKEncodedImageFormat.Jpeg)
            return (WithoutInJpeg(picture), "image/jpeg");
        if ((long)codec.Info.Width * codec.Info.Height > MostPoints)
            throw new NotSupportedException("It holds a picture that is too wide and high.");
        using var bitmap = SKBitmap.Decode(codec) ?? throw new NotSupportedException("It holds a damaged picture.");
        using var encoded = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return (encoded.ToArray(), "image/png");
    }

    /// <summary>Copies what a JPEG needs to be drawn, and neither camera, place, preview, comment nor what stands after its end.</summary>
    public static byte[] WithoutInJpeg(ReadOnlySpan<byte> jpeg)
    {
        if (jpeg is not [0xFF, Start, ..])
            throw new InvalidDataException("This is no JPEG.");
        using var copy = new MemoryStream(jpeg.Length);
        copy.Write(jpeg[..2]);
        var at = 2;
        while (at + 4 <= jpeg.Length)
        {
            if (jpeg[at] != 0xFF)
                throw new InvalidDataException("This JPEG is damaged.");
            var marker = jpeg[at + 1];
            if (marker is 0xFF)
            {
                at++; // filling
                continue;
            }

            if (marker is End)
                break;
            var end = at + 2 + (jpeg[at + 2] << 8 | jpeg[at + 3]);
            if (marker is Scan)
                end = EndOfScan(jpeg, end);
            if (end > jpeg.Length)
                throw new InvalidDataException("This JPEG is damaged.");
            if (IsDrawn(marker, end - at - 2))
                copy.Write(jpeg[at..end]);
            at = end;
        }

        copy.Write([0xFF, End]);
        return copy.ToArray();
    }

    private static bool IsDrawn(byte marker, int length) => marker switch
    {
        Jfif => length == PlainJfif, // without a preview
        Adobe => length == 14, // says how colours are meant
        >= 0xE0 and <= 0xEF or Comment => false,
        _ => true,
    };

    /// <summary>Where the next marker is that is no restart and no escaped byte.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> jpeg, int at)
    {
        while (at + 1 < jpeg.Length && !(jpeg[at] == 0xFF && jpeg[at + 1] is not (0 or (>= 0xD0 and <= 0xD7) or 0xFF)))
            at++;
        return at + 1 < jpeg.Length ? at : jpeg.Length;
    }
}
