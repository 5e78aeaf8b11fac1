using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PlanService.Ita;
using Testing;

namespace PlanService.Tests.Ita;

/// <summary>The daily look at the pages, against a web server that stands for the platform.</summary>
public sealed class PageVisitTests : IAsyncLifetime
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;
    private readonly AnsweringPages _site = new();
    private PlanApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        await _site.StartAsync();
        _app = new PlanApp { Settings = { [PlanApp.Seed] = "false", ["Ita:Site"] = _site.Address } };
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task A_look_tells_what_is_wrong_with_a_page_and_a_good_one_is_looked_at_once_a_day()
    {
        _site.Page("/figures/2570", """<html><head><meta name="fiscal-year" content="2570"></head><body><nav>2569 12</nav><main><h1>สถิติ</h1><table><tr><td>๑๔</td></tr></table></main></body></html>""");
        _site.Page("/none?year=2570", "<title>รายงาน ปีงบประมาณ ๒๕๗๐</title><main><p>ไม่มีผู้เสนอของขวัญในปีนี้ ข้อมูล ณ 5 มกราคม</p></main>");
        _site.Page("/empty", "<main><h1>รายงาน 2570</h1><p>ยังไม่มีข้อมูลของปีนี้</p></main>");
        _site.Page("/old", """<meta content='2569' name='fiscal-year'><main>ประกาศ 2570 จำนวน 5 เรื่อง</main>""");
        _site.Page("/manual", "<main>วิธีร้องเรียน</main>");
        _site.Pages["/file.pdf"] = context =>
        {
            context.Response.ContentType = "application/pdf";
            return context.Response.WriteAsync("%PDF-1.7");
        };
        _site.Redirect("/moved", "/figures/2570");
        _site.Redirect("/round", "/round");
        _site.Redirect("/private", "/sign-in?returnUrl=/private");
        _site.Redirect("/away", "http://127.0.0.1:1/");

        var officer = _app.Client();
        (string Key, string Target, string Content, string Expected)[] items =
        [
            ("figures", "/figures/{fy}", "figures", "good figures"), ("none", "/none?year={fy}", "figures", "good none"), ("empty", "/empty", "figures", "shows-nothing "),
            ("older", "/old", "of-the-year", "wrong-year "), ("manual", "/manual", "standing", "good "), ("file", "/file.pdf", "figures", "good file"), ("moved", "/moved", "figures", "good figures"),
            ("round", "/round", "figures", "not-there "), ("private", "/private", "figures", "needs-sign-in "), ("away", "/away", "figures", "not-public "), ("gone", "/gone", "figures", "not-there "),
        ];
        foreach (var (key, target, content, _) in items)
            Assert.Equal(HttpStatusCode.Created, (await officer.PostAsJsonAsync("ita/2570/items", ItaTests.Entry($"{key}-page", null, target, content), Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await officer.PostAsJsonAsync("ita/2570/items", ItaTests.Entry("no-page", null, null), Ct)).StatusCode);

        await Wait.Until(async () => (await Found()).Values.All(found => found is not null));
        Assert.Equal(items.ToDictionary(item => $"{item.Key}-page", item => item.Expected), (await Found())!);
        Assert.Equal(1, _site.Asked.Count(path => path == "/manual"));

        // Somebody mends a page: the next look, an hour later, says so. The good ones wait until tomorrow.
        _site.Page("/gone", "<main><h1>สถิติ 2570</h1><table><td>3</td></table></main>");
        var broken = await Check("gone-page");
        Assert.Equal(404, broken.GetProperty("status").GetInt32());
        _app.Clock.Advance(TimeSpan.FromMinutes(61));
        await RunRound();
        await Wait.Until(async () => (await Check("gone-page")).Text("outcome") == "good");
        var mended = await Check("gone-page");
        Assert.Equal(("good", true), (mended.Text("outcome"), mended.GetProperty("brokenSince").ValueKind is JsonValueKind.Null));
        Assert.Equal(broken.Text("brokenSince"), broken.Text("checkedAt"));
        Assert.Equal(1, _site.Asked.Count(path => path == "/manual"));

        _site.Pages.TryRemove("/manual", out _);
        _app.Clock.Advance(TimeSpan.FromDays(1));
        await RunRound();
        await Wait.Until(async () => (await Check("manual-page")).Text("outcome") == "not-there");
        var since = (await Check("manual-page")).Text("brokenSince");
        _app.Clock.Advance(TimeSpan.FromHours(2));
        await RunRound();
        await Wait.Until(async () => (await Check("manual-page")).Text("checkedAt") != since);
        var again = await Check("manual-page");
        Assert.Equal(("not-there", since), (again.Text("outcome"), again.Text("brokenSince")));
    }

    [Fact]
    public async Task Check_now_looks_at_once_and_two_processes_look_once()
    {
        _site.Page("/a", "<main>2570 <td>1</td></main>");
        var officer = _app.Client();
        Assert.Equal(HttpStatusCode.NotFound, (await officer.PostAsync(new Uri("ita/2570/checks", UriKind.Relative), null, Ct)).StatusCode);
        await officer.PostAsJsonAsync("ita/2570/items", ItaTests.Entry("a-page", null, "/a"), Ct);
        await Wait.Until(async () => (await Found())["a-page"] is not null);
        var before = (await Check("a-page")).Text("checkedAt");
        Assert.Single(_site.Asked);

        Assert.Equal(HttpStatusCode.Accepted, (await officer.PostAsync(new Uri("ita/2570/checks", UriKind.Relative), null, Ct)).StatusCode);
        await Wait.Until(async () => (await Check("a-page")).Text("checkedAt") != before);
        Assert.Equal(2, _site.Asked.Count);

        // Whoever comes while somebody looks finds nothing to do; a process that died is followed by another after its time.
        var looking = new TaskCompletionSource();
        var finish = new TaskCompletionSource();
        _site.Pages["/a"] = async context =>
        {
            looking.TrySetResult();
            await finish.Task;
            await context.Response.WriteAsync("<main>2570 <td>2</td></main>");
        };
        _app.Clock.Advance(TimeSpan.FromDays(2));
        var first = RunRound();
        await looking.Task;
        Assert.Equal(0, await RunRound());
        finish.SetResult();
        await first;
        Assert.Equal(3, _site.Asked.Count);
    }

    /// <summary>What each look found, by item; null for those that nobody has looked at.</summary>
    private async Task<Dictionary<string, string?>> Found() => (await _app.Client(role: null).GetJson("ita/2570")).GetProperty("items").EnumerateArray()
        .Where(item => item.GetProperty("check").ValueKind is not JsonValueKind.Null)
        .ToDictionary(item => item.Text("key"), item => item.GetProperty("check") is var check && check.GetProperty("outcome").GetString() is { } outcome ? $"{outcome} {check.GetProperty("shown").GetString()}" : null);

    private async Task<JsonElement> Check(string key) => ItaTests.Item(await _app.Client(role: null).GetJson("ita/2570"), key).GetProperty("check");

    private async Task<int> RunRound()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ItaRound>().Run(Ct);
    }
}
