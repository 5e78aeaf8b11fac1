using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ServiceDefaults.Tests.Files;

/// <summary>The smallest file of each kind that programs open, and the ones that must not get in.</summary>
internal static class SampleFiles
{
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    public const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    public const string PowerPoint = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";

    public static byte[] Png { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static byte[] Jpeg { get; } = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=");

    public static byte[] Gif { get; } = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    public static byte[] WebP { get; } = Convert.FromBase64String("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    public static byte[] Pdf { get; } = Utf8(
        """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
        trailer<</Root 1 0 R/Size 4>>
        startxref
        0
        %%EOF
        """);

    public static byte[] Docx { get; } = Office(Word, "word/document.xml");

    public static byte[] Odt { get; } = OpenDocument("application/vnd.oasis.opendocument.text");

    public static byte[] Mp4 { get; } = Boxes(("ftyp", Brands("isom", "mp42")), ("moov", new byte[8]), ("mdat", new byte[100]));

    public static byte[] Heic { get; } = Boxes(("ftyp", Brands("mif1", "heic")), ("meta", new byte[8]), ("mdat", new byte[100]));

    /// <summary>MPEG-1 layer III, 128 kbit/s, 44.1 kHz: frames of 417 bytes.</summary>
    public static byte[] Mp3(int tag = 0)
    {
        byte[] frame = [0xFF, 0xFB, 0x90, 0x00, .. new byte[413]];
        byte[] id3 = tag == 0 ? [] : [(byte)'I', (byte)'D', (byte)'3', 4, 0, 0, 0, 0, (byte)(tag >> 7), (byte)(tag & 127), .. new byte[tag]];
        return [.. id3, .. frame, .. frame, .. frame];
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>As an old Thai program writes it: each letter one byte.</summary>
    public static byte[] Tis620(string text) => [.. text.Select(letter => (byte)(letter < 0x80 ? letter : letter - 0x0E00 + 0xA0))];

    public static byte[] Office(string mainType, string mainPart, params string[] more) => Zip(
        [
            ("[Content_Types].xml", $"""
                <?xml version="1.0" encoding="UTF-8"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                  <Override PartName="/{mainPart}" ContentType="{mainType}"/>
                </Types>
                """),
            (mainPart, "<document/>"),
            .. more.Select(name => (name, "content")),
        ]);

    public static byte[] OpenDocument(string type, params string[] more) => Zip(
        [("mimetype", type), ("META-INF/manifest.xml", "<manifest/>"), ("content.xml", "<content/>"), .. more.Select(name => (name, "content"))]);

    public static byte[] Zip(IEnumerable<(string Name, string Content)> entries)
    {
        var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                var level = name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal;
                using var entry = zip.CreateEntry(name, level).Open();
                entry.Write(Utf8(content));
            }
        }

        return memory.ToArray();
    }

    public static byte[] Boxes(params (string Name, byte[] Content)[] boxes)
    {
        var file = new MemoryStream();
        foreach (var (name, content) in boxes)
        {
            var head = new byte[8];
            BinaryPrimitives.WriteInt32BigEndian(head, 8 + content.Length);
            Encoding.ASCII.GetBytes(name, head.AsSpan(4));
            file.Write(head);
            file.Write(content);
        }

        return file.ToArray();
    }

    public static byte[] Brands(string major, params string[] compatible) => [.. Utf8(major), 0, 0, 0, 0, .. compatible.SelectMany(Utf8)];

    /// <summary>A PDF of exactly this many bytes, no two parts of it alike.</summary>
    public static byte[] PdfOf(int length, int seed = 1)
    {
        var content = new byte[length];
        new Random(seed).NextBytes(content);
        "%PDF-1.7\n"u8.CopyTo(content);
        "\n%%EOF"u8.CopyTo(content.AsSpan(length - 6));
        return content;
    }
}
