using System.Net;
using System.Net.Http.Json;
using Microsoft.Playwright;
using PlanService.Signals;
using PlanService.Tests.Pages;
using PlanService.Tests.Spending;
using ServiceDefaults.SignIn;
using Testing;

namespace PlanService.Tests.Signals;

/// <summary>From baht to result: one page and one answer for a project and year.</summary>
public sealed class ResultTests : IAsyncLifetime
{
    private const string Home = SpendingSetup.Year;

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly SpendingSetup _money = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _money.DisposeAsync();

    [Fact]
    public async Task What_is_there_is_told_in_numbers_and_what_is_missing_in_words()
    {
        var before = await _money.App.Client().GetJson($"{Home}/result");
        Assert.Equal([13000m, 0m, 0m], Baht(before, "planned", "reserved", "spent"));
        var missing = before.GetProperty("missing").Texts();
        Assert.Contains(missing, text => text.Contains("ยังไม่บันทึกข้อบัญญัติ", StringComparison.Ordinal));
        Assert.Contains(missing, text => text.Contains("ยังไม่มีการเบิกจ่าย", StringComparison.Ordinal));

        await _money.Spent(4950.50m, "ฎ.118/2570");
        await _money.Officer().PostAsJsonAsync($"{Home}/measurements", new { indicator = "output-1", value = 59, note = "นับจากใบลงทะเบียน" }, Ct);
        await Heard();
        var after = await _money.App.Client(Roles.Executive).GetJson($"{Home}/result");
        Assert.Equal([4950.50m, 8049.50m], Baht(after, "spent", "remaining"));
        Assert.Equal((2, 80), (after.GetProperty("trainings").GetProperty("held").GetInt32(), after.GetProperty("trainings").GetProperty("attended").GetInt32()));
        Assert.Equal([85m, 92.5m, 83.3m], [.. new[] { "trainingsLowest", "trainingsHighest", "complainants" }.Select(name => after.GetProperty("satisfaction").GetProperty(name).GetDecimal())]);
        var measured = after.GetProperty("indicators").EnumerateArray().Single(indicator => indicator.Text("code") == "output-1");
        Assert.Equal(59, measured.GetProperty("number").GetDecimal());
        Assert.StartsWith("/plan/projects/1-03/years/2570", measured.Text("link"), StringComparison.Ordinal);

        var page = await _money.App.Browser(Roles.Executive).GetStringAsync($"{Home}/result", Ct);
        foreach (var text in new[] { "13,000 บาท", "4,950.50 บาท", "อบรม 2 ครั้ง ผู้เข้าร่วม 80 คน", "ปิดเรื่องแล้ว 6 เรื่อง", "ผู้เข้าอบรม ร้อยละ 85–92.5", "ยังไม่บันทึกข้อบัญญัติ", "/plan/projects/1-03/years/2570/spending" })
            Assert.Contains(text, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_public_reads_it_once_the_plan_is_published_and_of_no_risk_and_no_few_complaints()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _money.App.Client(null).GetAsync($"{Home}/result", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _money.App.Browser(null).GetAsync($"{Home}/result", Ct)).StatusCode);
        await _money.App.Publish((await _money.App.Client().GetJson("plans")).GetProperty("items")[0].Text("id"));
        await Heard();
        var told = await _money.App.Client(null).GetJson($"{Home}/result");
        Assert.Equal(0, told.GetProperty("risks").GetArrayLength());
        Assert.Equal((6, System.Text.Json.JsonValueKind.Null), (told.GetProperty("complaints").GetProperty("closed").GetInt32(), told.GetProperty("complaints").GetProperty("open").ValueKind));
        Assert.Contains("น้อยกว่า 5 เรื่อง", await _money.App.Browser(null).GetStringAsync($"{Home}/result", Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _money.App.Client(null).GetAsync("projects/9-99/years/2570/result", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _money.App.Client(null).GetAsync("projects/1-03/years/2540/result", Ct)).StatusCode);
    }

    /// <summary>Two trainings, seven complaints of which one is open, and a risk.</summary>
    private Task<int> Heard() => Heard(_money.App);

    internal static Task<int> Heard(PlanApp app) => app.InDatabase(async db =>
    {
        foreach (var satisfied in new[] { 92.5m, 85m })
        {
            var training = new HeldTraining { EventId = Guid.CreateVersion7() };
            training.Hear(Told.Training(training.EventId, satisfied: satisfied), Told.At);
            db.Add(training);
        }

        for (var i = 0; i < 7; i++)
        {
            var complaint = new ProjectComplaint { ComplaintId = Guid.CreateVersion7() };
            complaint.Hear(i == 0 ? Told.Complaint(complaint.ComplaintId, 1, "open", overdue: true) : Told.Complaint(complaint.ComplaintId, 5, "closed", isFixed: i > 1), Told.At);
            db.Add(complaint);
        }

        var risk = new ProjectRisk { RiskId = Guid.CreateVersion7() };
        risk.Hear(Told.Risk(risk.RiskId, 16), Told.At);
        db.Add(risk);
        var year = db.ProjectYears.AsEnumerable().Single(row => row.Code == "1-03" && row.FiscalYear.Year == 2570);
        db.Entry(year).Property(row => row.NotFixed).CurrentValue = 1;
        return await db.SaveChangesAsync(Ct);
    });

    private static decimal[] Baht(System.Text.Json.JsonElement result, params string[] names) => [.. names.Select(name => result.GetProperty("money").GetProperty(name).GetDecimal())];
}

/// <summary>The same as people see it.</summary>
public sealed class ResultBrowserTests(BrowserTests.Stage stage) : IClassFixture<BrowserTests.Stage>
{
    [Fact]
    public async Task Each_page_of_signals_is_readable_on_a_phone_on_a_desk_and_on_paper()
    {
        stage.App.Clock.Set(new(2027, 3, 12, 3, 0, 0, TimeSpan.Zero));
        await ResultTests.Heard(stage.App);
        foreach (var width in new[] { 360, 1280 })
        {
            var page = await stage.Browser.NewPage(stage.Address, width);
            await page.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {TestTokens.Create([Roles.DivisionHead], "SP")}")]);
            foreach (var path in new[] { "", "/result", "/not-fixed" })
            {
                await page.GotoAsync($"plan/{SpendingSetup.Year}{path}");
                await page.ShouldBeAccessible();
                await Picture(page, $"signals{path.Replace('/', '-')}-{width}");
            }

            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("ยังไม่ได้รับการแก้ไข");
            await page.GetByLabel("คำชี้แจง").FillAsync("ซ่อมเพิ่มแล้ว ตรวจรับเรียบร้อย");
            if (width == 360)
                continue;
            await page.GetByRole(AriaRole.Button, new() { Name = "บันทึกคำชี้แจง" }).ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"\?done=1$"));
            await page.GotoAsync($"plan/{SpendingSetup.Year}/result");
            await page.EmulateMediaAsync(new() { Media = Media.Print });
            await page.SetViewportSizeAsync(718, 1000); // A4 between its margins
            await page.ShouldFit();
            await Picture(page, "signals-print");
        }
    }

    private static async Task Picture(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("TEST_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"{name}.png") });
    }
}
