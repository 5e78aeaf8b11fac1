using Documents;
using WebUi;

namespace TrainingService.Reports;

/// <summary>The report of a year as an official document for Word, on lying A4.</summary>
public static class YearWord
{
    private const int TableText = 26; // 13 pt

    public static Stream Write(YearPaper paper, OrganizationOptions organization)
    {
        var file = new MemoryStream(); // the package needs to go back in what it wrote
        using (var word = new OfficialDocument(file, YearText.Title(paper), landscape: true))
        {
            word.Line(YearText.Title(paper), Align.Centre, bold: true);
            word.Line(organization.Name, Align.Centre);
            if (YearText.Whose(paper) is { } whose)
                word.Line($"({whose})", Align.Centre);
            word.SubHeading("1. ภาพรวม");
            word.Body(YearText.Overview(paper.Total));
            word.SubHeading("2. ตามโครงการของแผนปฏิบัติการป้องกันการทุจริต");
            word.Table(Table("โครงการ", paper.Projects.Select(part => part with { Name = $"{part.Code} {part.Name}" }), paper.Total));
            word.SubHeading("3. ตามหลักสูตร");
            Write(word, "หลักสูตร", paper.Courses, paper.Total);
            word.SubHeading("4. ตามส่วนราชการ");
            Write(word, "ส่วนราชการ", paper.DivisionsOf, paper.Total);
            word.Signature("รายงาน ณ วันที่ ...... เดือน .................... พ.ศ. ..........", new string('.', 50), "ผู้รายงาน");
        }

        file.Position = 0;
        return file;
    }

    private static void Write(OfficialDocument word, string heading, IReadOnlyList<YearPart> parts, EventSums total)
    {
        if (parts.Count == 0)
            word.Body(ReportText.None);
        else
            word.Table(Table(heading, parts, total));
    }

    private static OfficialTable Table(string heading, IEnumerable<YearPart> parts, EventSums total)
    {
        var table = new OfficialTable([7.3, 1.7, 1.8, 1.7, 2.0, 2.0, 2.6, 2.4, 2.1, 2.0], TableText);
        table.Header([new(heading), .. YearText.Columns.Select(column => new OfficialCell(column.Unit.Length == 0 ? [column.Name] : [column.Name, column.Unit]))]);
        foreach (var part in parts)
        {
            if (YearText.IsEmpty(part.Sums))
                table.Row([new(part.Name), OfficialCell.Centred(ReportText.None) with { Columns = YearText.Columns.Count }]);
            else
                table.Row([new(part.Name), .. YearText.Cells(part.Sums).Select(OfficialCell.Number)]);
        }

        table.Row([new("รวม") { IsBold = true }, .. YearText.Cells(total).Select(cell => OfficialCell.Number(cell) with { IsBold = true })]);
        return table;
    }
}
