using Documents;

namespace ComplaintService.Statistics;

/// <summary>The yearly report as an official document for Word.</summary>
public static class ReportWord
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const int TableText = 28; // 14 pt

    public static Stream Write(YearReport report)
    {
        var file = new MemoryStream(); // the package needs to go back in what it wrote
        using (var word = new OfficialDocument(file, report.Title))
        {
            if (report.Marking is { } marking)
                word.Line(marking, Align.Centre, bold: true);
            word.Line(OfficialText.Unbroken(report.Title), Align.Centre, bold: true);
            word.Line(report.Organization, Align.Centre, bold: true);
            word.Line(report.Span, Align.Centre);
            word.Line();
            word.SubHeading("1. ภาพรวม");
            foreach (var paragraph in report.Overview)
                word.Body(paragraph);
            word.SubHeading("2. ผลการดำเนินการตามประเภทเรื่อง");
            word.Table(Table("ประเภทเรื่อง", report.Figures.ByCategory, report.Figures));
            word.SubHeading("3. ผลการดำเนินการตามส่วนราชการที่รับผิดชอบ");
            Write(word, "ส่วนราชการ", report.Figures.ByDivision, report.Figures);
            word.SubHeading("4. ช่องทางที่รับเรื่อง");
            Write(word, "ช่องทาง", report.Figures.ByChannel, report.Figures);
            word.SubHeading("5. จำนวนเรื่องรายเดือน");
            Write(word, "เดือน", report.Figures.MonthsSoFar, report.Figures);
            word.SubHeading("6. การแจ้งผลภายในกำหนด");
            word.Body(report.InTime);
            word.SubHeading("7. ความพึงพอใจของผู้ร้อง");
            word.Body(report.Satisfied);
            word.SubHeading("8. สาเหตุที่เกิดซ้ำและสิ่งที่ดำเนินการ");
            foreach (var line in report.CauseTexts)
                word.Item(line);
            word.Line();
            word.Line(report.Organization, Align.Right);
            word.Line(report.Closing, Align.Right);
        }

        file.Position = 0;
        return file;
    }

    private static void Write(OfficialDocument word, string heading, IReadOnlyList<FiguresRow> rows, Figures total)
    {
        if (rows.Count == 0)
            word.Body("ไม่มี");
        else
            word.Table(Table(heading, rows, total));
    }

    private static OfficialTable Table(string heading, IReadOnlyList<FiguresRow> rows, Figures total)
    {
        var table = new OfficialTable([3.7, 1.7, 2.0, 1.7, 2.1, 1.6, 1.7, 2.0], TableText);
        table.Header(new(heading), new(["รับเรื่อง", "(เรื่อง)"]), new(["แจ้งผลแล้ว", "(เรื่อง)"]), new(["เรื่องซ้ำ", "(เรื่อง)"]), new(["อยู่ระหว่าง", "ดำเนินการ"]), new(["เกิน", "กำหนด"]), new(["ปิดเรื่อง", "(เรื่อง)"]), new(["ในกำหนด", "(ร้อยละ)"]));
        foreach (var row in rows)
            table.Row([new(row.Name), .. Cells(row)]);
        table.Row([new("รวม") { IsBold = true }, .. Cells(total).Select(cell => cell with { IsBold = true })]);
        return table;
    }

    private static IEnumerable<OfficialCell> Cells(Figures figures) =>
        new[] { figures.Received, figures.Answered, figures.Merged, figures.Open, figures.Overdue, figures.Closed }.Select(count => OfficialCell.Number(YearReport.Cell(count)))
            .Append(OfficialCell.Number(YearReport.Cell(figures.WithinFifteenDaysPercent)));
}
