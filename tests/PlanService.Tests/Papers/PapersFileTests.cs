using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Wordprocessing;
using PlanService.Import;
using ServiceDefaults.SignIn;
using Testing;

namespace PlanService.Tests.Papers;

public sealed class PapersFileTests : IAsyncLifetime
{
    private readonly SeededPlan _seed = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _seed.InitializeAsync();

    public ValueTask DisposeAsync() => _seed.DisposeAsync();

    [Fact]
    public async Task Word_shows_both_papers_with_thai_digits_and_finds_no_error()
    {
        var answer = await _seed.App.Client().GetAsync($"plans/{_seed.PlanId}/papers?format=docx", Ct);
        Assert.Equal("คำสั่งและประกาศ 2566-2570.docx", answer.Content.Headers.ContentDisposition!.FileNameStar);
        using var word = WordFiles.Open(await answer.Content.ReadAsByteArrayAsync(Ct));

        Assert.Empty(WordFiles.Errors(word));
        var text = word.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Select(paragraph => paragraph.InnerText).ToList();
        Assert.Contains("คำสั่งองค์การบริหารส่วนตำบลบึงนคร", text);
        Assert.Contains("ประกาศองค์การบริหารส่วนตำบลบึงนคร", text);
        Assert.Contains(text, line => line.StartsWith("๑๓. นักจัดการงานทั่วไป", StringComparison.Ordinal));
        Assert.DoesNotContain(text, line => line.Any(char.IsAsciiDigit));
        Assert.Equal(2, text.Count(line => line == "(นายวันชัย ประชุมชน)"));
    }

    [Fact]
    public async Task One_paper_comes_alone()
    {
        using var word = WordFiles.Open(await _seed.App.Client().GetByteArrayAsync($"plans/{_seed.PlanId}/papers?format=docx&paper=announcement", Ct));
        Assert.StartsWith("ประกาศ", word.MainDocumentPart!.Document!.Body!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changed_papers_come_back_when_the_exported_plan_is_imported()
    {
        var client = _seed.App.Client();
        var papers = JsonNode.Parse((await client.GetJson($"plans/{_seed.PlanId}/papers")).GetRawText())!.AsObject();
        papers["committee"]!.AsArray().Add(new JsonObject { ["position"] = "ผู้แทนประชาชนหมู่ที่ 4", ["role"] = "กรรมการ" });
        papers["duties"]!.AsArray().Add("รับฟังความคิดเห็นของประชาชนอย่างน้อยปีละ 1 ครั้ง");
        papers["order"]!["number"] = "98/2565";
        papers["order"]!["date"] = "2022-07-25";
        papers["announcement"]!["signedAs"] = "ปลัดองค์การบริหารส่วนตำบล ปฏิบัติหน้าที่นายกองค์การบริหารส่วนตำบลบึงนคร";
        (await client.PutAsJsonAsync($"plans/{_seed.PlanId}/papers", papers, Ct)).EnsureSuccessStatusCode();

        var document = await client.GetByteArrayAsync($"plans/{_seed.PlanId}/document?format=docx", Ct);
        var again = (await (await client.PostAsync("imports", PlanApp.Document(document, PlanDocument.WordContentType), Ct)).Json()).Text("planId");
        Assert.Equal(
            (await client.GetJson($"plans/{_seed.PlanId}/papers")).GetRawText(),
            (await client.GetJson($"plans/{again}/papers")).GetRawText());
    }

    [Fact]
    public async Task The_print_view_has_thai_digits_and_everything_that_is_signed()
    {
        await _seed.App.Publish(_seed.PlanId);
        var page = await _seed.App.Browser(null).GetStringAsync($"plans/{_seed.PlanId}/papers/order/print", Ct);
        var sheet = System.Net.WebUtility.HtmlDecode(page[page.IndexOf("<article", StringComparison.Ordinal)..page.IndexOf("</article>", StringComparison.Ordinal)]);

        Assert.Contains("คำสั่งองค์การบริหารส่วนตำบลบึงนคร", sheet, StringComparison.Ordinal);
        Assert.Contains("๑๓. นักจัดการงานทั่วไป", sheet, StringComparison.Ordinal);
        Assert.Contains("(นายวันชัย ประชุมชน)", sheet, StringComparison.Ordinal);
        Assert.Contains("พ.ศ.\u00A0๒๕๖๕", sheet, StringComparison.Ordinal);
        Assert.DoesNotMatch("[0-9]", System.Text.RegularExpressions.Regex.Replace(sheet, "<[^>]*>", ""));
    }

    [Theory]
    [InlineData(Roles.PlanOfficer, true)]
    [InlineData(Roles.Executive, false)]
    [InlineData(null, false)]
    public async Task Who_may_change_the_papers_is_led_there(string? role, bool changes)
    {
        if (role is null)
            await _seed.App.Publish(_seed.PlanId);
        var overview = await _seed.App.Browser(role).GetStringAsync($"?planId={_seed.PlanId}", Ct);
        var page = await _seed.App.Browser(role).GetStringAsync($"plans/{_seed.PlanId}/papers", Ct);

        Assert.Contains($"plans/{_seed.PlanId}/papers\"", overview, StringComparison.Ordinal);
        Assert.Contains("papers/order/print", page, StringComparison.Ordinal);
        Assert.Equal(changes, page.Contains("papers/committee", StringComparison.Ordinal));
    }
}
