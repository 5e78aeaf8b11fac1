using System.Text;
using ServiceDefaults.Files.Types;

namespace ServiceDefaults.Tests.Files;

public sealed class FileTypeTests
{
    public static TheoryData<string, byte[], string> Accepted => new()
    {
        { "pdf", SampleFiles.Pdf, "application/pdf" },
        { "jpeg", SampleFiles.Jpeg, "image/jpeg" },
        { "png", SampleFiles.Png, "image/png" },
        { "gif", SampleFiles.Gif, "image/gif" },
        { "webp", SampleFiles.WebP, "image/webp" },
        { "heic", SampleFiles.Heic, "image/heic" },
        { "mp4", SampleFiles.Mp4, "video/mp4" },
        { "mov", SampleFiles.Boxes(("ftyp", SampleFiles.Brands("qt  ", "qt  ")), ("mdat", new byte[9]), ("moov", new byte[8])), "video/quicktime" },
        { "m4a", SampleFiles.Boxes(("ftyp", SampleFiles.Brands("M4A ", "isom")), ("moov", new byte[8]), ("mdat", new byte[9])), "audio/mp4" },
        { "mp3", SampleFiles.Mp3(), "audio/mpeg" },
        { "mp3 with a tag", SampleFiles.Mp3(tag: 300), "audio/mpeg" },
        { "docx", SampleFiles.Docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "xlsx", SampleFiles.Office(SampleFiles.Excel, "xl/workbook.xml"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        { "pptx", SampleFiles.Office(SampleFiles.PowerPoint, "ppt/presentation.xml"), "application/vnd.openxmlformats-officedocument.presentationml.presentation" },
        { "odt", SampleFiles.Odt, "application/vnd.oasis.opendocument.text" },
        { "ods", SampleFiles.OpenDocument("application/vnd.oasis.opendocument.spreadsheet"), "application/vnd.oasis.opendocument.spreadsheet" },
        { "utf-8", SampleFiles.Utf8("รายงานการประชุม\r\n1 ตุลาคม ๒๕๖๙"), "text/plain; charset=utf-8" },
        { "utf-8 with a mark", [.. Encoding.UTF8.Preamble, .. SampleFiles.Utf8("ประชุม")], "text/plain; charset=utf-8" },
        { "tis-620", SampleFiles.Tis620("รายงานการประชุม ๒๕๖๙"), "text/plain; charset=tis-620" },
        { "text across buffers", SampleFiles.Utf8("x" + string.Concat(Enumerable.Repeat("ก", 100_000))), "text/plain; charset=utf-8" },
    };

    [Theory, MemberData(nameof(Accepted))]
    public void A_file_is_what_its_content_says(string what, byte[] content, string type)
    {
        Assert.NotEmpty(what);
        Assert.Equal((type, null), Detect(content, "name.exe"));
    }

    public static TheoryData<string, byte[]> Refused => new()
    {
        { "html", SampleFiles.Utf8("\n <!doctype html><script>alert(1)</script>") },
        { "html with a mark", [.. Encoding.UTF8.Preamble, .. SampleFiles.Utf8("<html>")] },
        { "svg", SampleFiles.Utf8("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>") },
        { "xml", SampleFiles.Utf8("<?xml version='1.0'?><a/>") },
        { "shell script", SampleFiles.Utf8("#!/bin/sh\nrm -rf /") },
        { "rtf", SampleFiles.Utf8("{\\rtf1 hello}") },
        { "postscript", SampleFiles.Utf8("%!PS-Adobe-3.0") },
        { "windows program", [(byte)'M', (byte)'Z', 0x90, 0, 3, 0] },
        { "linux program", [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1] },
        { "old word", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512]] },
        { "a zip of anything", SampleFiles.Zip([("a.txt", "a")]) },
        { "a java archive", SampleFiles.Zip([("META-INF/MANIFEST.MF", "a"), ("A.class", "b")]) },
        { "text with a NUL", SampleFiles.Utf8("text\0text") },
        { "bytes of no alphabet", [0xFC, 0xFD, 0xFE, 0xFF, 0xE1, 0xFE] },
        { "a letter cut in two", [(byte)'a', 0xF0, 0x9F] },
        { "a pdf cut off", SampleFiles.Pdf[..60] },
        { "a png cut off", SampleFiles.Png[..40] },
        { "a jpeg head and nothing else", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] },
        { "a video cut off", SampleFiles.Mp4[..^20] },
        { "one frame of an mp3", SampleFiles.Mp3()[..417] },
        { "a docx cut off", SampleFiles.Docx[..^10] },
        { "a docx with something before it", [.. SampleFiles.Docx, .. SampleFiles.Docx] },
        { "a docx with something after it", [.. SampleFiles.Docx, .. SampleFiles.Utf8("<script>")] },
        { "a word template", SampleFiles.Office("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", "word/document.xml") },
        { "two main parts", SampleFiles.Office(SampleFiles.Word + "\"/><Override PartName=\"/b\" ContentType=\"" + SampleFiles.Excel, "word/document.xml") },
        { "types that are no xml", SampleFiles.Zip([("[Content_Types].xml", "<Types"), ("word/document.xml", "")]) },
        { "types with an entity", SampleFiles.Zip([("[Content_Types].xml", $"<!DOCTYPE a [<!ENTITY b 'c'>]><Types><Override ContentType='{SampleFiles.Word}'/></Types>")]) },
        { "the same name twice", SampleFiles.Office(SampleFiles.Word, "word/document.xml", "WORD/document.xml") },
        { "a picture of OpenDocument", SampleFiles.OpenDocument("application/vnd.oasis.opendocument.graphics") },
    };

    [Theory, MemberData(nameof(Refused))]
    public void What_is_not_on_the_list_or_is_damaged_is_refused(string what, byte[] content)
    {
        Assert.NotEmpty(what);
        Assert.Equal((null, "unsupported-file-type"), Detect(content, "name.pdf"));
    }

    public static TheoryData<byte[]> WithMacros =>
    [
        SampleFiles.Office(SampleFiles.Word, "word/document.xml", "word/vbaProject.bin"),
        SampleFiles.Office(SampleFiles.Excel, "xl/workbook.xml", "xl/VBAPROJECT.BIN"),
        SampleFiles.Office(SampleFiles.Excel, "xl/workbook.xml", "xl/macrosheets/sheet1.xml"),
        SampleFiles.Office(SampleFiles.Word, "word/document.xml", "word/activeX/activeX1.bin"),
        SampleFiles.Office("application/vnd.ms-word.document.macroEnabled.main+xml", "word/document.xml"),
        SampleFiles.OpenDocument("application/vnd.oasis.opendocument.text", "Basic/Standard/Module1.xml"),
    ];

    [Theory, MemberData(nameof(WithMacros))]
    public void An_office_file_with_macros_is_refused(byte[] content) => Assert.Equal((null, "file-has-macros"), Detect(content, "plan.docx"));

    [Fact]
    public void Only_the_name_tells_csv_from_text()
    {
        var content = SampleFiles.Utf8("โครงการ,งบประมาณ\n1-01,20000\n");
        Assert.Equal(("text/csv; charset=utf-8", null), Detect(content, "plan.CSV"));
        Assert.Equal(("text/plain; charset=utf-8", null), Detect(content, "plan.pdf"));
    }

    [Fact]
    public void A_zip_bomb_is_not_unpacked()
    {
        var bomb = SampleFiles.Zip([("[Content_Types].xml", "<Types>" + new string(' ', 200_000_000)), ("word/document.xml", "")]);
        Assert.True(bomb.Length < 1_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal((null, "unsupported-file-type"), Detect(bomb, "bomb.docx"));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 10_000_000);
    }

    [Fact]
    public void A_zip_with_too_many_names_is_not_read() =>
        Assert.Equal((null, "unsupported-file-type"), Detect(
            SampleFiles.Office(SampleFiles.Word, "word/document.xml", [.. Enumerable.Range(0, 10_001).Select(number => $"word/{number}")]), "a.docx"));

    [Fact]
    public void No_content_however_broken_breaks_the_reader()
    {
        byte[][] whole = [.. Accepted.Select(row => row.Data.Item2), SampleFiles.Office(SampleFiles.Word, "word/document.xml", "word/vbaProject.bin")];
        var random = new Random(20261123);
        foreach (var content in whole.Where(content => content.Length < 10_000))
        {
            for (var round = 0; round < 300; round++)
            {
                var broken = content[..random.Next(1, content.Length + 1)];
                for (var hits = random.Next(0, 4); hits > 0; hits--)
                    broken[random.Next(broken.Length)] = (byte)random.Next(256);
                var (type, refusal) = Detect(broken, "a.docx");
                Assert.True(type is null != refusal is null);
            }
        }
    }

    private static (string? Type, string? Refusal) Detect(byte[] content, string name)
    {
        var (type, refusal) = FileTypes.Detect(new MemoryStream(content), name);
        return (type?.ContentType, refusal?.Code);
    }
}
