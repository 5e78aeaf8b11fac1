using System.IO.Compression;
using System.Text;

namespace ComplaintService.Tests.Corruption;

/// <summary>Files as reporters send them, in which everything that must not be told says “marked”.</summary>
internal static class MarkedFiles
{
    private const string Word2006 = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Office = "application/vnd.openxmlformats-officedocument.";

    public static byte[] Word() => Word(Office + "wordprocessingml.document.main+xml");

    public static byte[] WordWithMacros() => Word("application/vnd.ms-word.document.macroEnabled.main+xml", ("word/vbaProject.bin", "marked macro"u8.ToArray()));

    /// <summary>Some of its words stand in a file of another kind, which is taken in when it is opened.</summary>
    public static byte[] WordOfParts() => Zip(
        ("[Content_Types].xml", Types(("/word/document.xml", Office + "wordprocessingml.document.main+xml"), ("/word/a.html", "text/html"))),
        ("_rels/.rels", Relations(("r1", "officeDocument", "word/document.xml", false))),
        ("word/document.xml", Xml($"""<w:document xmlns:w="{Word2006}" xmlns:r="{Links}"><w:body><w:altChunk r:id="r1"/></w:body></w:document>""")),
        ("word/_rels/document.xml.rels", Relations(("r1", "aFChunk", "a.html", false))),
        ("word/a.html", "<p>a"u8.ToArray()));

    /// <summary>A photo that says where and with what it was taken, and goes on after its end.</summary>
    public static byte[] Photo()
    {
        var marks = "Exif\0\0markedcamera"u8;
        return [.. Channel.Photo()[..2], 0xFF, 0xE1, 0, (byte)(marks.Length + 2), .. marks, .. Channel.Photo()[2..], .. "marked trailer"u8];
    }

    public static byte[] Workbook() => Zip(
        ("[Content_Types].xml", Types(("/xl/workbook.xml", Office + "spreadsheetml.sheet.main+xml"), ("/xl/worksheets/sheet1.xml", Office + "spreadsheetml.worksheet+xml"), ("/xl/comments1.xml", Office + "spreadsheetml.comments+xml"), ("/xl/externalLinks/externalLink1.xml", Office + "spreadsheetml.externalLink+xml"), ("/docProps/app.xml", Office + "extended-properties+xml"))),
        ("_rels/.rels", Relations(("r1", "officeDocument", "xl/workbook.xml", false), ("r2", "extended-properties", "docProps/app.xml", false))),
        ("docProps/app.xml", Xml("<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Company>marked</Company></Properties>")),
        ("xl/workbook.xml", Xml($"""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{Links}"><fileSharing userName="marked"/><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets><externalReferences><externalReference r:id="r2"/></externalReferences></workbook>""")),
        ("xl/_rels/workbook.xml.rels", Relations(("r1", "worksheet", "worksheets/sheet1.xml", false), ("r2", "externalLink", "externalLinks/externalLink1.xml", false))),
        ("xl/worksheets/sheet1.xml", Xml("""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><f>[1]marked!A1</f><v>13000</v></c></row></sheetData></worksheet>""")),
        ("xl/worksheets/_rels/sheet1.xml.rels", Relations(("r1", "comments", "../comments1.xml", false))),
        ("xl/comments1.xml", Xml("""<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>marked</author></authors><commentList><comment ref="A1" authorId="0"><text><t>ดูฎีกา</t></text></comment></commentList></comments>""")),
        ("xl/externalLinks/externalLink1.xml", Xml("""<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><externalBook/></externalLink>""")),
        ("xl/externalLinks/_rels/externalLink1.xml.rels", Relations(("r1", "externalLinkPath", "file:///C:/Users/marked/book.xlsx", true))));

    /// <summary>A page of text, with marks in seven places.</summary>
    public static byte[] Pdf() => Pdf("");

    /// <summary>So deep that whoever reads it by recursion ends.</summary>
    public static byte[] NestedPdf() => Pdf("/Deep " + new string('[', 1_000_000));

    private static byte[] Pdf(string more)
    {
        string[] objects =
        [
            $"<< /Type /Catalog {more} /Pages 2 0 R /Metadata 6 0 R /Names << /EmbeddedFiles << /Names [(a) 7 0 R] >> >> >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> /PieceInfo << /Program << /Private (marked1) >> >> /Annots [9 0 R] >>",
            Stream("", "BT /F1 24 Tf 20 100 Td (ROAD PAID TWICE) Tj ET"),
            "<< /Author (marked2) /Creator (marked3) >>",
            Stream("/Type /Metadata /Subtype /XML ", "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">marked4</x:xmpmeta>"),
            "<< /Type /Filespec /F (marked5) /EF << /F 8 0 R >> >>",
            Stream("/Type /EmbeddedFile ", "marked6"),
            "<< /Type /Annot /Subtype /Text /Rect [10 10 20 20] /Contents (a remark) /T (marked7) >>",
        ];
        var pdf = new StringBuilder("%PDF-1.7\n");
        List<int> places = [];
        foreach (var (no, body) in objects.Index())
        {
            places.Add(pdf.Length);
            pdf.Append(null, $"{no + 1} 0 obj\n{body}\nendobj\n");
        }

        var table = pdf.Length;
        pdf.Append(null, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            pdf.Append(null, $"{place:0000000000} 00000 n \n");
        pdf.Append(null, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());

        static string Stream(string entries, string content) => $"<< {entries}/Length {content.Length} >>\nstream\n{content}\nendstream";
    }

    /// <summary>A Word file of 200 kB that unpacks to 200 MB.</summary>
    public static byte[] Bomb() => Zip(
        ("[Content_Types].xml", Types(("/word/document.xml", Office + "wordprocessingml.document.main+xml"))),
        ("_rels/.rels", Relations(("r1", "officeDocument", "word/document.xml", false))),
        ("word/document.xml", Encoding.ASCII.GetBytes(new string(' ', 200_000_000))));

    public static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in files)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
                entry.LastWriteTime = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var written = entry.Open();
                written.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Word(string type, params (string Name, byte[] Content)[] more) => Zip(
    [
        ("[Content_Types].xml", Types(
            ("/word/document.xml", type), ("/word/comments.xml", Office + "wordprocessingml.comments+xml"), ("/word/settings.xml", Office + "wordprocessingml.settings+xml"), ("/word/people.xml", Office + "wordprocessingml.people+xml"),
            ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"), ("/customXml/item1.xml", "application/xml"))),
        ("_rels/.rels", Relations(("r1", "officeDocument", "word/document.xml", false), ("r2", "metadata/core-properties", "docProps/core.xml", false))),
        ("docProps/core.xml", Xml("""<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>marked</dc:creator><cp:lastModifiedBy>marked</cp:lastModifiedBy></cp:coreProperties>""")),
        ("word/document.xml", Xml($"""
            <w:document xmlns:w="{Word2006}" xmlns:r="{Links}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>
            <w:p w:rsidR="00AB12CD"><w:r w:rsidRPr="00AB12CE"><w:t>จ่ายค่าถนนสองครั้ง</w:t></w:r><w:ins w:id="1" w:author="marked" w:date="2027-01-01T00:00:00Z"><w:r><w:t>คำที่เพิ่ม</w:t></w:r></w:ins></w:p>
            <w:p><w:commentRangeStart w:id="0"/><w:hyperlink r:id="r5"><w:r><w:t>ที่มา</w:t></w:r></w:hyperlink><w:hyperlink r:id="r6"><w:r><w:t>แฟ้ม</w:t></w:r></w:hyperlink><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>
            <w:p><w:r><w:drawing><wp:inline><wp:extent cx="800000" cy="600000"/><wp:docPr id="1" name="Picture 1" descr="C:\\marked\\photo.jpg"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="Picture 1"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="r4"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="800000" cy="600000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
            </w:body></w:document>
            """)),
        ("word/_rels/document.xml.rels", Relations([("r1", "comments", "comments.xml", false), ("r2", "settings", "settings.xml", false), ("r3", "people", "people.xml", false), ("r4", "image", "media/image1.jpg", false), ("r5", "hyperlink", "https://example.org/", true), ("r6", "hyperlink", "file:///C:/Users/marked/a.docx", true), ("r7", "customXml", "../customXml/item1.xml", false), .. more.Select(part => ("r8", "vbaProject", Path.GetFileName(part.Name), false))])),
        ("word/comments.xml", Xml($"""<w:comments xmlns:w="{Word2006}"><w:comment w:id="0" w:author="marked" w:initials="marked" w:date="2027-01-01T00:00:00Z"><w:p><w:r><w:t>ดูฎีกาที่ 118</w:t></w:r></w:p></w:comment></w:comments>""")),
        ("word/settings.xml", Xml($"""<w:settings xmlns:w="{Word2006}" xmlns:r="{Links}"><w:attachedTemplate r:id="r1"/><w:rsids><w:rsidRoot w:val="00AB12CD"/></w:rsids></w:settings>""")),
        ("word/_rels/settings.xml.rels", Relations(("r1", "attachedTemplate", "file:///C:/Users/marked/Normal.dotm", true))),
        ("word/people.xml", Xml("""<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:person w15:author="marked"/></w15:people>""")),
        ("customXml/item1.xml", Xml("<a>marked</a>")),
        ("word/media/image1.jpg", Photo()),
        .. more,
    ]);

    private static byte[] Types(params (string Part, string Type)[] parts) => Xml($"""
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="jpg" ContentType="image/jpeg"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>{string.Concat(parts.Select(part => $"""<Override PartName="{part.Part}" ContentType="{part.Type}"/>"""))}</Types>
        """);

    private static byte[] Relations(params (string Id, string Type, string Target, bool IsOutside)[] links) => Xml($"""
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(links.Select(link => $"""<Relationship Id="{link.Id}" Type="{(link.Type.Contains('/', StringComparison.Ordinal) ? "http://schemas.openxmlformats.org/package/2006/relationships/" : Links + "/")}{link.Type}" Target="{link.Target}"{(link.IsOutside ? " TargetMode=\"External\"" : "")}/>"""))}</Relationships>
        """);

    private static byte[] Xml(string xml) => Encoding.UTF8.GetBytes(xml);
}
