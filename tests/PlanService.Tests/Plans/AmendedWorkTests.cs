using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp;
using Contracts;
using Microsoft.EntityFrameworkCore;
using PlanService.Tests.Progress;
using ServiceDefaults.Messaging;
using ServiceDefaults.SignIn;

namespace PlanService.Tests.Plans;

/// <summary>What was recorded against one version of the plan, when another comes into force.</summary>
public sealed class AmendedWorkTests : Recorder
{
    private const string Reason = "สภาอนุมัติงบประมาณเพิ่มเติมแล้ว";

    private PlanApp App => Seed.App;

    [Fact]
    public async Task Steps_that_the_new_version_no_longer_has_count_no_more()
    {
        for (var no = 1; no <= 5; no++)
            Assert.True((await Complete(no)).IsSuccessStatusCode);
        Assert.Equal("done", (await Year()).Text("status"));
        await AmendAndPublish(draft => Change(draft, new { reason = Reason, steps = StepTexts(first: 3) }));

        Assert.Equal((3, 3), await Counted());
        Assert.Equal(3, (await Year()).GetProperty("steps").GetArrayLength());

        // A step added again is one more to do: the year is not done any longer.
        await Amend(draft => Change(draft, new { reason = Reason, steps = StepTexts(3).Append(new { text = "ติดตามผลหลังการอบรม" }) }));
        Assert.Equal((3, 4), await Counted());
        Assert.NotEqual("done", (await Year()).Text("status"));
    }

    [Fact]
    public async Task Steps_of_a_draft_that_work_is_recorded_on_are_counted_at_once()
    {
        for (var no = 1; no <= 5; no++)
            await Complete(no);
        await Change(Seed.PlanId, new { reason = Reason, steps = StepTexts(2) });
        Assert.Equal((2, 2), await Counted());
    }

    [Fact]
    public async Task Other_services_are_told_of_every_amount_that_an_amendment_changes()
    {
        await App.Publish(Seed.PlanId);
        Assert.Empty(await Told());
        await Amend(async draft =>
        {
            await Change(draft, new { reason = Reason, name = "อบรมคุณธรรมประจำปี", budgets = new Dictionary<string, decimal?> { ["2570"] = 20000 } });
            await Withdraw(draft, "1-06");
        });

        var told = await Told();
        var course = Assert.Single(told, change => change.ProjectCode == "1-03");
        Assert.Equal((2570, 20000m, null, 20000m, 20000m), (course.FiscalYear, course.Planned, course.Ordinance, course.Budget, course.Remaining));
        Assert.Equal([2566, 2567, 2568, 2569, 2570], told.Where(change => change.ProjectCode == "1-06").Select(change => change.FiscalYear).Order());
        Assert.All(told.Where(change => change.ProjectCode == "1-06"), change => Assert.Equal((null, 0m, 0m), (change.Planned, change.Budget, change.Remaining)));
        Assert.Equal(6, told.Count);
    }

    [Fact]
    public async Task Money_that_comes_back_to_a_project_that_an_amendment_left_overspent_is_told_until_it_is_so_no_more()
    {
        var spent = await (await Officer().PostAsJsonAsync($"{Home}/spending", new { amount = 4950, paidOn = "2027-02-22", document = "ฎ.12/2570" }, Ct)).Json();
        var small = await (await Officer().PostAsJsonAsync($"{Home}/spending", new { amount = 50, paidOn = "2027-02-22", document = "ฎ.13/2570" }, Ct)).Json();
        var held = await (await Officer().PostAsJsonAsync($"{Home}/reservations", new { amount = 1000, title = "สัญญาจ้างพิมพ์" }, Ct)).Json();
        await AmendAndPublish(draft => Change(draft, new { reason = Reason, budgets = new Dictionary<string, decimal?> { ["2570"] = 2000 } }));
        Assert.Equal([-4000m], (await Told()).Select(change => change.Remaining));

        Assert.Equal(HttpStatusCode.OK, (await Officer().PostAsync($"{Home}/reservations/{held.Text("id")}/release", null, Ct)).StatusCode);
        await Reverse(spent);
        Assert.Equal([-4000m, -3000m, 1950m], (await Told()).Select(change => change.Remaining));
        await Reverse(small);
        Assert.Equal(3, (await Told()).Count); // what was not overspent is nobody's signal

        async Task Reverse(JsonElement entry) =>
            Assert.Equal(HttpStatusCode.Created, (await Officer().PostAsJsonAsync($"{Home}/spending/{entry.Text("id")}/reversal", new { reason = "จ่ายผิดโครงการ" }, Ct)).StatusCode);
    }

    [Fact]
    public async Task Money_of_a_withdrawn_project_still_counts_and_is_still_settled()
    {
        var spent = await (await Officer().PostAsJsonAsync($"{Home}/spending", new { amount = 4950, paidOn = "2027-02-22", document = "ฎ.12/2570" }, Ct)).Json();
        var held = await (await Officer().PostAsJsonAsync($"{Home}/reservations", new { amount = 1000, title = "สัญญาจ้างพิมพ์" }, Ct)).Json();
        await AmendAndPublish(draft => Withdraw(draft, "1-03"));

        var year = await Year();
        Assert.Equal((4950m, 1000m, 0m, 5950m), (Baht(year, "spent"), Baht(year, "reserved"), Baht(year, "remaining"), Baht(year, "budget")));
        Assert.Equal("รวมไว้กับโครงการอื่นแล้ว", year.Text("withdrawnReason"));
        var board = await App.Client(null).GetJson("years/2570/dashboard");
        Assert.Equal((4950m, 1000m, 33950m, 26, 1), (Baht(board, "spent"), Baht(board, "reserved"), Baht(board, "limit"),
            board.GetProperty("projects").GetProperty("total").GetInt32(), board.GetProperty("projects").GetProperty("withdrawn").GetInt32()));
        Assert.Equal("1-03", Assert.Single(board.GetProperty("withdrawn").EnumerateArray()).Text("code"));
        Assert.Contains("ยกเลิกจากแผน", await App.Browser(null).GetStringAsync("dashboard?fiscalYear=2570", Ct), StringComparison.Ordinal);

        var refused = await Complete(1);
        Assert.Equal((HttpStatusCode.Conflict, "project-withdrawn"), (refused.StatusCode, (await refused.Json()).Text("code")));
        var more = await Officer().PostAsJsonAsync($"{Home}/spending", new { amount = 1, paidOn = "2027-02-22", document = "ฎ.13/2570" }, Ct);
        Assert.Equal("project-withdrawn", (await more.Json()).Text("code"));
        Assert.Equal(HttpStatusCode.OK, (await Officer().PostAsync($"{Home}/reservations/{held.Text("id")}/release", null, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await Officer().PostAsJsonAsync($"{Home}/spending/{spent.Text("id")}/reversal", new { reason = "จ่ายผิดโครงการ" }, Ct)).StatusCode);
        Assert.Equal(0m, Baht(await Year(), "spent"));
    }

    [Fact]
    public async Task Pages_show_a_withdrawn_project_as_withdrawn()
    {
        await Officer().PostAsJsonAsync($"{Home}/spending", new { amount = 4950, paidOn = "2027-02-22", document = "ฎ.12/2570" }, Ct);
        await AmendAndPublish(draft => Withdraw(draft, "1-03"));

        var page = await Open(Roles.DivisionOfficer, "projects/1-03/years/2570");
        Assert.Contains("ยกเลิก", page.QuerySelector(".page-head .badge.is-stop")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("a[href$='spending/new'], a[href*='/completion']"));
        Assert.NotEmpty(page.QuerySelectorAll("a[href$='/reversal']"));
        var money = await Open(Roles.PlanOfficer, "years/2570/money");
        Assert.Contains("4,950", money.GetElementById("p1-03")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(money.QuerySelectorAll("#p1-03 input"));
    }

    private async Task<AngleSharp.Dom.IDocument> Open(string role, string path)
    {
        var html = await App.Browser(role, "SP").GetStringAsync(path, Ct);
        return await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html), Ct);
    }

    private async Task AmendAndPublish(Func<string, Task> change)
    {
        await App.Publish(Seed.PlanId);
        await Amend(change);
    }

    private async Task Amend(Func<string, Task> change)
    {
        var present = (await App.Client(null).GetJson("plans")).GetProperty("items").EnumerateArray().Single(plan => plan.Text("status") == "published").Text("id");
        var draft = (await App.Must(Roles.PlanOfficer, $"plans/{present}/amendments", new { kind = "change", reason = Reason })).Text("id");
        await change(draft);
        await App.Publish(draft);
    }

    private async Task Change(string planId, object body)
    {
        var answer = await App.Client().PatchAsJsonAsync($"projects/1-03?planId={planId}", body, Ct);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Ct));
    }

    private async Task Withdraw(string planId, string code) =>
        await App.Must(Roles.PlanOfficer, $"projects/{code}/withdrawal?planId={planId}", new { reason = "รวมไว้กับโครงการอื่นแล้ว" });

    /// <summary>The first steps of the sheet of 1-03, as they stand in the seed.</summary>
    private static IEnumerable<object> StepTexts(int first) => new[]
    {
        "จัดทำโครงการเสนอนายก อบต.บึงนคร พิจารณาอนุมัติ", "แต่งตั้งคณะทำงานเพื่อดำเนินโครงการ", "ติดต่อประสานงานกับวิทยากร ผู้มีความรู้และทักษะ",
    }.Take(first).Select(text => (object)new { text });

    /// <summary>Steps done, as the year keeps them, and steps of the sheet in force.</summary>
    private async Task<(int Done, int Steps)> Counted() => await App.InDatabase(async db =>
    {
        var year = new ServiceDefaults.Values.FiscalYear(2570);
        var done = await db.ProjectYears.Where(row => row.Code == "1-03" && row.FiscalYear == year).Select(row => row.StepsDone).SingleAsync(Ct);
        var newest = await db.Plans.OrderByDescending(plan => plan.Version).Select(plan => plan.Id).FirstAsync(Ct);
        return (done, await db.Projects.Where(project => project.PlanId == newest && project.Code == "1-03").Select(project => project.StepCount).SingleAsync(Ct));
    });

    /// <summary>Waiting in the outbox: no broker runs in this test.</summary>
    private async Task<List<ProjectBudgetChanged>> Told() => await App.InDatabase(async db =>
        (await db.Set<OutboxMessage>().OrderBy(message => message.Id).ToListAsync(Ct)).Select(message => message.Event).OfType<ProjectBudgetChanged>().ToList());

    private static decimal Baht(JsonElement json, string name) => json.GetProperty(name).GetDecimal();
}
