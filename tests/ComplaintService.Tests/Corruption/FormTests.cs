using System.Net;
using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ComplaintService.Corruption.Pages;

namespace ComplaintService.Tests.Corruption;

/// <summary>The reporters' pages: plain forms without cookie or script.</summary>
public sealed partial class FormTests : IAsyncLifetime
{
    private readonly ComplaintApp _app = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_person_reports_with_a_photo_reads_the_answer_and_writes_again_and_no_cookie_is_set()
    {
        var officer = await _app.Officer("officer-1");
        var browser = _app.Browser();
        var (_, page) = await Read(await browser.GetAsync("form", Ct));
        Assert.Empty(page.QuerySelectorAll("script"));
        var (answer, given) = await Read(await Post(browser, page, "form", ("subject", "ถนนสายวัดป่า"), ("details", "จ่ายค่าถนนสองครั้ง"), ("position1", "head-pw"), ("headInvolved", "no"), ("files", "photo.jpg")));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var receipt = given.QuerySelector(".receipt")!.TextContent;
        Assert.Matches(Groups(), receipt);

        var id = await officer.OnlyCase();
        var file = (await officer.GetJson($"corruption/reports/{id}")).GetProperty("evidence")[0];
        Assert.Equal(("photo.jpg", true), (file.Text("name"), file.GetProperty("hasCleanCopy").GetBoolean()));
        await officer.Step(id, "messages", new { text = "งวดงานใดที่จ่ายซ้ำ" });

        var (_, enter) = await Read(await browser.GetAsync("form/2", Ct));
        var (_, inbox) = await Read(await Post(browser, enter, "form/2", ("receipt", receipt)));
        Assert.Contains("งวดงานใดที่จ่ายซ้ำ", inbox.MainText(), StringComparison.Ordinal);
        var (written, after) = await Read(await Post(browser, inbox, "form/3", ("text", "งวดที่ 2")));
        Assert.Equal(HttpStatusCode.OK, written.StatusCode);
        Assert.Contains("งวดที่ 2", after.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_a_mistake_comes_back_with_every_word_and_file()
    {
        await _app.Officer("officer-1");
        var browser = _app.Browser();
        var (_, page) = await Read(await browser.GetAsync("form", Ct));
        var (answer, again) = await Read(await Post(browser, page, "form", ("subject", ""), ("details", "จ่ายค่าถนนสองครั้ง"), ("where", "หมู่ 4"), ("files", "photo.jpg")));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.StartsWith("ผิดพลาด", again.Title, StringComparison.Ordinal);
        Assert.Equal("หมู่ 4", ((IHtmlInputElement)again.QuerySelector("#where")!).Value);
        Assert.Contains("photo.jpg", again.MainText(), StringComparison.Ordinal);
        var (sent, _) = await Read(await Post(browser, again, "form", ("subject", "ถนนสายวัดป่า"), ("details", "จ่ายค่าถนนสองครั้ง")));
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
    }

    [Fact]
    public async Task In_a_flood_a_person_waits_and_presses_once_more()
    {
        _app.Settings["Corruption:ReportsPerHour"] = "1";
        await _app.Officer("officer-1");
        await _app.Speak();
        Assert.Equal((HttpStatusCode.TooManyRequests, "slow-down"), await _app.Client().Send("corruption/reports", Channel.Report()));
        var browser = _app.Browser();
        var (_, page) = await Read(await browser.GetAsync("form", Ct));
        var (slowed, wait) = await Read(await Post(browser, page, "form", ("subject", "ถนนสายวัดป่า"), ("details", "จ่ายค่าถนนสองครั้ง")));
        Assert.Equal(HttpStatusCode.TooManyRequests, slowed.StatusCode);
        Assert.Contains("จ่ายค่าถนนสองครั้ง", wait.QuerySelector("#details")!.TextContent, StringComparison.Ordinal);
        _app.Clock.Advance(TimeSpan.FromSeconds(21));
        var (sent, _) = await Read(await Post(browser, wait, "form", ("subject", "ถนนสายวัดป่า"), ("details", "จ่ายค่าถนนสองครั้ง")));
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
    }

    [Fact]
    public async Task Every_answer_to_a_reporter_has_a_length_that_tells_little()
    {
        var browser = _app.Browser();
        foreach (var path in new[] { "form", "form/2", "api/v1/corruption/statistics/2570" })
            Assert.Equal(0, (await browser.GetByteArrayAsync(path, Ct)).Length % (8 * 1024));
        Assert.Equal(FormRoutes.Start, (await browser.GetAsync("corruption", Ct)).Headers.Location!.ToString());
    }

    /// <summary>Fills in the form of this action, its hidden fields first, and sends it; a file is a small photo.</summary>
    private static Task<HttpResponseMessage> Post(HttpClient browser, IHtmlDocument page, string path, params (string Field, string Value)[] fields)
    {
        var form = page.QuerySelectorAll<IHtmlFormElement>("form").Single(one => one.GetAttribute("action") == $"/complaints/{path}");
        var content = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]"))
            content.Add(new StringContent(hidden.Value), hidden.Name!);
        foreach (var (field, value) in fields)
        {
            if (field == "files")
                content.Add(new ByteArrayContent(Channel.Photo()), field, value);
            else
                content.Add(new StringContent(value), field);
        }

        return browser.PostAsync(path, content, Ct);
    }

    private static async Task<(HttpResponseMessage Answer, IHtmlDocument Page)> Read(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync(Ct);
        return (answer, (IHtmlDocument)await BrowsingContext.New(Configuration.Default).OpenAsync(response => response.Content(html), Ct));
    }

    [GeneratedRegex(@"^\d{4}( \d{4}){4}$")]
    private static partial Regex Groups();
}
