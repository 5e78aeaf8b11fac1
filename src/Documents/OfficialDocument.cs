using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using static Documents.OfficialText;

namespace Documents;

public enum Align
{
    Left,
    Centre,
    Right,

    /// <summary>Both margins, spread between letters as Thai is.</summary>
    Spread,
}

/// <summary>
/// A Thai official document (.docx) that is written from its first line to its last: TH Sarabun 16 pt, margins left 3 cm and right
/// 2 cm, Thai digits throughout, "- ๒ -" on top from the second page on. What is written leaves the memory at once.
/// </summary>
/// <example><code>
/// using var order = new OfficialDocument(stream, "คำสั่ง…");
/// order.Garuda();
/// order.Line("คำสั่งองค์การบริหารส่วนตำบล…", Align.Centre, bold: true);
/// order.Body("ด้วย…");
/// order.Signature("สั่ง ณ วันที่ …", "นาย…", "นายกองค์การบริหารส่วนตำบล…");
/// </code></example>
public sealed class OfficialDocument : IDisposable
{
    /// <summary>16 pt in half points.</summary>
    public const int TextSize = 32;

    internal const double TwentiethsInCentimetre = 567;

    private readonly WordprocessingDocument package;
    private readonly OpenXmlWriter writer;
    private OpenXmlElement? last;
    private bool landscape;
    private bool ownNumbers = true;

    /// <param name="stream">Must be seekable; stays open.</param>
    /// <param name="title">For the file's properties.</param>
    /// <param name="landscape">The first pages lie.</param>
    public OfficialDocument(Stream stream, string title, bool landscape = false)
    {
        this.landscape = landscape;
        package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document);
        package.PackageProperties.Title = title;
        var main = package.AddMainDocumentPart();
        OfficialStyles.AddTo(main);
        OfficialPage.AddHeadersTo(main);
        writer = OpenXmlWriter.Create(main);
        writer.WriteStartDocument(standalone: true);
        writer.WriteStartElement(new Document());
        writer.WriteStartElement(new Body());
    }

    /// <summary>One line or paragraph that begins at the margin.</summary>
    public void Line(string text = "", Align align = Align.Left, bool bold = false, int? halfPoints = null) => Add(text, bold, halfPoints, Aligned(align));

    /// <summary>A paragraph of running text: its first line begins 2.5 cm from the margin.</summary>
    public void Body(string text) => Add(text, false, null, Aligned(Align.Spread, new Indentation { FirstLine = "1417" }));

    /// <summary>An item of a list, with its number in the text; further lines of it stand under its first.</summary>
    /// <param name="depth">0 begins 1.25 cm from the margin, each step 0.75 cm further.</param>
    public void Item(string text, int depth = 0) =>
        Add(text, false, null, Aligned(Align.Spread, new Indentation { Left = Number(709 + (425 * depth)) }));

    /// <summary>"ตำแหน่ง … กรรมการ": what follows the tab stands in a column of its own at the right.</summary>
    public void Column(string text) => Add(text, false, null, new ParagraphProperties(new Indentation { Left = "6237", Hanging = "5528" }));

    /// <summary>The name of a part: large, bold, centred; it stands in Word's outline.</summary>
    public void Heading(string text) => Add(text, false, null, new ParagraphProperties(new ParagraphStyleId { Val = OfficialStyles.Heading }));

    /// <summary>A bold line that stays with what follows.</summary>
    public void SubHeading(string text, bool newPage = false)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = OfficialStyles.SubHeading });
        if (newPage)
            properties.Append(new PageBreakBefore());
        Add(text, false, null, properties);
    }

    /// <summary>The row of dots under the subject of an order or announcement.</summary>
    public void Dots() => Line(new string('.', 60), Align.Centre);

    /// <summary>Room for the garuda, 3 cm high: the organization puts its own there.</summary>
    public void Garuda() => Add(new Paragraph(new ParagraphProperties(
        new SpacingBetweenLines { Line = "1701", LineRule = LineSpacingRuleValues.Exact }, new Justification { Val = JustificationValues.Center })));

    /// <summary>The date, room to sign, the name in brackets, the position: all on one page.</summary>
    public void Signature(string? date, string name, string? position)
    {
        if (date is not null)
            Together(date, centred: new Indentation());
        for (var line = 0; line < 3; line++)
            Together("", centred: null);
        Together($"({name})", RightHalf());
        if (position is not null)
            Add(position, false, null, new ParagraphProperties(RightHalf(), new Justification { Val = JustificationValues.Center }));
    }

    public void Table(OfficialTable table) => Add(table.ToTable());

    /// <summary>Photos two on a row, each with its caption.</summary>
    public void Pictures(IReadOnlyList<OfficialPicture> pictures) => Add(OfficialPictures.Of(package.MainDocumentPart!, pictures));

    public void PageBreak() => Add(new Paragraph(new Run(new Break { Type = BreakValues.Page })));

    /// <summary>What follows begins on a new page.</summary>
    /// <param name="landscape">The pages lie.</param>
    /// <param name="ownNumbers">They count from 1 again, and the first carries no number.</param>
    public void Section(bool landscape = false, bool ownNumbers = false)
    {
        EndSection();
        (this.landscape, this.ownNumbers) = (landscape, ownNumbers);
    }

    public void Dispose()
    {
        if (last is Table)
            Add(Small());
        Flush();
        writer.WriteElement(OfficialPage.Section(landscape, ownNumbers));
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.Dispose();
        package.Dispose();
    }

    internal static JustificationValues Justified(Align align) => align switch
    {
        Align.Centre => JustificationValues.Center,
        Align.Right => JustificationValues.Right,
        Align.Spread => JustificationValues.ThaiDistribute,
        _ => JustificationValues.Left,
    };

    private static ParagraphProperties Aligned(Align align, Indentation? indentation = null)
    {
        var properties = new ParagraphProperties();
        if (indentation is not null)
            properties.Append(indentation);
        if (align != Align.Left)
            properties.Append(new Justification { Val = Justified(align) });
        return properties;
    }

    private void Together(string text, Indentation? centred)
    {
        var properties = new ParagraphProperties(new KeepNext());
        if (centred is not null)
            properties.Append(centred, new Justification { Val = JustificationValues.Center });
        Add(text, false, null, properties);
    }

    private static Indentation RightHalf() => new() { Left = "3969" };

    /// <summary>A section's properties stand in its last paragraph; after a table that is one nobody sees.</summary>
    private static Paragraph Small() => new(new ParagraphProperties(new SpacingBetweenLines { Line = "20", LineRule = LineSpacingRuleValues.Exact }));

    private void EndSection()
    {
        if (last is not Paragraph)
            Add(Small());
        var paragraph = (Paragraph)last!;
        var properties = paragraph.ParagraphProperties ??= new ParagraphProperties();
        properties.SectionProperties = OfficialPage.Section(landscape, ownNumbers);
    }

    private void Add(string text, bool bold, int? halfPoints, ParagraphProperties properties)
    {
        var paragraph = properties.HasChildren ? new Paragraph(properties) : new Paragraph();
        paragraph.Append(Runs(text, bold, halfPoints));
        Add(paragraph);
    }

    private void Add(OpenXmlElement element)
    {
        Flush();
        last = element;
    }

    private void Flush()
    {
        if (last is not null)
            writer.WriteElement(last);
        last = null;
    }
}
