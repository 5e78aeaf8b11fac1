using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PlanService.Import;

namespace PlanService.Tests.Import;

public class WordDocumentTests
{
    [Fact]
    public void A_word_document_with_merged_cells_is_read_like_its_text()
    {
        var plan = PlanDocument.Read(Document(), PlanDocument.WordContentType, "plan.docx").Plan!;

        Assert.Equal([2566, 2567], plan.FiscalYears.Select(year => year.Year));
        Assert.Equal(["1-01", "1-02", "1-03"], plan.Projects.Select(project => project.Code));
        Assert.Equal(["1.1", "1.1", "1.2"], plan.Projects.Select(project => project.Mission));
        Assert.Equal([1_000m, null, 3_000m], plan.Projects.Select(project => project.Budgets[1].Baht));
        Assert.Equal(3, plan.Dimensions[0].DeclaredProjects);
        Assert.Equal([3_500m, 4_000m], plan.Dimensions[0].Subtotals.Select(year => year.Written));
        Assert.Equal("1-03", Assert.Single(plan.Sheets).ProjectCode);
    }

    [Fact]
    public void Its_wrong_subtotal_is_found()
    {
        Assert.Contains(PlanDocument.Read(Document()).Findings, finding => finding.Code == "sum-subtotal" && finding.AsWritten.Contains("3,500", StringComparison.Ordinal));
    }

    private static byte[] Document()
    {
        using var bytes = new MemoryStream();
        using (var word = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var table = new Table(
                Row(Cell("มิติ"), Cell("ภารกิจตามมิติ"), Cell("โครงการ/กิจกรรม/มาตรการ"), Cell("ปี", "2566"), Cell("ปี", "2567"), Cell("หมายเหตุ")),
                Row(Cell("มิติที่ 1 ความโปร่งใส").Merged(down: true), Cell("1.1 เปิดเผยข้อมูล"), Cell("1. โครงการเว็บไซต์", "2. มาตรการเผยแพร่"), Cell("1,000", "-"), Cell("1,000", "-"), Cell("")),
                Row(Cell("").Merged(down: false), Cell("1.2 ประเมินผล"), Cell("1. กิจกรรมสำรวจความพึงพอใจ"), Cell("3,000"), Cell("3,000"), Cell("")),
                Row(Cell("รวมมิติที่ 1").Spanning(2), Cell("จำนวน 3 โครงการ"), Cell("3,500"), Cell("4,000"), Cell("")));
            word.AddMainDocumentPart().Document = new Document(new Body(
                Line("แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566 – 2567)"), Line("องค์การบริหารส่วนตำบลนาดี อำเภอเมือง จังหวัดเลย"), table,
                Line("1. ชื่อโครงการ : กิจกรรมสำรวจความพึงพอใจ"), Line("2. หลักการและเหตุผล"), Line("เหตุผล"), Line("3. วัตถุประสงค์"), Line("เพื่อทราบผล"),
                Line("5. วิธีดำเนินการ"), Line("1. สำรวจ"), Line("2. รายงาน")));
        }

        return bytes.ToArray();
    }

    private static Paragraph Line(string text) => new(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));

    private static TableRow Row(params TableCell[] cells) => new(cells.Cast<OpenXmlElement>());

    private static TableCell Cell(params string[] lines) => new(lines.Select(line => (OpenXmlElement)Line(line)).Prepend(new TableCellProperties()));
}

internal static class CellExtensions
{
    public static TableCell Merged(this TableCell cell, bool down)
    {
        cell.TableCellProperties!.Append(new VerticalMerge { Val = down ? MergedCellValues.Restart : MergedCellValues.Continue });
        return cell;
    }

    public static TableCell Spanning(this TableCell cell, int columns)
    {
        cell.TableCellProperties!.Append(new GridSpan { Val = columns });
        return cell;
    }
}
