using System.Globalization;
using Documents;
using RiskService.InternalControl.Forms;

namespace RiskService.InternalControl.Papers;

/// <summary>A form as an official document for Word, in the layout of the Ministry of Finance's forms; ปค.5 on lying A4.</summary>
public static class ControlWord
{
    private const int TableText = 28; // 14 pt
    private const int SmallText = 24; // 12 pt

    /// <param name="form">For who stands under it; null of one that nobody has begun.</param>
    public static Stream Write(FormPaper paper, ControlForm? form)
    {
        var file = new MemoryStream(); // the package needs to go back in what it wrote
        using (var word = new OfficialDocument(file, $"{ControlText.Label(paper)} {paper.FiscalYear} {ControlText.Whose(paper)}", landscape: paper.Kind is FormKind.Pk5))
        {
            word.Line(ControlText.Label(paper), Align.Right);
            if (paper.Kind is FormKind.Pk1 or FormKind.Pk6)
                WriteLetter(word, ControlText.LetterOf(paper));
            else
                WriteReport(word, paper);
            var (date, name, position) = ControlText.Signer(paper, form);
            word.Signature(date, name, position);
            if (ControlText.Covered(paper) is { Length: > 0 } covered)
                word.Line(covered, halfPoints: SmallText);
        }

        file.Position = 0;
        return file;
    }

    private static void WriteLetter(OfficialDocument word, Letter letter)
    {
        foreach (var title in letter.Titles)
            word.Line(title, Align.Centre, bold: true);
        word.Line();
        word.Line($"เรียน\t{letter.Addressee}");
        foreach (var paragraph in letter.Paragraphs)
            word.Body(paragraph);
        foreach (var (index, part) in letter.Parts.Index())
        {
            var no = (index + 1).ToString(CultureInfo.InvariantCulture);
            word.Item($"{no}. {part.Heading}");
            foreach (var (at, item) in part.Items.Index())
                word.Item($"{no}.{(at + 1).ToString(CultureInfo.InvariantCulture)} {item}", 1);
        }
    }

    private static void WriteReport(OfficialDocument word, FormPaper paper)
    {
        word.Line(ControlText.Whose(paper), Align.Centre, bold: true);
        word.Line(ControlText.Title(paper), Align.Centre, bold: true);
        word.Line(ControlText.Period(paper), Align.Centre);
        word.Line();
        word.Table(paper.Kind is FormKind.Pk4 ? Components(paper.Content) : Rows(paper.Content));
        if (paper.Kind is FormKind.Pk4)
        {
            word.SubHeading("ผลการประเมินโดยรวม");
            foreach (var line in ControlText.Lines(paper.Content.Overall ?? "ยังไม่ได้สรุป"))
                word.Body(line);
        }
    }

    private static OfficialTable Components(FormContent content)
    {
        var table = new OfficialTable([8, 8], TableText);
        table.Header(new("องค์ประกอบของการควบคุมภายใน"), new("ผลการประเมิน/ข้อสรุป"));
        foreach (var component in Criteria.Components)
        {
            table.Row(
                new($"{component.No.ToString(CultureInfo.InvariantCulture)}. {component.Thai}") { IsBold = true },
                new(content.ConclusionOf(component.No) is { } conclusion ? ControlText.Lines(conclusion) : ["ยังไม่ได้สรุป"]));
            foreach (var principle in component.Principles)
            {
                table.Row(
                    new($"หลักการที่ {principle.No.ToString(CultureInfo.InvariantCulture)} {principle.Thai}"),
                    new(ControlText.FoundOf(principle, content)));
            }
        }

        return table;
    }

    private static OfficialTable Rows(FormContent content)
    {
        var table = new OfficialTable([4.8, 3.6, 3.8, 3.6, 3.4, 3.6, 2.8], TableText);
        table.Header([.. ControlText.Headings.Select(heading => new OfficialCell(heading))]);
        foreach (var row in content.Rows ?? [])
            table.Row([.. ControlText.Cells(row).Select(lines => new OfficialCell(lines))]);
        if (content.Rows is not { Count: > 0 })
            table.Row(OfficialCell.Centred("ยังไม่มีรายการ") with { Columns = ControlText.Headings.Count });
        return table;
    }
}
