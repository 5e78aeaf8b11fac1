using Documents;
using WebUi;

namespace RiskService.InternalAudit.Summary;

/// <summary>The yearly summary as an official document for Word.</summary>
public static class SummaryWord
{
    private const int TableText = 28; // 14 pt

    public static Stream Write(YearSummary year, OrganizationOptions organization)
    {
        var file = new MemoryStream(); // the package needs to go back in what it wrote
        using (var word = new OfficialDocument(file, SummaryText.Title(year)))
        {
            word.Line(SummaryText.Title(year), Align.Centre, bold: true);
            word.Line(organization.Name, Align.Centre);
            if (SummaryText.Whose(year) is { } whose)
                word.Line($"({whose})", Align.Centre);
            word.SubHeading("1. แผนและการปฏิบัติงาน");
            word.Body(SummaryText.Plan(year));
            word.Body(SummaryText.Work(year));
            word.SubHeading("2. ข้อตรวจพบและการติดตามผล");
            word.Body(SummaryText.Found(year));
            if (year.Issued > 0)
            {
                word.SubHeading("2.1 ตามระดับความสำคัญ");
                word.Table(Table("ระดับ", SummaryText.BySeverity(year), year));
                word.SubHeading("2.2 ตามส่วนราชการ");
                word.Table(Table("ส่วนราชการ", SummaryText.ByDivision(year), year));
            }

            word.Line(SummaryText.AsOf(year));
            word.Signature("รายงาน ณ วันที่ ...... เดือน .................... พ.ศ. ..........", new string('.', 50), "ผู้ตรวจสอบภายใน");
        }

        file.Position = 0;
        return file;
    }

    private static OfficialTable Table(string heading, IEnumerable<(string Name, IReadOnlyList<FindingCount> Of)> parts, YearSummary year)
    {
        var table = new OfficialTable([5.0, 2.2, 2.2, 2.2, 2.2, 2.2], TableText);
        table.Header([new(heading), .. SummaryText.Columns.Select(column => new OfficialCell([column, "(ข้อ)"]))]);
        foreach (var (name, of) in parts)
            table.Row([new(name), .. SummaryText.Numbers(of).Select(number => OfficialCell.Number(WholeNumber.Text(number)))]);
        table.Row([new("รวม") { IsBold = true }, .. SummaryText.Numbers(year.Findings).Select(number => OfficialCell.Number(WholeNumber.Text(number)) with { IsBold = true })]);
        return table;
    }
}
