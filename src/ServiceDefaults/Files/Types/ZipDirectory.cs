using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ServiceDefaults.Files.Types;

/// <summary>
/// The list of what is in a zip file, read without unpacking anything and with an end to the work: at most <see cref="MostEntries"/>
/// names. Encrypted zips, ZIP64, names that stand twice and anything before or after the zip are refused: no office program writes them,
/// and programs differ in how they read them.
/// </summary>
internal sealed class ZipDirectory
{
    private const int MostEntries = 10_000;
    private const int EndLength = 22;
    private readonly Dictionary<string, (ushort Method, uint Packed, uint Offset)> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Stream _zip;

    private ZipDirectory(Stream zip) => _zip = zip;

    public IEnumerable<string> Names => _entries.Keys;

    public bool Contains(string name) => _entries.ContainsKey(name);

    public static ZipDirectory? Read(Stream zip)
    {
        var tail = zip.At(Math.Max(0, zip.Length - EndLength - ushort.MaxValue), EndLength + ushort.MaxValue);
        var at = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (at < 0 || tail.Length - at < EndLength)
            return null;
        var end = tail.AsSpan(at);
        var count = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]);
        var length = BinaryPrimitives.ReadUInt32LittleEndian(end[12..]);
        var start = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
        var comment = BinaryPrimitives.ReadUInt16LittleEndian(end[20..]);
        var isWhole = end.Length == EndLength + comment && start + (long)length == zip.Length - end.Length;
        var directory = new ZipDirectory(zip);
        return isWhole && count is > 0 and <= MostEntries && directory.ReadEntries(start, start + (long)length, count) ? directory : null;
    }

    private bool ReadEntries(long position, long end, int count)
    {
        for (var entry = 0; entry < count; entry++)
        {
            var head = _zip.At(position, 46);
            if (head.Length < 46 || !head.AsSpan().StartsWith("PK\u0001\u0002"u8) || (head[8] & 1) != 0)
                return false;
            var name = Number(head, 28);
            if (!_entries.TryAdd(
                Encoding.UTF8.GetString(_zip.At(position + 46, name)),
                (Number(head, 10), BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(20)), BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(42)))))
                return false;
            position += 46 + name + Number(head, 30) + Number(head, 32);
        }

        return position == end;
    }

    /// <summary>What a small file in the zip holds.</summary>
    /// <returns>Null if it is not there, damaged, or unpacks to more than <paramref name="most"/> bytes.</returns>
    public byte[]? Content(string name, int most)
    {
        if (!_entries.TryGetValue(name, out var entry) || entry.Packed > most)
            return null;
        var head = _zip.At(entry.Offset, 30);
        if (head.Length < 30 || !head.AsSpan().StartsWith("PK\u0003\u0004"u8))
            return null;
        var packed = _zip.At(entry.Offset + 30 + Number(head, 26) + Number(head, 28), (int)entry.Packed);
        return entry.Method switch
        {
            0 => packed,
            8 => Unpacked(packed, most),
            _ => null,
        };
    }

    private static byte[]? Unpacked(byte[] packed, int most)
    {
        using var deflate = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
        var buffer = new byte[most + 1];
        try
        {
            var length = deflate.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            return length > most ? null : buffer[..length];
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static ushort Number(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));
}
