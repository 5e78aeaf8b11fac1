using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Documents;

namespace PlanService.Import;

/// <summary>
/// The text that a reader of a Word document sees, as lines: a paragraph a line with its automatic number, a table cell beginning
/// with a tab at the start of a line, each further paragraph of the cell on its own line, the text of a box after the paragraph it
/// hangs on. What was deleted or moved away under tracked changes, hidden text and tables of contents are left out.
/// </summary>
internal sealed class WordText(MainDocumentPart document)
{
    // A person nests tables and boxes a few times; a document made to break the reader, thousands of times.
    private const int MaximumDepth = 200;

    private readonly WordNumbers numbers = new(document);
    private readonly StringBuilder text = new();
    private int depth;
    private readonly HashSet<string> digitStyles = [.. document.StyleDefinitionsPart?.Styles?.Elements<Style>()
        .Where(style => style.StyleName?.Val?.Value == OfficialText.DigitStyle).Select(style => style.StyleId?.Value ?? "") ?? []];

    public string Of(OpenXmlElement body)
    {
        WriteBlocks(body);
        return text.ToString();
    }

    private void WriteBlocks(OpenXmlElement container)
    {
        if (++depth > MaximumDepth)
            throw new InvalidDataException("Nested too deep.");
        foreach (var element in container.ChildElements)
        {
            if (element is Paragraph paragraph)
                Write(paragraph);
            else if (element is Table table)
                Write(table);
            else if (element is SdtBlock sdt && !IsContents(sdt))
                WriteBlocks(sdt.SdtContentBlock ?? (OpenXmlElement)sdt);
            else if (element is CustomXmlBlock or InsertedRun or MoveToRun)
                WriteBlocks(element);
            else if (element is AlternateContent alternatives && Chosen(alternatives) is { } chosen)
                WriteBlocks(chosen);
        }

        depth--;
    }

    private static bool IsContents(SdtBlock block) =>
        block.SdtProperties?.Descendants<DocPartGallery>().Any(gallery => gallery.Val?.Value == "Table of Contents") == true;

    /// <summary>Every row gets as many cells as the table has columns, so that merged cells move nothing.</summary>
    private void Write(Table table)
    {
        var rows = table.Descendants<TableRow>()
            .Where(row => row.Ancestors<Table>().First() == table && row.TableRowProperties?.GetFirstChild<Deleted>() is null)
            .Select(row => (Before: row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0,
                Cells: row.Descendants<TableCell>().Where(cell => cell.Ancestors<TableRow>().First() == row).ToList())).ToList();
        var columns = rows.Select(row => row.Before + row.Cells.Sum(Columns)).DefaultIfEmpty(0).Max();
        text.Append('\n');
        foreach (var (before, cells) in rows)
        {
            text.Insert(text.Length, "\t\n", before);
            foreach (var cell in cells)
            {
                text.Append('\t');
                var start = text.Length;
                if (IsCovered(cell))
                    text.Append('\n');
                else
                    WriteBlocks(cell);
                // A tab inside a cell would look like the next cell.
                text.Replace('\t', ' ', start, text.Length - start);
                text.Insert(text.Length, "\t\n", Columns(cell) - 1);
            }

            text.Insert(text.Length, "\t\n", columns - before - cells.Sum(Columns));
        }

        text.Append('\n');
    }

    private static int Columns(TableCell cell) => Math.Clamp(cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, 1, 63);

    /// <summary>Part of the merged cell above it: Word shows nothing of what may be left in it.</summary>
    private static bool IsCovered(TableCell cell) =>
        cell.TableCellProperties?.VerticalMerge is { } merge && (merge.Val is null || merge.Val.Value == MergedCellValues.Continue);

    private void Write(Paragraph paragraph)
    {
        var boxes = new List<OpenXmlElement>();
        var start = text.Length;
        WriteInline(paragraph, boxes);
        if (numbers.Next(paragraph) is { } number && (text.Length > start || boxes.Count == 0))
            text.Insert(start, number);
        // When the mark of a paragraph was deleted, the next paragraph goes on in its line.
        if (paragraph.ParagraphProperties?.ParagraphMarkRunProperties?.GetFirstChild<Deleted>() is null)
            text.Append('\n');
        foreach (var box in boxes)
            WriteBlocks(box);
    }

    private void WriteInline(OpenXmlElement container, List<OpenXmlElement> boxes)
    {
        if (++depth > MaximumDepth)
            throw new InvalidDataException("Nested too deep.");
        foreach (var element in container.ChildElements)
        {
            if (element is Text written)
                text.Append(WasArabic(container) ? ThaiNumbers.ToArabic(written.Text) : written.Text);
            else if (element is TabChar or PositionalTab)
                text.Append('\t');
            else if (element is Break or CarriageReturn)
                text.Append('\n');
            else if (element is NoBreakHyphen)
                text.Append('-');
            else if (element is TextBoxContent box)
                boxes.Add(box);
            else if (element is AlternateContent alternatives)
                WriteInline(Chosen(alternatives) ?? alternatives, boxes);
            else if (element is not (DeletedRun or MoveFromRun or ParagraphProperties or RunProperties) && !IsHidden(element))
                WriteInline(element, boxes);
        }

        depth--;
    }

    /// <summary>Digits that an official document of ours shows as Thai ones.</summary>
    private bool WasArabic(OpenXmlElement run) =>
        run is Run { RunProperties.RunStyle.Val.Value: { } style } && digitStyles.Contains(style);

    private static bool IsHidden(OpenXmlElement element) =>
        element is Run { RunProperties.Vanish: { } vanish } && (vanish.Val is null || vanish.Val.Value);

    /// <summary>The same thing is stored for new and for old programs: it must be read once.</summary>
    private static OpenXmlElement? Chosen(AlternateContent alternatives) =>
        alternatives.GetFirstChild<AlternateContentChoice>() ?? (OpenXmlElement?)alternatives.GetFirstChild<AlternateContentFallback>();
}
