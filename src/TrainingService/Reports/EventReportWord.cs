using Documents;
using WebUi;

namespace TrainingService.Reports;

/// <summary>The report of an event as an official document for Word.</summary>
public static class EventReportWord
{
    private const int TableText = 28; // 14 pt

    /// <param name="photos">Those of the paper, in its order.</param>
    public static Stream Write(EventPaper paper, IReadOnlyList<OfficialPicture> photos, OrganizationOptions organization)
    {
        var file = new MemoryStream(); // the package needs to go back in what it wrote
        using (var word = new OfficialDocument(file, $"รายงานผล {paper.Title}"))
        {
            word.Line("รายงานผลการจัดอบรม", Align.Centre, bold: true);
            word.Line(paper.Title, Align.Centre, bold: true);
            word.Line(organization.Name, Align.Centre);
            word.SubHeading("1. การดำเนินงาน");
            word.Body(ReportText.What(paper));
            word.SubHeading("2. ผู้เข้าร่วม");
            word.Body(ReportText.Came(paper));
            word.Table(Groups(paper));
            word.SubHeading("3. ผลการเรียนรู้และความพึงพอใจ");
            word.Body(ReportText.Learned(paper));
            word.Body(ReportText.Satisfied(paper));
            word.SubHeading("4. ค่าใช้จ่าย");
            word.Body(ReportText.Cost(paper));
            word.Table(Lines(paper));
            word.SubHeading("5. สิ่งที่ได้เรียนรู้และปัญหาอุปสรรค");
            word.Body(ReportText.Written(paper.Lessons));
            word.SubHeading("6. งานที่จะทำต่อ");
            word.Body(ReportText.Written(paper.NextSteps));
            word.SubHeading("7. เอกสารแนบ");
            foreach (var attached in ReportText.Attached(paper))
                word.Item(attached);
            word.Line(ReportText.Submission(paper));
            word.Signature(null, paper.SubmittedBy ?? new string('.', 50), $"ผู้รายงาน {ReportText.Division(paper.Division)}");
            if (photos.Count > 0)
            {
                word.SubHeading("ภาพกิจกรรม", newPage: true);
                word.Pictures(photos);
            }
        }

        file.Position = 0;
        return file;
    }

    private static OfficialTable Groups(EventPaper paper)
    {
        var table = new OfficialTable([6.5, 2.3, 2.5, 2.3, 2.4], TableText);
        table.Header(new("กลุ่ม"), new(["เป้าหมาย", "(คน)"]), new(["ลงทะเบียน", "(คน)"]), new(["เข้าร่วม", "(คน)"]), new("ร้อยละ"));
        foreach (var group in paper.Groups)
        {
            table.Row(
                new OfficialCell(group.Group), OfficialCell.Number(ReportText.Count(group.Invited)), OfficialCell.Number(ReportText.Count(group.Enrolled)),
                OfficialCell.Number(ReportText.Count(group.Attended)), OfficialCell.Number(ReportText.Percent(group.Percent)));
        }

        return table;
    }

    private static OfficialTable Lines(EventPaper paper)
    {
        var table = new OfficialTable([9.4, 3.3, 3.3], TableText);
        table.Header(new("รายการ"), new(["ประมาณการ", "(บาท)"]), new(["จ่ายจริง", "(บาท)"]));
        foreach (var line in paper.Lines)
            table.Row(new OfficialCell(line.Item), OfficialCell.Number(ReportText.Amount(line.Planned)), OfficialCell.Number(ReportText.Amount(line.Spent)));
        table.Row(new OfficialCell("รวม") { IsBold = true }, OfficialCell.Number(ReportText.Amount(paper.Budget)), OfficialCell.Number(ReportText.Amount(paper.Spent)));
        return table;
    }
}
