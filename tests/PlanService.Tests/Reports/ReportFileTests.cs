using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Testing;

namespace PlanService.Tests.Reports;

/// <summary>The report as files that Office opens.</summary>
public sealed class ReportFileTests(ReportTests.Worked worked) : IClassFixture<ReportTests.Worked>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_word_document_is_valid_lies_on_a4_and_repeats_its_header()
    {
        var answer = await worked.App.Client().GetAsync("years/2570/report?round=6m&format=docx", Ct);
        Assert.Equal("report-2570-6m.docx", answer.Content.Headers.ContentDisposition?.FileName);
        var content = await answer.Content.ReadAsByteArrayAsync(Ct);
        using var document = WordFiles.Open(content);
        Assert.Empty(WordFiles.Errors(document));
        var body = document.MainDocumentPart!.Document!.Body!;
        Assert.Contains("รอบ ๖ เดือน (๑ ตุลาคม ๒๕๖๙ – ๓๑ มีนาคม ๒๕๗๐)", body.InnerText, StringComparison.Ordinal);
        Assert.Contains("๔,๑๐๐ บาท (สี่พันหนึ่งร้อยบาทถ้วน)", body.InnerText, StringComparison.Ordinal);
        Assert.Contains("เนื่องจากบุคลากรไม่เพียงพอ", body.InnerText, StringComparison.Ordinal);
        Assert.Contains("นายกองค์การบริหารส่วนตำบลบึงนคร", body.InnerText, StringComparison.Ordinal);
        Assert.Single(body.Descendants<DocumentFormat.OpenXml.Wordprocessing.TableHeader>());
        Assert.All(body.Descendants<DocumentFormat.OpenXml.Wordprocessing.PageSize>(), size => Assert.True(size.Width!.Value > size.Height!.Value));
        Assert.Equal(1 + 4 + 27 + 1, body.Descendants<DocumentFormat.OpenXml.Wordprocessing.TableRow>().Count());
    }

    [Fact]
    public async Task The_workbook_is_valid_and_its_amounts_are_numbers()
    {
        var content = await worked.App.Client().GetByteArrayAsync("years/2570/report?round=6m&format=xlsx", Ct);
        using var book = SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false);
        Assert.Empty(WordFiles.Errors(book));
        var sheet = book.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(sheet => sheet.Name == "รายโครงการ");
        var rows = ((WorksheetPart)book.WorkbookPart.GetPartById(sheet.Id!)).Worksheet!.Descendants<Row>().ToList();
        Assert.Equal(28, rows.Count);
        var third = rows[3].Elements<Cell>().ToList();
        Assert.Equal(["3", "1-03", "13000", "13000", "4100"], new[] { 0, 1, 7, 8, 9 }.Select(column => third[column].InnerText));
        Assert.Equal(CellValues.Number, third[9].DataType!.Value);
    }
}
