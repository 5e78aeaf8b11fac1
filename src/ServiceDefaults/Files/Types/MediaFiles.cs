using System.Buffers.Binary;
using System.Text;

namespace ServiceDefaults.Files.Types;

/// <summary>Recordings and pictures of phones: the box format of MP4 and HEIC, and MP3.</summary>
internal static class MediaFiles
{
    private const int MostBoxes = 100_000;

    /// <summary>Boxes follow each other to the end of the file, and the one that describes the content is among them.</summary>
    public static FileType? Detect(Stream content)
    {
        var head = content.At(0, 256);
        var length = BinaryPrimitives.ReadUInt32BigEndian(head);
        if (length < 16 || length > head.Length || length % 4 != 0)
            return null;
        // Major brand, version, compatible brands.
        var brands = Encoding.ASCII.GetString(head, 8, (int)length - 8).Chunk(4).Select(brand => new string(brand)).ToList();
        brands.RemoveAt(1);
        FileType? type = brands switch
        {
            ["qt  ", ..] => FileType.QuickTime,
            ["M4A ", ..] => FileType.M4a,
            _ when brands.Exists(brand => brand is "heic" or "heix" or "heim" or "heis") => FileType.Heic,
            _ when brands.Exists(brand => brand is "isom" or "mp41" or "mp42" or "avc1" or "M4V " || brand.StartsWith("iso", StringComparison.Ordinal)) => FileType.Mp4,
            _ => null,
        };
        return type is not null && Boxes(content)?.Contains(type == FileType.Heic ? "meta" : "moov") is true ? type : null;
    }

    private static HashSet<string>? Boxes(Stream content)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var position = 0L;
        for (var box = 0; position < content.Length; box++)
        {
            var head = content.At(position, 16);
            if (head.Length < 8 || box > MostBoxes)
                return null;
            names.Add(Encoding.Latin1.GetString(head, 4, 4));
            var length = BinaryPrimitives.ReadUInt32BigEndian(head) switch
            {
                0 => content.Length - position, // to the end
                1 => head.Length == 16 ? BinaryPrimitives.ReadInt64BigEndian(head.AsSpan(8)) : 0,
                var bytes => bytes,
            };
            if (length < 8 || length > content.Length - position)
                return null;
            position += length;
        }

        return names;
    }

    /// <summary>After an ID3 tag, if there is one, two frames of layer III follow each other.</summary>
    public static bool IsMp3(Stream content)
    {
        var position = 0L;
        if (content.At(0, 10) is [(byte)'I', (byte)'D', (byte)'3', _, _, _, < 128 and var a, < 128 and var b, < 128 and var c, < 128 and var d])
            position = 10 + ((a << 21) | (b << 14) | (c << 7) | d);
        return FrameLength(content.At(position, 4)) is { } first && FrameLength(content.At(position + first, 4)) is not null;
    }

    /// <summary>ISO/IEC 11172-3 and 13818-3: bytes of an MPEG layer III frame, from its header; null if it is none.</summary>
    private static int? FrameLength(byte[] header)
    {
        if (header is not [0xFF, var second, var third, _] || (second & 0xE6) != 0xE2)
            return null;
        var (version, bitrate, rate) = ((second >> 3) & 3, third >> 4, (third >> 2) & 3);
        if (version == 1 || bitrate is 0 or 15 || rate == 3)
            return null;
        int[] kilobits = version == 3
            ? [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
            : [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
        int[] hertz = [44100, 48000, 32000];
        var perSecond = hertz[rate] / (version switch { 3 => 1, 2 => 2, _ => 4 });
        return ((version == 3 ? 144_000 : 72_000) * kilobits[bitrate] / perSecond) + ((third >> 1) & 1);
    }
}
