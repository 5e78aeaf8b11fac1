using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PlanService.Import;
using Testing;

namespace PlanService.Tests.Documents;

public sealed class GetDocumentTests(SeededPlan seed) : IClassFixture<SeededPlan>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("docx", PlanDocument.WordContentType)]
    [InlineData("txt", "text/plain; charset=utf-8")]
    public async Task What_is_downloaded_and_imported_again_is_the_same_plan(string format, string contentType)
    {
        var content = await Download(format);
        var imported = await seed.App.Client().PostAsync("imports", PlanApp.Document(content, contentType), Ct);

        Assert.Equal(HttpStatusCode.Created, imported.StatusCode);
        Assert.Empty(PlanDifferences.Between(RoundTripTests.Import(SeedPlan.Content()), RoundTripTests.Import(content)));
        var again = await Download(format, (await imported.Json()).Text("planId"));
        Assert.Empty(PlanDifferences.Between(RoundTripTests.Import(content), RoundTripTests.Import(again), asWritten: true));
    }

    [Fact]
    public async Task The_file_has_a_thai_name()
    {
        var answer = await seed.App.Client().GetAsync($"plans/{seed.PlanId}/document?format=docx", Ct);

        Assert.Equal("แผนปฏิบัติการป้องกันการทุจริต 2566-2570.docx", answer.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition.DispositionType);
    }

    [Fact]
    public async Task The_workbook_has_numbers_and_no_error()
    {
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(await Download("xlsx")), isEditable: false);

        Assert.Empty(WordFiles.Errors(workbook));
        Assert.Equal(["แผน", "โครงการ", "ตัวชี้วัด", "ขั้นตอน", "ค่าใช้จ่าย"], workbook.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value!));
        var rows = ((WorksheetPart)workbook.WorkbookPart.GetPartById("sheet1")).Worksheet!.Descendants<Row>().ToList();
        Assert.Equal(1 + 27 + 1, rows.Count);
        Assert.Equal(["41000", "41000", "41000", "41000", "41000", "205000"],
            rows[^1].Elements<Cell>().Where(cell => cell.DataType?.Value == CellValues.Number).Select(cell => cell.CellValue!.Text));
        Assert.Equal(1 + 85, ((WorksheetPart)workbook.WorkbookPart.GetPartById("sheet3")).Worksheet!.Descendants<Row>().Count());
    }

    [Fact]
    public async Task The_table_has_a_row_for_each_project_and_year()
    {
        var content = await Download("csv");
        var lines = Encoding.UTF8.GetString(content.AsSpan(3)).Split("\r\n");

        Assert.Equal([0xEF, 0xBB, 0xBF], content.Take(3));
        Assert.Equal(1 + (27 * 5) + 1, lines.Length);
        Assert.StartsWith("รหัส,ประเภท,", lines[0], StringComparison.Ordinal);
        Assert.Equal(205000, lines.Skip(1).SkipLast(1).Sum(line => decimal.TryParse(line.Split(',')[^2], CultureInfo.InvariantCulture, out var baht) ? baht : 0));
        Assert.Contains(lines, line => line.StartsWith("1-06,โครงการ,", StringComparison.Ordinal) && line.Contains(",2569,20000,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_data_are_those_of_the_api()
    {
        var data = await seed.App.Client().GetJson($"plans/{seed.PlanId}/document?format=json");

        var plan = JsonNode.Parse((await seed.Plan()).GetRawText())!;
        plan["history"] = null; // it names people, and a document is passed on
        Assert.True(JsonNode.DeepEquals(plan, JsonNode.Parse(data.GetProperty("plan").GetRawText())));
        Assert.Equal(27, data.GetProperty("projects").GetArrayLength());
        Assert.Equal((await seed.App.Client().GetJson($"projects/1-03?planId={seed.PlanId}")).GetRawText(), data.GetProperty("projects")[2].GetRawText());
        Assert.Equal(13, data.GetProperty("papers").GetProperty("committee").GetArrayLength());
    }

    [Theory]
    [InlineData("")]
    [InlineData("?format=pdf")]
    [InlineData("?format=DOCX")]
    public async Task A_format_that_there_is_not_is_refused_with_those_there_are(string query)
    {
        var answer = await seed.App.Client().GetAsync($"plans/{seed.PlanId}/document{query}", Ct);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("docx, xlsx, csv, txt, json", (await answer.Json()).GetProperty("errors").GetProperty("format")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_not_there_for_who_may_not_see_it()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await seed.App.Client(null).GetAsync($"plans/{seed.PlanId}/document?format=docx", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await seed.App.Client().GetAsync($"plans/{Guid.NewGuid()}/document?format=docx", Ct)).StatusCode);
    }

    [Fact]
    public async Task The_overview_leads_to_every_format()
    {
        var page = await seed.App.Browser().GetStringAsync($"?planId={seed.PlanId}", Ct);

        Assert.All(["docx", "xlsx", "csv", "txt", "json"], format =>
            Assert.Contains($"api/v1/plans/{seed.PlanId}/document?format={format}", page, StringComparison.Ordinal));
    }

    private async Task<byte[]> Download(string format, string? planId = null) =>
        await seed.App.Client().GetByteArrayAsync($"plans/{planId ?? seed.PlanId}/document?format={format}", Ct);
}
