using System.Buffers.Binary;

namespace ServiceDefaults.Files.Types;

/// <summary>Pictures by their frame: enough structure that no other format passes for one. Pixels are left to the reader's browser.</summary>
internal static class Pictures
{
    /// <summary>More parts than any camera writes: whoever sends more wants to keep us busy.</summary>
    private const int MostParts = 100_000;

    /// <summary>Segments follow each other up to the one that gives the size.</summary>
    public static bool IsJpeg(Stream content)
    {
        var position = 2L;
        for (var part = 0; part < MostParts; part++)
        {
            if (content.At(position, 9) is not [0xFF, var marker, var high, var low, ..] segment)
                return false;
            if (marker == 0xFF) // padding
            {
                position++;
                continue;
            }

            if (marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC)
                return segment.Length == 9 && BinaryPrimitives.ReadUInt16BigEndian(segment.AsSpan(7)) > 0;
            var length = (high << 8) | low;
            if (marker is < 0xC0 or 0xD8 or 0xD9 or 0xDA || length < 2)
                return false;
            position += 2 + length;
        }

        return false;
    }

    /// <summary>Chunks follow each other from IHDR to IEND.</summary>
    public static bool IsPng(Stream content)
    {
        if (!content.At(1, 15).AsSpan().SequenceEqual("PNG\r\n\u001a\n\0\0\0\rIHDR"u8))
            return false;
        var position = 8L;
        for (var part = 0; part < MostParts; part++)
        {
            var chunk = content.At(position, 8);
            if (chunk.Length < 8)
                return false;
            if (chunk.AsSpan(4).SequenceEqual("IEND"u8))
                return true;
            position += 12L + BinaryPrimitives.ReadUInt32BigEndian(chunk);
        }

        return false;
    }

    public static bool IsGif(ReadOnlySpan<byte> start) =>
        start.Length > 13 && (start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8))
        && BinaryPrimitives.ReadUInt16LittleEndian(start[6..]) > 0 && BinaryPrimitives.ReadUInt16LittleEndian(start[8..]) > 0;

    public static bool IsWebP(ReadOnlySpan<byte> start, long length) =>
        start.Length > 20 && start[8..12].SequenceEqual("WEBP"u8) && start[12..15].SequenceEqual("VP8"u8) && " LX"u8.Contains(start[15])
        && BinaryPrimitives.ReadUInt32LittleEndian(start[4..]) + 8L <= length;
}
