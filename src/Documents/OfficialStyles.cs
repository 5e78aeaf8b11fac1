using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using static Documents.OfficialText;

namespace Documents;

/// <summary>TH Sarabun 16 pt for Thai (complex script) and Latin letters alike, and the few styles that official documents use.</summary>
internal static class OfficialStyles
{
    public const string Heading = "Heading1";
    public const string SubHeading = "Heading2";
    public const string Header = "Header";

    private const string Font = "TH SarabunPSK";
    private const string SameFont = "TH Sarabun New";

    public static void AddTo(MainDocumentPart document)
    {
        document.AddNewPart<StyleDefinitionsPart>("styles").Styles = new Styles(
            new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle(
                    new RunFonts { Ascii = Font, HighAnsi = Font, EastAsia = Font, ComplexScript = Font },
                    new FontSize { Val = Number(OfficialDocument.TextSize) }, new FontSizeComplexScript { Val = Number(OfficialDocument.TextSize) },
                    new Languages { Val = "en-US", EastAsia = "en-US", Bidi = "th-TH" })),
                new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { Before = "0", After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto }))),
            new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
            HeadingStyle(Heading, "heading 1", 0, 36, JustificationValues.Center),
            HeadingStyle(SubHeading, "heading 2", 1, OfficialDocument.TextSize, JustificationValues.Left),
            new Style(new StyleName { Val = "header" }, new BasedOn { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = Header },
            new Style(new StyleName { Val = "Default Paragraph Font" }, new UIPriority { Val = 1 }, new SemiHidden()) { Type = StyleValues.Character, StyleId = "DefaultParagraphFont", Default = true },
            new Style(new StyleName { Val = DigitStyle }, new BasedOn { Val = "DefaultParagraphFont" }, new UIPriority { Val = 99 }) { Type = StyleValues.Character, StyleId = DigitStyle, CustomStyle = true });
        document.AddNewPart<FontTablePart>("fonts").Fonts = new Fonts(
            new Font(new AltName { Val = SameFont }, new FontCharSet { Val = "DE" }, new FontFamily { Val = FontFamilyValues.Swiss }, new Pitch { Val = FontPitchValues.Variable }) { Name = Font });
    }

    private static Style HeadingStyle(string id, string name, int level, int size, JustificationValues align) => new(
        new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new NextParagraphStyle { Val = "Normal" }, new PrimaryStyle(),
        new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "120" }, new Justification { Val = align }, new OutlineLevel { Val = level }),
        new StyleRunProperties(new Bold(), new BoldComplexScript(), new FontSize { Val = Number(size) }, new FontSizeComplexScript { Val = Number(size) }))
    {
        Type = StyleValues.Paragraph,
        StyleId = id,
    };
}
