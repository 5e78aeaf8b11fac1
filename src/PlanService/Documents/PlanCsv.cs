using System.Globalization;
using Documents;
using PlanService.Import;

namespace PlanService.Documents;

/// <summary>The plan as a table: a row for each project and year.</summary>
public static class PlanCsv
{
    private static readonly string[] Headings =
        ["รหัส", "ประเภท", "โครงการ/กิจกรรม/มาตรการ", "มิติ", "ภารกิจ", "วัตถุประสงค์", "ส่วนราชการ", "ปีงบประมาณ", "งบประมาณ (บาท)", "หมายเหตุ"];

    public static void Write(Stream stream, PlanBook book)
    {
        using var writer = Csv.Writer(stream);
        writer.WriteLine(Csv.Row(Headings));
        foreach (var project in book.Projects)
            foreach (var budget in project.Budgets.OrderBy(budget => budget.FiscalYear))
                writer.WriteLine(Csv.Row(new[]
                {
                    project.Code, Kinds.Thai(project.Kind), project.Name, project.Dimension, project.Mission, string.Join(", ", project.Objectives),
                    string.Join(", ", project.Responsible.Select(division => division.Name)), budget.FiscalYear.ToString(),
                    budget.Baht?.ToString("0.##", CultureInfo.InvariantCulture) ?? "", project.Remark ?? "",
                }.Select(Csv.Cell)));
    }
}
