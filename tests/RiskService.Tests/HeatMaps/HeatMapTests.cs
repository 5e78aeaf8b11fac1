using System.Globalization;
using System.Net;
using System.Text.Json;
using RiskService.Tests.Register;
using ServiceDefaults.PlanProjects;
using ServiceDefaults.SignIn;

namespace RiskService.Tests.HeatMaps;

/// <summary>The map, against examples that were counted by hand.</summary>
public sealed class HeatMapTests : IAsyncLifetime
{
    private readonly RiskApp _app = RiskApp.Take();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task It_counts_the_open_risks_of_each_cell_and_the_money_of_each_project_once()
    {
        await Plan(("1-03", 13000m), ("1-04", 20000m), ("3-02", null));
        await Add("FIN", 3, 4, "spending", "1-03");
        await Add("FIN", 3, 4, "power", "1-03");
        await Add("PW", 5, 5, "spending", "1-04");
        await Add("PW", 1, 2, "approval", "3-02");
        var closed = await Add("FIN", 3, 4, "spending", "1-04");
        await _app.Finance().Ok($"risks/{closed.Id()}/closure", new { reason = "เลิกจัดซื้อแบบนี้แล้ว" });

        var map = await _app.Clerk().GetJson("registers/2570/heatmap");
        Assert.Equal((4, 25), (map.GetProperty("total").GetInt32(), map.GetProperty("cells").GetArrayLength()));
        Assert.Equal(["1x2=1 low", "3x4=2 high", "5x5=1 very-high"], Filled(map));
        Assert.Equal((1, 5), (map.GetProperty("cells")[0].GetProperty("likelihood").GetInt32(), map.GetProperty("cells")[0].GetProperty("impact").GetInt32()));
        Assert.Equal("low=1 medium=0 high=2 very-high=1", string.Join(' ', map.GetProperty("levels").EnumerateObject().Select(level => $"{level.Name}={level.Value}")));
        Assert.Equal((3, 4), (map.GetProperty("aboveAppetite").GetInt32(), map.GetProperty("appetite").GetInt32()));
        Assert.Equal((33000m, 3, 1), Money(map));

        var finance = await _app.Clerk().GetJson("registers/2570/heatmap?division=FIN&kind=spending");
        Assert.Equal(["3x4=1 high"], Filled(finance));
        Assert.Equal((13000m, 1, 0), Money(finance));
        Assert.Equal(["3x4=2 high"], Filled(await _app.Finance().GetJson("registers/2570/heatmap")));
        Assert.Empty(Filled(await _app.Finance().GetJson("registers/2570/heatmap?division=PW")));
        Assert.Empty(Filled(await _app.Clerk().GetJson("registers/2569/heatmap")));
    }

    [Fact]
    public async Task It_tells_what_moved_against_the_year_before()
    {
        var before = new Dictionary<string, Guid>();
        foreach (var name in (string[])["rose", "fell", "stayed", "ended", "left", "gone"])
            before[name] = (await Add("FIN", 3, 3, "spending", null, 2569)).Id();
        await _app.Finance().Ok($"risks/{before["gone"]}/closure", new { reason = "ปิดระหว่างปีนี้ ไม่มีงานนี้แล้ว" });
        await Add("FIN", 4, 3, "spending", null, 2570, before["rose"]);
        await Add("FIN", 1, 3, "spending", null, 2570, before["fell"]);
        await Add("FIN", 3, 3, "spending", null, 2570, before["stayed"]);
        var ended = await Add("FIN", 3, 3, "spending", null, 2570, before["ended"]);
        await _app.Finance().Ok($"risks/{ended.Id()}/closure", new { reason = "เลิกงานนี้แล้วตั้งแต่ต้นปี" });
        await Add("FIN", 2, 2, "spending", null);

        Assert.Equal((1, 1, 1, 1, 2, 1), Moves((await _app.Clerk().GetJson("registers/2570/heatmap")).GetProperty("sinceYearBefore")));
        Assert.Equal((0, 0, 0, 0, 0, 0), Moves((await _app.Clerk().GetJson("registers/2570/heatmap?division=PW")).GetProperty("sinceYearBefore")));
        var rose = Assert.Single((await _app.Clerk().GetJson("registers/2570/movement?move=rose")).GetProperty("items").EnumerateArray());
        Assert.Equal((9, 12), (rose.GetProperty("before").GetInt32(), rose.GetProperty("now").GetInt32()));
        Assert.Equal(2, (await _app.Clerk().GetJson("registers/2570/movement?move=closed")).GetProperty("total").GetInt32());
        var left = Assert.Single((await _app.Clerk().GetJson("registers/2570/movement?move=not-taken-over")).GetProperty("items").EnumerateArray());
        Assert.Equal((before["left"], JsonValueKind.Null), (left.Id(), left.GetProperty("now").ValueKind));
        Assert.Equal(0, (await _app.Client(division: "PW").GetJson("registers/2570/movement?move=rose")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task It_tells_what_moved_since_a_day_by_the_assessments()
    {
        var (rises, stays, closes) = (await Add("FIN", 2, 2), await Add("FIN", 3, 3), await Add("FIN", 2, 2));
        _app.Clock.Set(new(2027, 3, 10, 3, 0, 0, TimeSpan.Zero));
        await _app.Finance().Ok($"risks/{rises.Id()}/assessment", new { likelihood = 5, impact = 5 });
        await _app.Finance().Ok($"risks/{stays.Id()}/assessment", new { likelihood = 3, impact = 3 });
        await _app.Finance().Ok($"risks/{closes.Id()}/closure", new { reason = "เลิกงานนี้แล้วตั้งแต่ต้นเดือน" });
        await Add("FIN", 1, 1);
        _app.Clock.Set(new(2027, 3, 20, 3, 0, 0, TimeSpan.Zero));

        var since = (await _app.Clerk().GetJson("registers/2570/heatmap?since=2027-03-05")).GetProperty("sinceDay");
        Assert.Equal((1, 0, 1, 1, 1, null), Moves(since));
        Assert.Equal((0, 0, 3, 0, 0, null), Moves((await _app.Clerk().GetJson("registers/2570/heatmap?since=2027-03-10")).GetProperty("sinceDay")));
        foreach (var wrong in (string[])["registers/2570/heatmap?since=2027-03-20", "registers/2570/heatmap?since=2020-01-01", "registers/2570/movement?move=rose&since=2027-12-01", "registers/2570/movement?move=up", "registers/2570/movement"])
            Assert.Equal((wrong, HttpStatusCode.BadRequest), (wrong, (await _app.Clerk().Get(wrong)).StatusCode));
    }

    [Fact]
    public async Task Only_who_reads_risks_reads_the_map()
    {
        foreach (var (role, division, expected) in new[]
                 {
                     (Roles.DivisionOfficer, "FIN", HttpStatusCode.OK), (Roles.InternalAuditor, "IA", HttpStatusCode.OK), (Roles.Executive, null, HttpStatusCode.OK),
                     (Roles.Admin, null, HttpStatusCode.Forbidden), (Roles.ComplaintOfficer, "SP", HttpStatusCode.Forbidden), (null, null, HttpStatusCode.Unauthorized),
                 })
        {
            foreach (var path in (string[])["registers/2570/heatmap", "registers/2570/movement?move=rose", "registers/2570/export", "registers/2570/report"])
                Assert.Equal((role, path, expected), (role, path, (await _app.Client(role, division).Get(path)).StatusCode));
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await _app.Browser(Roles.Admin, null).Get("registers/2570/heatmap")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Browser(Roles.Executive, null).Get("registers/27/heatmap")).StatusCode);
    }

    private Task<JsonElement> Add(string division, int likelihood, int impact, string kind = "spending", string? project = null, int year = 2570, Guid? previous = null)
    {
        var risk = RiskCalls.Risk(likelihood: likelihood, impact: impact);
        (risk["division"], risk["kind"], risk["projectCode"], risk["previousId"]) = (division, kind, project, previous);
        return _app.Client(division: division).Added(risk, year);
    }

    private Task<int> Plan(params (string Code, decimal? Budget)[] projects) => _app.InDatabase(db =>
    {
        var series = Guid.CreateVersion7();
        db.AddRange(projects.Select((project, position) => new PlanProject
        {
            SeriesId = series,
            Code = project.Code,
            Name = $"โครงการ {project.Code}",
            Version = 1,
            Position = position,
            Divisions = [PlanProject.EveryDivision],
            FiscalYears = [2569, 2570],
            Budgets = project.Budget is { } budget ? new() { [2569] = 1m, [2570] = budget } : [],
            PublishedAt = new(2027, 3, 1, 2, 0, 0, TimeSpan.Zero),
        }));
        return db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    private static string[] Filled(JsonElement map) =>
        [.. map.GetProperty("cells").EnumerateArray().Where(cell => cell.GetProperty("count").GetInt32() > 0).Select(cell => string.Create(CultureInfo.InvariantCulture, $"{cell.GetProperty("likelihood")}x{cell.GetProperty("impact")}={cell.GetProperty("count")} {cell.Text("level")}")).Order(StringComparer.Ordinal)];

    private static (decimal, int, int) Money(JsonElement map) =>
        (map.GetProperty("exposed").GetProperty("amount").GetDecimal(), map.GetProperty("exposed").GetProperty("projects").GetInt32(), map.GetProperty("exposed").GetProperty("withoutBudget").GetInt32());

    private static (int, int, int, int, int, int?) Moves(JsonElement moved)
    {
        int Count(string move) => moved.GetProperty(move).GetInt32();
        return (Count("rose"), Count("fell"), Count("stayed"), Count("added"), Count("closed"), moved.GetProperty("notTakenOver") is { ValueKind: JsonValueKind.Number } left ? left.GetInt32() : null);
    }
}
