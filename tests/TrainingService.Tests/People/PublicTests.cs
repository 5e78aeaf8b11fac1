using System.Net;
using System.Text.RegularExpressions;
using ServiceDefaults.Telemetry;

namespace TrainingService.Tests.People;

/// <summary>Those who enrol by themselves, with a link and a ticket.</summary>
public sealed partial class PublicTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly TrainingApp _app = TrainingApp.Take();

    private HttpClient Anybody => _app.Client(role: null);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Whoever_has_the_link_enrols_and_nobody_learns_who_else_did()
    {
        var id = await _app.Open(capacity: 2);
        var link = await _app.Link(id);
        Assert.Equal(link, await _app.Link(id)); // opened again it is the same
        await _app.Enrol(id, "นายสมชาย ใจดี");
        var (status, _, again) = await _app.Enrol(id, "นายสมชาย ใจดี", new { link, email = "other@example.com" }, Anybody);
        Assert.Equal((HttpStatusCode.Created, "enrolled"), (status, again.Text("status")));
        Assert.Equal("waiting", (await _app.Enrol(id, "นางมาลี สวยงาม", new { link = link.ToLowerInvariant() }, Anybody)).Body.Text("status"));
        Assert.Equal(["heads"], (await _app.Enrol(id, "กลุ่มแม่บ้าน", new { link, heads = 5 }, Anybody)).Body.Fields());
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Enrol(id, "นายสมชาย", new { link = "7K4M9-2XAE-8RTWV" }, Anybody)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Enrol(await _app.Open(title: "งานอื่นที่เปิดแล้ว"), "นายสมชาย", new { link }, Anybody)).Status);
        Assert.Contains("ชื่อซ้ำ", await _app.Browser().GetStringAsync($"events/{id}/people", Ct), StringComparison.Ordinal);

        var ticket = await Anybody.Send("tickets", new { code = again.Text("code") });
        Assert.Equal(("นายสมชาย ใจดี", "enrolled", "open"), (ticket.Body.Text("name"), ticket.Body.Text("status"), ticket.Body.Text("eventStatus")));
        Assert.Equal(HttpStatusCode.NoContent, (await Anybody.Send("tickets/cancellation", new { code = again.Text("code") })).Status);
        Assert.Equal(["3 นางมาลี สวยงาม enrolled"], await _app.List(id, "?q=มาลี"));
        Assert.Equal(HttpStatusCode.NotFound, (await Anybody.Send("tickets/cancellation", new { code = "7K4M9-2XAE-8RTWV" })).Status);

        Assert.Equal(HttpStatusCode.NoContent, (await _app.Client().DeleteAsync($"events/{id}/public-link", Ct)).StatusCode);
        Assert.Equal((HttpStatusCode.Conflict, "public-closed"), Short(await _app.Enrol(id, "นายปิติ ยินดี", new { link }, Anybody)));
        Assert.Contains("ไม่เปิดให้ลงทะเบียนเอง", await _app.Browser(role: null).GetStringAsync($"join/{link}", Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_enrols_once_and_ends_with_a_ticket()
    {
        var id = await _app.Open();
        var browser = _app.Browser(role: null);
        var form = await browser.GetAsync($"join/{await _app.Link(id)}", Ct);
        Assert.Equal(("no-cache, no-store", "no-referrer"), (form.Headers.CacheControl?.ToString() is "no-store, no-cache" or "no-cache, no-store" ? "no-cache, no-store" : null, form.Headers.GetValues("Referrer-Policy").Single()));
        var page = await form.Content.ReadAsStringAsync(Ct);
        var fields = Hidden().Matches(page).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value);
        fields["Form.Name"] = "นางมาลี สวยงาม";
        var (first, second) = (await Post(browser, page, fields), await Post(browser, page, fields));
        Assert.Equal((HttpStatusCode.Found, first.Headers.Location), (first.StatusCode, second.Headers.Location));
        Assert.Equal(["1 นางมาลี สวยงาม enrolled"], await _app.List(id));
        fields["Form.Name"] = "นายชูใจ เข้มแข็ง"; // another person at the same screen
        var other = await Post(browser, page, fields);
        Assert.Equal(HttpStatusCode.Found, other.StatusCode);
        Assert.NotEqual(first.Headers.Location, other.Headers.Location);
        Assert.Equal(["1 นางมาลี สวยงาม enrolled", "2 นายชูใจ เข้มแข็ง enrolled"], await _app.List(id));

        var ticket = await browser.GetAsync(first.Headers.Location, Ct);
        Assert.Contains("no-store", ticket.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        var shown = await ticket.Content.ReadAsStringAsync(Ct);
        Assert.Contains("ลงทะเบียนแล้ว เก็บตั๋วนี้ไว้", shown, StringComparison.Ordinal);
        Assert.Contains("returnUrl=%2Ftraining%2F\"", shown, StringComparison.Ordinal); // the code leaves with no link
        Assert.DoesNotContain("returnUrl=%2Ftraining%2Fticket", shown, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("ticket/7K4M9-2XAE-8RTWV", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("join/nonsense", Ct)).StatusCode);
    }

    [Fact]
    public async Task A_cancelled_or_begun_event_takes_nobody_and_lets_nobody_leave()
    {
        var id = await _app.Open();
        var link = await _app.Link(id);
        var code = (await _app.Enrol(id, "นางมาลี สวยงาม", new { link }, Anybody)).Body.Text("code");
        _app.Clock.Set(new(2027, 3, 26, 3, 0, 0, TimeSpan.Zero)); // ten o'clock: it is on
        Assert.Equal((HttpStatusCode.Conflict, "begun"), Short(await Anybody.Send("tickets/cancellation", new { code })));
        Assert.Equal(HttpStatusCode.Created, (await _app.Enrol(id, "นายมาสาย รีบร้อน", new { link }, Anybody)).Status);
        _app.Clock.Set(new(2027, 3, 26, 10, 0, 0, TimeSpan.Zero));
        Assert.Equal((HttpStatusCode.Conflict, "over"), Short(await _app.Enrol(id, "นายมาช้า เกินไป", new { link }, Anybody)));
        Assert.Equal(HttpStatusCode.Created, (await _app.Enrol(id, "นายตกหล่น จากใบลงชื่อ")).Status); // a late list, by staff
        Assert.Equal(HttpStatusCode.NoContent, (await _app.Client().Send($"events/{id}/cancellation", new { reason = "น้ำท่วมหอประชุม จัดไม่ได้" })).Status);
        Assert.Equal((HttpStatusCode.Conflict, "cancelled"), Short(await _app.Enrol(id, "นายตกหล่น อีกคน")));
        Assert.Contains("ท่านไม่ต้องเดินทางมา", await _app.Browser(role: null).GetStringAsync($"ticket/{code}", Ct), StringComparison.Ordinal);
    }

    [Fact]
    public void Addresses_with_a_code_leave_no_trail()
    {
        foreach (var path in (string[])["/training/ticket/7K4M9-2XAE-8RTWV", "/training/ticket/7K4M9-2XAE-8RTWV/tests/pre", "/training/join/7K4M9-2XAE-8RTWV", "/training/api/v1/tickets/7K4M9-2XAE-8RTWV/certificate"])
            Assert.True(QuietPaths.Cover(path));
        Assert.False(QuietPaths.Cover("/training/events"));
    }

    private static async Task<HttpResponseMessage> Post(HttpClient browser, string page, Dictionary<string, string> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await browser.PostAsync(new Uri(WebUtility.HtmlDecode(Action().Match(page).Groups["to"].Value), UriKind.RelativeOrAbsolute), content, Ct);
    }

    private static (HttpStatusCode, string?) Short((HttpStatusCode Status, string? Code, System.Text.Json.JsonElement Body) answer) => (answer.Status, answer.Code);

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)""")]
    private static partial Regex Hidden();

    [GeneratedRegex("""<form[^>]*method="post"[^>]*action="(?<to>[^"]+)""")]
    private static partial Regex Action();
}
