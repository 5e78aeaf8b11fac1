using Documents;
using PlanService.Pages;
using WebUi;

namespace PlanService.Reports;

/// <summary>The report as an official document for Word: summary, project by project on lying A4, problems, signature.</summary>
public static class ReportWord
{
    private const int TableText = 24; // 12 pt

    public static Stream Write(PlanReport report)
    {
        var file = new MemoryStream(); // the package needs to go back in what it wrote
        using (var word = new OfficialDocument(file, string.Join(' ', ReportText.Heading(report).Take(2)), landscape: true))
        {
            foreach (var line in ReportText.Heading(report))
                word.Line(line, Align.Centre, bold: true);
            if (ReportText.ThaiState(report) is { } state)
                word.Line($"({state})", Align.Centre);
            word.SubHeading("1. สรุปผล");
            foreach (var paragraph in ReportText.Summary(report))
                word.Body(paragraph);
            word.SubHeading("2. รายละเอียดรายโครงการ");
            word.Table(Projects(report));
            word.SubHeading("3. ปัญหาและอุปสรรค");
            word.Body(ReportText.Problems(report));
            word.Signature("รายงาน ณ วันที่ ...... เดือน .................... พ.ศ. ..........", new string('.', 50), ReportText.Signer(report));
        }

        file.Position = 0;
        return file;
    }

    private static OfficialTable Projects(PlanReport report)
    {
        var table = new OfficialTable([6.4, 2.1, 2.1, 2.1, 2.1, 2.5, 3.3, 2.6, 2.4], TableText);
        table.Header(
            new("โครงการ/กิจกรรม/มาตรการ"), new(["ตามแผน", "(บาท)"]), new(["ข้อบัญญัติ", "(บาท)"]), new(["เบิกจ่าย", "(บาท)"]), new(["อยู่ใน", "ข้อบัญญัติ"]),
            new("สถานะ"), new("กลุ่มเป้าหมาย"), new("ผลตามตัวชี้วัด"), new("หมายเหตุ"));
        foreach (var dimension in report.Projects.GroupBy(project => project.Dimension.Code))
        {
            table.Row(new OfficialCell($"มิติที่ {dimension.Key} {dimension.First().Dimension.Name}") { IsBold = true, Columns = 9 });
            foreach (var project in dimension)
            {
                table.Row(
                    new OfficialCell($"{project.No}. {project.Name}"),
                    Amount(project.Planned), Amount(project.Ordinance), Amount(ReportText.DisbursedOnPaper(project)),
                    OfficialCell.Centred(ReportText.ThaiInOrdinance(project)),
                    new(ReportText.Thai(project.Status)), new(ReportText.ThaiTargets(project)), new(ReportText.ThaiIndicators(project)), new(ReportText.ThaiRemark(project)));
            }
        }

        var totals = report.Totals;
        table.Row(
            new OfficialCell($"รวมทั้งสิ้น {report.Counts.Total} โครงการ") { IsBold = true }, Amount(totals.Planned), Amount(totals.Ordinance), Amount(totals.Disbursed),
            OfficialCell.Centred(Wording.Plain(totals.InOrdinance)), new($"คะแนนร้อยละ {ReportText.Percent(report.Score)}") { IsBold = true, Columns = 4 });
        return table;
    }

    private static OfficialCell Amount(decimal? baht) => baht is { } number ? OfficialCell.Number(Money.Number(number)) : OfficialCell.Number("-");
}
