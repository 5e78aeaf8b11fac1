using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using static Documents.OfficialText;
using A = DocumentFormat.OpenXml.Drawing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using Word = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Documents;

/// <summary>A photo in a document.</summary>
/// <param name="Jpeg">As it stands in the file.</param>
/// <param name="Width">Points of the picture.</param>
/// <param name="Height">Points of the picture.</param>
/// <param name="Caption">Under the picture, and said to those who can't see it.</param>
public sealed record OfficialPicture(byte[] Jpeg, int Width, int Height, string Caption);

/// <summary>Photos two on a row, each as large as 7.6 × 5.7 cm allow, with its caption: a page of A4 has three rows. A row stays on one page.</summary>
internal static class OfficialPictures
{
    private const int Columns = 2;
    private const int CaptionSize = 28; // 14 pt in half points
    private const double ColumnWidth = 8;
    private const double LargestWidth = 7.6, LargestHeight = 5.7;
    private const double UnitsInCentimetre = 360_000;

    public static Table Of(MainDocumentPart main, IReadOnlyList<OfficialPicture> pictures)
    {
        var width = Number((int)Math.Round(ColumnWidth * OfficialDocument.TwentiethsInCentimetre));
        var table = new Table(
            new TableProperties(new TableWidth { Width = "0", Type = TableWidthUnitValues.Auto }, new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(Enumerable.Range(0, Columns).Select(_ => new GridColumn { Width = width })));
        foreach (var pair in pictures.Index().Chunk(Columns))
        {
            var row = new TableRow(new TableRowProperties(new CantSplit()));
            row.Append(pair.Select(picture => Cell(width, Shown(main, picture.Item, picture.Index + 1), Caption(picture.Item))));
            row.Append(Enumerable.Range(pair.Length, Columns - pair.Length).Select(_ => Cell(width, new Paragraph())));
            table.Append(row);
        }

        return table;
    }

    private static TableCell Cell(string width, params Paragraph[] content)
    {
        var cell = new TableCell(new TableCellProperties(new TableCellWidth { Width = width, Type = TableWidthUnitValues.Dxa }));
        cell.Append(content);
        return cell;
    }

    private static Paragraph Caption(OfficialPicture picture)
    {
        var caption = new Paragraph(new ParagraphProperties(new SpacingBetweenLines { After = "120" }, new Justification { Val = JustificationValues.Center }));
        caption.Append(Runs(picture.Caption, halfPoints: CaptionSize));
        return caption;
    }

    private static Paragraph Shown(MainDocumentPart main, OfficialPicture picture, int no)
    {
        var part = main.AddImagePart(ImagePartType.Jpeg);
        part.FeedData(new MemoryStream(picture.Jpeg));
        var scale = Math.Min(LargestWidth / picture.Width, LargestHeight / picture.Height) * UnitsInCentimetre;
        var (width, height) = ((long)(picture.Width * scale), (long)(picture.Height * scale));
        return new(
            new ParagraphProperties(new KeepNext(), new Justification { Val = JustificationValues.Center }),
            new Run(new Drawing(new Word.Inline(
                new Word.Extent { Cx = width, Cy = height },
                new Word.DocProperties { Id = (uint)no, Name = $"Picture {Number(no)}", Description = Printable(picture.Caption) },
                new Word.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
                new A.Graphic(new A.GraphicData(new Pic.Picture(
                    new Pic.NonVisualPictureProperties(
                        new Pic.NonVisualDrawingProperties { Id = (uint)no, Name = $"Picture {Number(no)}" }, new Pic.NonVisualPictureDrawingProperties()),
                    new Pic.BlipFill(new A.Blip { Embed = main.GetIdOfPart(part) }, new A.Stretch(new A.FillRectangle())),
                    new Pic.ShapeProperties(
                        new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = width, Cy = height }),
                        new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
                { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
            { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 })));
    }
}
