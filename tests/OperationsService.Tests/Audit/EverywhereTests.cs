using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Playwright;
using ServiceDefaults.SignIn;
using Testing;

namespace OperationsService.Tests.Audit;

/// <summary>The trails of all services as one list: by the API, as a table, and on a page.</summary>
public sealed class EverywhereTests : IAsyncLifetime
{
    private const string Trace = "0af7651916cd43dd8448eb211c80319c";
    private readonly Browser _browser = new();
    private readonly OpsApp _app = new();
    private OtherService _plan = null!;
    private OtherService _complaints = null!;

    public async ValueTask InitializeAsync()
    {
        await _browser.InitializeAsync();
        var at = OpsApp.Begin;
        _plan = await OtherService.StartAsync(
            "plan", "/plan", [.. Enumerable.Range(0, 60).Select(number => SealSteps.Entry(at.AddMinutes(-2 * number), $"plan-{number}", "ApprovePlan", "Plan", """{"status":"submitted","budget":null}""", """{"status":"approved","budget":13000.5}""", "สมชาย เห็นชอบ"))]);
        _complaints = await OtherService.StartAsync(
            "complaints", "/complaints", SealSteps.Entry(at.AddMinutes(-1), "complaint-1", "ResolveComplaint", "Complaint"), SealSteps.Entry(at.AddMinutes(-3), "sealed", "Destruction", "CorruptionReport", null, null), SealSteps.Entry(at.AddMinutes(-5), "=1+1", "ResolveComplaint", "Complaint"));
        foreach (var silent in (string[])["training", "risk", "identity"])
            _app.Settings[$"services:{silent}:http:0"] = "http://127.0.0.1:1";
        _app.Settings["services:plan:http:0"] = "http://127.0.0.1:1"; // a replica that is away
        _app.Settings["services:plan:http:1"] = _plan.Url;
        _app.Settings["services:complaints:http:0"] = _complaints.Url;
        _app.UseKestrel(0);
        await _app.Write(SealSteps.Entry(at.AddSeconds(-250), "hook", name: "<b>สมศรี</b>", after: """{"name":"<script>alert(1)</script>"}"""));
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _app.DisposeAsync();
        await _plan.DisposeAsync();
        await _complaints.DisposeAsync();
    }

    [Fact]
    public async Task One_list_holds_all_that_answer_and_names_those_that_are_silent()
    {
        var first = await _app.Client().GetJson("audit?limit=5");
        Assert.Equal(["plan-0", "complaint-1", "plan-1", "plan-2", "hook"], Ids(first));
        Assert.Equal(["identity", "risk", "training"], first.GetProperty("silent").EnumerateArray().Select(one => one.GetString()!).Order());
        List<string> all = [.. Ids(first)];
        for (var cursor = first.GetProperty("next").GetString(); cursor is not null;)
        {
            var next = await _app.Client().GetJson($"audit?limit=20&cursor={cursor}");
            all.AddRange(Ids(next));
            cursor = next.GetProperty("next").GetString();
        }

        Assert.Equal(63, all.Count);
        Assert.Equal(63, all.Distinct().Count());
        Assert.DoesNotContain("sealed", all);
        Assert.Equal(["plan-3"], Ids(await _app.Client().GetJson("audit?service=plan&subjectId=plan-3")));
        Assert.Empty((await _app.Client().GetJson("audit?service=plan")).GetProperty("silent").EnumerateArray());
        Assert.Equal(["complaint-1", "=1+1"], Ids(await _app.Client().GetJson($"audit?process=ResolveComplaint&trace={Trace}&since=2027-03-01T00:00:00Z")));

        foreach (var path in (string[])["audit", "audit/export", "audit/seals", "audit/statements", "audit/key"])
            foreach (var role in Roles.All.Where(role => role != Roles.Admin))
                Assert.Equal(HttpStatusCode.Forbidden, (await _app.Client(role).GetAsync(path)).StatusCode);
        var refused = await _app.Client().GetAsync("audit?service=nobody");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(["service"], (await refused.Json()).Fields());
    }

    [Fact]
    public async Task The_table_is_safe_to_open_complete_or_says_what_is_missing_and_leaves_a_mark()
    {
        var answer = await _app.Client().GetAsync("audit/export?actor=admin-1");
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        var lines = (await answer.Content.ReadAsStringAsync()).TrimEnd().Split("\r\n");
        Assert.Equal(1 + 63 + 3, lines.Length);
        Assert.Contains(lines, line => line.Contains(",'=1+1,", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("complaint-1,,,,ใช่,", StringComparison.Ordinal)); // reason, before, after stay where they are
        Assert.Contains("ไม่ครบ: บริการ อบรม ไม่ตอบ", string.Join('\n', lines), StringComparison.Ordinal);
        var mark = (await _app.Client().GetJson("audit?service=operations&process=ExportAudit")).GetProperty("items")[0];
        Assert.Equal(("AuditList", "?actor=admin-1"), (mark.Text("subject"), mark.GetProperty("after").Text("filter")));
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(360, true)]
    public async Task An_administrator_finds_who_did_it_on_a_page_that_needs_no_script(int width, bool script)
    {
        var page = await _browser.NewPage(_app.CreateClient().BaseAddress!.ToString(), width, script);
        await page.SetExtraHTTPHeadersAsync(new Dictionary<string, string> { ["Authorization"] = $"Bearer {TestTokens.Create([Roles.Admin])}" });
        await page.GotoAsync("ops/audit");
        await Assertions.Expect(page.Locator(".gap")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(50);
        await Assertions.Expect(page.Locator("tbody tr").Nth(1)).ToContainTextAsync("ผู้ดูแลระบบไม่อ่านเนื้อหานี้");
        await Picture(page, $"audit-{width}");
        await page.ShouldBeAccessible();

        await page.GetByRole(AriaRole.Link, new() { Name = "เก่ากว่านี้" }).ClickAsync();
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(13);
        await page.GotoAsync("ops/audit");
        await page.Locator("#filter-service").SelectOptionAsync("operations");
        await page.GetByLabel("ผู้ทำ (ชื่อหรือรหัส)").FillAsync("สมศรี");
        await page.GetByLabel("ตั้งแต่วันที่").FillAsync("๑ มี.ค. ๒๕๗๐");
        await page.GetByLabel("ถึงวันที่").FillAsync("1/3/2570");
        await page.GetByRole(AriaRole.Button, new() { Name = "กรอง" }).ClickAsync();
        var only = page.Locator("tbody tr");
        await Assertions.Expect(only).ToHaveCountAsync(1);
        await Assertions.Expect(only.Locator("del")).ToHaveTextAsync("เดิม เดิม");
        await Assertions.Expect(only.Locator("ins")).ToHaveTextAsync("ใหม่ <script>alert(1)</script>");
        await Assertions.Expect(only.GetByRole(AriaRole.Link, new() { Name = "ดูการติดตาม" })).ToHaveAttributeAsync("href", $"traces/{Trace}");

        await page.GotoAsync("ops/audit?to=" + Uri.EscapeDataString("วันวาน"));
        await Assertions.Expect(page.Locator(".field.is-wrong")).ToContainTextAsync("กรอกวัน เดือน ปี");
        await page.ShouldBeAccessible();

        await _app.Seal();
        await _app.HearSeals();
        await _app.SignDay();
        await page.GotoAsync("ops/audit/seals");
        await Assertions.Expect(page.Locator("#statements ~ table tbody tr")).ToHaveCountAsync(1);
        await Picture(page, $"seals-{width}");
        await page.ShouldBeAccessible();
    }

    private static string[] Ids(JsonElement page) => [.. page.GetProperty("items").EnumerateArray().Select(line => line.Text("subjectId"))];

    private static async Task Picture(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("TEST_PICTURES") is { } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{name}.png")), FullPage = true });
    }
}
