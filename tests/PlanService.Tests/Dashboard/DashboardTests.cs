using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;

namespace PlanService.Tests.Dashboard;

public sealed class DashboardTests : IAsyncLifetime
{
    private readonly SeededPlan _seed = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _seed.InitializeAsync();
        _seed.App.Clock.Set(new(2027, 3, 12, 5, 0, 0, TimeSpan.Zero));
    }

    public ValueTask DisposeAsync() => _seed.DisposeAsync();

    [Fact]
    public async Task A_year_nobody_worked_in_yet_is_all_not_started_and_unmeasured()
    {
        var board = await _seed.App.Client().GetJson("years/2570/dashboard");
        Assert.Equal((2570, _seed.PlanId, 0m), (board.GetProperty("fiscalYear").GetInt32(), board.Text("planId"), board.GetProperty("spent").GetDecimal()));
        Assert.Equal((await _seed.Plan()).GetProperty("totals").GetProperty("byYear").GetProperty("2570").GetDecimal(), board.GetProperty("budget").GetDecimal());
        Assert.Equal(JsonValueKind.Null, board.GetProperty("ordinance").ValueKind);
        Assert.Equal([27, 0, 0, 0, 27], Projects(board));
        Assert.Equal([85, 0, 0, 85], Indicators(board));
        Assert.Equal(0, board.GetProperty("score").GetDecimal());
    }

    [Fact]
    public async Task The_parts_add_up_to_the_whole()
    {
        var board = await _seed.App.Client().GetJson("years/2566/dashboard");
        Assert.Equal(41000, board.GetProperty("budget").GetDecimal());
        Assert.Equal([7, 11, 3, 6], [.. Parts(board, "byDimension").Select(part => Projects(part)[0])]);
        Assert.Equal(["1", "2", "3", "4"], Parts(board, "byDimension").Select(part => part.Text("code")));
        foreach (var parts in new[] { Parts(board, "byDimension"), Parts(board, "byDivision") })
        {
            Assert.Equal(27, parts.Sum(part => Projects(part)[0]));
            Assert.Equal(85, parts.Sum(part => Indicators(part)[0]));
            Assert.Equal(41000, parts.Sum(part => part.GetProperty("budget").GetDecimal()));
        }

        Assert.Equal(("ALL", "ทุกส่วนราชการ", 5), Parts(board, "byDivision").Select(part => (part.Text("code"), part.Text("name"), Projects(part)[0])).Last());
    }

    [Fact]
    public async Task Money_and_states_come_from_the_years_of_work()
    {
        await Sql($"update project_years set ordinance = 12000, spent = 10500, reserved = 500, steps_done = 1 where code = '1-03' and fiscal_year = 2570");
        await Sql($"update project_years set next_due_on = '2027-03-02' where code = '1-06' and fiscal_year = 2570");
        await Sql($"update project_years set declared = 'Done' where code = '2-04' and fiscal_year = 2570");
        await Sql($"update project_years set declared = 'CouldNot', obstacle = 'NoBudget' where code = '4-06' and fiscal_year = 2570");

        var board = await _seed.App.Client().GetJson("years/2570/dashboard");
        Assert.Equal([27, 1, 1, 2, 23], Projects(board));
        Assert.Equal(1, board.GetProperty("projects").GetProperty("couldNot").GetInt32());
        Assert.Equal((10500m, 500m, 12000m), (board.GetProperty("spent").GetDecimal(), board.GetProperty("reserved").GetDecimal(), board.GetProperty("ordinance").GetDecimal()));
        Assert.Equal(board.GetProperty("budget").GetDecimal() - 13000 + 12000, board.GetProperty("limit").GetDecimal());
        Assert.Equal(7.41m, board.GetProperty("score").GetDecimal()); // (1 + 2 × ½ + 0) ÷ 27
        var late = board.GetProperty("lateItems");
        Assert.Equal(["1-06", "4-06"], late.EnumerateArray().Select(item => item.Text("code")));
        Assert.Equal((10, "2027-03-02", "กองสวัสดิการสังคม"), (late[0].GetProperty("daysLate").GetInt32(), late[0].Text("dueOn"), late[0].Text("division")));
        Assert.Equal((true, "no-budget"), (late[1].GetProperty("couldNot").GetBoolean(), late[1].Text("obstacle")));
        Assert.Equal([1, 0, 0, 1, 0], Projects(Parts(board, "byDivision").Single(part => part.Text("name") == "กองสวัสดิการสังคม")));
    }

    [Fact]
    public async Task A_year_that_is_over_leaves_everything_late()
    {
        var board = await _seed.App.Client().GetJson("years/2566/dashboard");
        Assert.Equal([27, 0, 0, 27, 0], Projects(board));
        Assert.Equal(20, board.GetProperty("lateItems").GetArrayLength());
    }

    [Fact]
    public async Task The_public_sees_nothing_before_the_plan_is_published()
    {
        var board = await _seed.App.Client(null).GetJson("years/2570/dashboard");
        Assert.Equal(JsonValueKind.Null, board.GetProperty("planId").ValueKind);
        Assert.Equal([0, 0, 0, 0, 0], Projects(board));
        Assert.Equal(0, board.GetProperty("budget").GetDecimal());
        Assert.Equal(0, board.GetProperty("byDimension").GetArrayLength());

        await Sql($"update plans set status = 'Published', published_at = now()");
        board = await _seed.App.Client(null).GetJson("years/2570/dashboard");
        Assert.Equal([27, 0, 0, 0, 27], Projects(board));
    }

    [Fact]
    public async Task A_year_without_a_plan_is_empty()
    {
        var board = await _seed.App.Client().GetJson("years/2580/dashboard");
        Assert.Equal(JsonValueKind.Null, board.GetProperty("planId").ValueKind);
        Assert.Equal([0, 0, 0, 0], Indicators(board));
    }

    [Theory]
    [InlineData("2026", HttpStatusCode.BadRequest)]
    [InlineData("0", HttpStatusCode.BadRequest)]
    [InlineData("-1", HttpStatusCode.BadRequest)]
    [InlineData("abc", HttpStatusCode.NotFound)]
    public async Task What_is_no_fiscal_year_is_refused(string year, HttpStatusCode status)
    {
        var answer = await _seed.App.Client(null).GetAsync($"years/{year}/dashboard", Ct);
        Assert.Equal(status, answer.StatusCode);
        if (status is HttpStatusCode.BadRequest)
            Assert.Contains("พุทธศักราช", (await answer.Json()).GetProperty("errors").GetProperty("fy")[0].GetString(), StringComparison.Ordinal);
    }

    private static int[] Projects(JsonElement part) =>
        [.. new[] { "total", "done", "onTrack", "late", "notStarted" }.Select(name => part.GetProperty("projects").GetProperty(name).GetInt32())];

    private static int[] Indicators(JsonElement part) =>
        [.. new[] { "total", "met", "notMet", "unmeasured" }.Select(name => part.GetProperty("indicators").GetProperty(name).GetInt32())];

    private static List<JsonElement> Parts(JsonElement board, string name) => [.. board.GetProperty(name).EnumerateArray()];

    private Task<int> Sql(FormattableString sql) => _seed.App.InDatabase((PlanDb db) => db.Database.ExecuteSqlAsync(sql, Ct));
}
