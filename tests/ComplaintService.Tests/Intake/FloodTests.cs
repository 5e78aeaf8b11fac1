using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Intake;

public sealed class FloodTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly ComplaintApp _app = new();

    public ValueTask InitializeAsync()
    {
        _app.Settings["Intake:FreePerWindow"] = "3";
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task An_app_that_sends_too_many_waits_and_then_goes_on()
    {
        for (var sent = 0; sent < 3; sent++)
            Assert.Equal(HttpStatusCode.Created, (await Submit(_app.Client())).StatusCode);
        var slowed = await Submit(_app.Client());
        Assert.Equal((HttpStatusCode)429, slowed.StatusCode);
        Assert.Equal("slow-down", (await slowed.Json()).Text("code"));
        Assert.InRange(slowed.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10));
        Assert.Equal(HttpStatusCode.Created, (await Submit(_app.Client(Roles.ComplaintOfficer))).StatusCode);
        _app.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(HttpStatusCode.Created, (await Submit(_app.Client())).StatusCode);
    }

    [Fact]
    public async Task A_person_waits_some_seconds_and_presses_once_more_and_nothing_typed_is_lost()
    {
        for (var sent = 0; sent < 3; sent++)
            await Submit(_app.Client());
        var browser = _app.Browser();
        var (status, page) = await Post(browser, null);
        Assert.Equal((HttpStatusCode)429, status);
        Assert.Contains("กดส่งอีกครั้ง", page, StringComparison.Ordinal);
        Assert.Contains("เสียงดังทุกคืน", page, StringComparison.Ordinal);
        var ticket = Hidden(page, "Form.Ticket");
        Assert.Equal((HttpStatusCode)429, (await Post(browser, ticket)).Status); // too early
        _app.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(HttpStatusCode.Found, (await Post(browser, ticket)).Status);
        Assert.Equal((HttpStatusCode)429, (await Post(browser, ticket)).Status); // a ticket lets one through
    }

    private static Task<HttpResponseMessage> Submit(HttpClient client) => client.PostAsJsonAsync("complaints", ComplaintApp.Complaint(), Ct);

    private static async Task<(HttpStatusCode Status, string Page)> Post(HttpClient browser, string? ticket)
    {
        var empty = WebUtility.HtmlDecode(await browser.GetStringAsync("new", Ct));
        using var content = new MultipartFormDataContent
        {
            { new StringContent("complaint"), "_handler" },
            { new StringContent(Hidden(empty, "__RequestVerificationToken")), "__RequestVerificationToken" },
            { new StringContent("nuisance"), "Form.Category" },
            { new StringContent("เสียงดังทุกคืน"), "Form.Subject" },
            { new StringContent("เปิดเพลงเสียงดังถึงตีสอง"), "Form.Details" },
            { new StringContent(ticket ?? ""), "Form.Ticket" },
        };
        var answer = await browser.PostAsync("new", content, Ct);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Ct)));
    }

    private static string Hidden(string page, string name) =>
        Regex.Match(page, $"name=\"{Regex.Escape(name)}\"[^>]*value=\"([^\"]*)\"").Groups[1].Value;
}
