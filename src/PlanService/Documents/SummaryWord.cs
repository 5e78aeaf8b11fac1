using Documents;
using PlanService.Projects;

namespace PlanService.Documents;

/// <summary>The table of how many projects each dimension, mission and objective has, as they count up.</summary>
internal static class SummaryWord
{
    public static void Write(OfficialDocument document, PlanBook book)
    {
        document.Heading("ตารางสรุปจำนวนโครงการ/กิจกรรม/มาตรการ");
        var table = new OfficialTable([6, 7, 3]);
        table.Header(new OfficialCell("กรอบการจัดทำแผน"), new OfficialCell("วัตถุประสงค์"), new OfficialCell("จำนวนโครงการ"));
        foreach (var dimension in book.Plan.Dimensions)
        {
            table.Row(new OfficialCell($"มิติที่ {dimension.Code} {dimension.Name}".TrimEnd()) { IsBold = true, Columns = 3 });
            foreach (var mission in dimension.Missions)
            {
                table.Row(new OfficialCell($"{mission.Code} {mission.Name}") { Columns = 2 }, Count(book.Projects.Where(project => project.Mission == mission.Code)));
                foreach (var objective in mission.Objectives)
                    table.Row(OfficialCell.Empty, new OfficialCell($"{objective.Code} {objective.Name}"), Count(book.Projects.Where(project => project.Objectives is [var only] && only == objective.Code)));
            }

            table.Row(new OfficialCell($"รวม มิติที่ {dimension.Code}") { IsBold = true, Columns = 2 }, Count(book.ProjectsOf(dimension)) with { IsBold = true });
        }

        table.Row(new OfficialCell("รวมทั้งสิ้น") { IsBold = true, Columns = 2 }, Count(book.Projects) with { IsBold = true });
        document.Table(table);
    }

    /// <summary>A project of several objectives counts for its mission alone: nothing says which of them is meant.</summary>
    private static OfficialCell Count(IEnumerable<Project> projects) =>
        OfficialCell.Centred(projects.Count() is var count && count > 0 ? $"{MatrixWord.Text(count)} โครงการ" : "-");
}
