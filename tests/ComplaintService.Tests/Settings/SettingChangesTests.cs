using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Settings;

/// <summary>Settings that two people change at once, that are stale, or that are taken back before their day.</summary>
public sealed class SettingChangesTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly ComplaintApp _app = ComplaintApp.Take();

    private HttpClient Officer => _app.Client(Roles.ComplaintOfficer);

    private string Tomorrow => Iso(_app.Today.AddDays(1));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    public static TheoryData<string, string, object> Changes => new()
    {
        { "PUT", "settings/categories/flood", new { thai = "น้ำท่วม", english = "Flood", isOffered = true } },
        { "PUT", "settings/villages/12", new { name = "หมู่ที่ 12" } },
        { "PUT", "settings/holidays/2029-04-13", new { name = "วันสงกรานต์" } },
        { "PUT", "settings/notice-addresses/PW", new { email = "works@town.example" } },
        { "POST", "settings/days", new { category = "road", from = "2099-01-01", days = 7 } },
        { "POST", "settings/escalation", new { from = "2099-01-01", reminderDays = 3, clerkDays = 3, executiveDays = 7 } },
        { "POST", "settings/retention", new { from = "2099-01-01", days = 60 } },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Who_names_a_stale_version_is_told_and_two_at_once_both_succeed(string method, string path, object body)
    {
        var read = (await Officer.GetAsync("settings", Ct)).Headers.ETag!;
        var changed = await Send(method, path, body, read);
        Assert.Equal(HttpStatusCode.NoContent, changed.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Send(method, path, body, read)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await Send(method, path, body, changed.Headers.ETag)).StatusCode);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Of_two_that_add_the_same_at_once_the_second_wins(string method, string path, object body)
    {
        _ = Officer.BaseAddress; // the service is up before they start together
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Send(method, path, body, null))), answer => Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode));
        var settings = (await Officer.GetAsync("settings", Ct)).Headers.ETag!;
        var stale = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Send(method, path, body, settings)));
        Assert.Single(stale, answer => answer.StatusCode is HttpStatusCode.NoContent);
        Assert.Equal(3, stale.Count(answer => answer.StatusCode is HttpStatusCode.PreconditionFailed));
    }

    [Fact]
    public async Task A_usual_answer_has_a_version_and_two_of_one_name_are_told()
    {
        var (id, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        object Answer(string text) => new { use = "message", name = "เข้าตรวจแล้ว", text };
        var written = await Send("PUT", $"usual-answers/{id}", Answer("ช่างเข้าตรวจสอบแล้วเมื่อเช้า"), null);
        Assert.Equal(HttpStatusCode.NoContent, written.StatusCode);
        var read = await Officer.GetAsync($"usual-answers/{id}", Ct);
        Assert.Equal(written.Headers.ETag, read.Headers.ETag);
        Assert.Equal("เข้าตรวจแล้ว", (await read.Json()).Text("name"));

        await Send("PUT", $"usual-answers/{id}", Answer("ช่างเข้าตรวจสอบแล้วเมื่อบ่าย"), read.Headers.ETag);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Send("PUT", $"usual-answers/{id}", Answer("ช่างเข้าตรวจสอบแล้ว"), read.Headers.ETag)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Send("DELETE", $"usual-answers/{id}", null, read.Headers.ETag)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Send("PUT", $"usual-answers/{other}", Answer("ช่างเข้าตรวจสอบแล้ว"), read.Headers.ETag)).StatusCode); // there is none to be stale
        Assert.Equal(HttpStatusCode.BadRequest, (await Send("PUT", $"usual-answers/{other}", Answer("ช่างเข้าตรวจสอบแล้ว"), null)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await Send("DELETE", $"usual-answers/{id}", null, null)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Send("DELETE", $"usual-answers/{id}", null, null)).StatusCode);

        var together = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Send("PUT", $"usual-answers/{Guid.CreateVersion7()}", Answer("ช่างเข้าตรวจสอบแล้ว"), null)));
        Assert.Single(together, answer => answer.StatusCode is HttpStatusCode.NoContent);
        Assert.Equal(5, together.Count(answer => answer.StatusCode is HttpStatusCode.BadRequest));
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Send("PUT", $"usual-answers/{id}", new { use = "question", name = "ขอเลขเสา", text = "ขอทราบเลขเสาไฟที่ดับ" }, null))), answer => Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode));
    }

    [Fact]
    public async Task A_setting_takes_effect_on_a_day_to_come_and_can_be_withdrawn_until_then()
    {
        var today = Iso(_app.Today);
        Assert.Equal((HttpStatusCode.BadRequest, "invalid-input"), await Officer.Send("settings/days", new { from = today, days = 7 }));
        Assert.Equal((HttpStatusCode.BadRequest, "invalid-input"), await Officer.Send("settings/retention", new { from = Tomorrow, days = 30 })); // may be reopened until the end of that day
        foreach (var (path, body, rule) in new (string, object, string)[]
                 {
                     ("days", new { category = "road", from = Tomorrow, days = 70 }, $"days/{Tomorrow}?category=road"), ("days", new { from = Tomorrow, days = 70 }, $"days/{Tomorrow}"),
                     ("escalation", new { from = Tomorrow, reminderDays = 3, clerkDays = 3, executiveDays = 7 }, $"escalation/{Tomorrow}"), ("retention", new { from = Tomorrow, days = 31 }, $"retention/{Tomorrow}"),
                 })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await Send("DELETE", $"settings/{rule}", null, null)).StatusCode);
            Assert.Equal((HttpStatusCode.NoContent, null), await Officer.Send($"settings/{path}", body));
            Assert.Equal(HttpStatusCode.Forbidden, (await _app.Client(Roles.DivisionHead, "PW").DeleteAsync($"settings/{rule}", Ct)).StatusCode);
            Assert.Equal(HttpStatusCode.NoContent, (await Send("DELETE", $"settings/{rule}", null, null)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Conflict, (await Send("DELETE", "settings/days/2022-10-01", null, null)).StatusCode);
        await Officer.Send("settings/days", new { from = Tomorrow, days = 20 });
        _app.Clock.Advance(TimeSpan.FromDays(1));
        var refused = await Send("DELETE", $"settings/days/{Iso(_app.Today)}", null, null);
        Assert.Equal("in-force", (await refused.Json()).Text("code"));
    }

    [Fact]
    public async Task The_page_withdraws_what_was_mistyped()
    {
        await Officer.Send("settings/days", new { category = "street-light", from = Tomorrow, days = 150 });
        var officer = new Visitor(_app.Browser(Roles.ComplaintOfficer));
        var link = Assert.Single((await officer.Open("settings")).QuerySelectorAll("#days ~ table a")).GetAttribute("href")!;
        var page = await officer.Open(link);
        Assert.Contains("แจ้งผลภายใน 150 วัน", page.MainText(), StringComparison.Ordinal);
        await officer.Submit(page, link, "withdraw");
        Assert.Empty((await officer.Open("settings")).QuerySelectorAll("#days ~ table a"));
        await officer.Open(link);
        Assert.Equal(HttpStatusCode.NotFound, officer.Answer.StatusCode);
        await officer.Open("settings/days/2022-10-01/withdrawal");
        Assert.Equal(HttpStatusCode.OK, officer.Answer.StatusCode);
    }

    private async Task<HttpResponseMessage> Send(string method, string path, object? body, EntityTagHeaderValue? version)
    {
        using var request = new HttpRequestMessage(new(method), path) { Content = body is null ? null : JsonContent.Create(body) };
        if (version is not null)
            request.Headers.IfMatch.Add(version);
        return await Officer.SendAsync(request, Ct);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
