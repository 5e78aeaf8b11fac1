using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Documents;

/// <summary>A4 with margins 3 cm at the binding (left, or the top of a lying page) and 2 cm opposite; "- ๒ -" centred on top from the second page of each numbering on.</summary>
internal static class OfficialPage
{
    private const string NumberedHeader = "numbered";
    private const string EmptyHeader = "empty";
    private const uint Short = 11906, Long = 16838; // A4 in twentieths of a point

    public static void AddHeadersTo(MainDocumentPart document)
    {
        // The section says that its numbers are Thai: LibreOffice would make letters (ก ข ค) of a switch \* ThaiArabic in the field.
        document.AddNewPart<HeaderPart>(NumberedHeader).Header = new Header(new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = OfficialStyles.Header }, new Justification { Val = JustificationValues.Center }),
            new Run(new Text("- ") { Space = SpaceProcessingModeValues.Preserve }),
            new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
            new Run(new FieldCode(" PAGE ") { Space = SpaceProcessingModeValues.Preserve }),
            new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
            new Run(new Text("๒")),
            new Run(new FieldChar { FieldCharType = FieldCharValues.End }),
            new Run(new Text(" -") { Space = SpaceProcessingModeValues.Preserve })));
        document.AddNewPart<HeaderPart>(EmptyHeader).Header = new Header(new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = OfficialStyles.Header })));
    }

    /// <param name="landscape">Otherwise portrait.</param>
    /// <param name="ownNumbers">Counts from 1 again, and the first page carries no number.</param>
    public static SectionProperties Section(bool landscape, bool ownNumbers)
    {
        var section = new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = NumberedHeader },
            new HeaderReference { Type = HeaderFooterValues.First, Id = EmptyHeader },
            new SectionType { Val = SectionMarkValues.NextPage },
            landscape
                ? new PageSize { Width = Long, Height = Short, Orient = PageOrientationValues.Landscape }
                : new PageSize { Width = Short, Height = Long },
            landscape
                ? new PageMargin { Top = 1701, Bottom = 1134, Left = 1134, Right = 1134, Header = 709, Footer = 567, Gutter = 0 }
                : new PageMargin { Top = 1418, Bottom = 1134, Left = 1701, Right = 1134, Header = 709, Footer = 567, Gutter = 0 },
            ownNumbers ? new PageNumberType { Format = NumberFormatValues.ThaiNumbers, Start = 1 } : new PageNumberType { Format = NumberFormatValues.ThaiNumbers });
        if (ownNumbers)
            section.Append(new TitlePage());
        return section;
    }
}
