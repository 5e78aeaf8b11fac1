using System.Net;

namespace RiskService.Tests.InternalAudit;

/// <summary>An engagement from its opening to its closing: programme, days, working papers, report.</summary>
public sealed class EngagementTests : IAsyncDisposable
{
    private readonly RiskApp _app = RiskApp.Take();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task An_engagement_of_the_plan_goes_its_way_step_by_step()
    {
        var auditor = _app.Auditor();
        var unit = await _app.Unit();
        var planned = Assert.Single(await _app.Approved(unit));
        var opened = await auditor.Created("audit/2570/engagements", new { plannedId = planned });
        Assert.Equal("1/2570", opened.Text("code"));
        var path = $"audit/2570/engagements/{opened.Text("id")}";
        Assert.Equal("wrong-state", (await auditor.Send($"{path}/fieldwork")).Code);
        await auditor.Done($"{path}/start", new { on = "2027-02-01" });
        Assert.Equal("no-programme", (await auditor.Send($"{path}/fieldwork")).Code);
        Assert.Equal(["steps"], (await auditor.Send(HttpMethod.Put, $"{path}/programme", new { steps = Array.Empty<object>() })).Body.Fields());
        await auditor.Done(HttpMethod.Put, $"{path}/programme", new { steps = new[] { new { procedure = "สุ่มใบสั่งซื้อ", who = "ผู้ตรวจ" }, new { procedure = "สอบถามเจ้าหน้าที่", who = "ผู้ตรวจ" } } });
        Assert.Equal(["on"], (await auditor.Send($"{path}/fieldwork", new { on = "2027-01-31" })).Body.Fields()); // before it was started
        Assert.Equal(["on"], (await auditor.Send($"{path}/fieldwork", new { on = "2027-03-02" })).Body.Fields()); // ahead
        await auditor.Done($"{path}/fieldwork", new { on = "2027-02-08" });

        var steps = (await auditor.GetJson(path)).GetProperty("programme").EnumerateArray().Select(step => step.Text("id")).ToArray();
        await auditor.Done($"{path}/steps/{steps[1]}/completion", new { workingPaper = "กท. 2", on = "2027-02-10" });
        Assert.Equal("step-done", (await auditor.Send($"{path}/steps/{steps[1]}/completion", new { workingPaper = "กท. 3" })).Code);
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.Send($"{path}/steps/{Guid.NewGuid()}/completion", new { workingPaper = "กท. 3" })).Status);
        Assert.Equal("step-done", (await auditor.Send(HttpMethod.Put, $"{path}/programme", new { steps = new[] { new { procedure = "สุ่มใบสั่งซื้อ", who = "ผู้ตรวจ", id = steps[0] } } })).Code);
        await auditor.Done(HttpMethod.Put, $"{path}/programme", new { steps = new[] { new { procedure = "สอบถามเจ้าหน้าที่", who = "ผู้ตรวจ", id = steps[1] }, new { procedure = "สุ่มใบสั่งซื้อ 25 รายการ", who = "ผู้ตรวจ", id = steps[0] } } });
        Assert.Equal("steps-open", (await auditor.Send($"{path}/report", new { number = "1" })).Code);
        await auditor.Done($"{path}/steps/{steps[0]}/completion", new { workingPaper = "กท. 1" });
        Assert.Equal("no-days", (await auditor.Send($"{path}/report", new { number = "1" })).Code);
        foreach (var days in new[] { 0, -1.5m, 0.3m, 101m })
            Assert.Equal(["days"], (await auditor.Send($"{path}/days", new { days, who = "ผู้ตรวจ" })).Body.Fields());
        await auditor.Done($"{path}/days", new { days = 3.25, who = "ผู้ตรวจ", on = "2027-02-20" });
        await auditor.Done($"{path}/report", new { number = "รอ 71001.6/12", on = "2027-02-25" });
        Assert.Equal("2027-02-25", (await auditor.GetJson($"audit/2570/universe/{unit}")).Text("lastAuditedOn"));
        Assert.Equal("wrong-state", (await auditor.Send($"{path}/report", new { number = "1" })).Code);
        await auditor.Done($"{path}/closure");
        Assert.Equal("closed", (await auditor.Send($"{path}/days", new { days = 1, who = "ผู้ตรวจ" })).Code);
        Assert.Equal(("closed", 3.25m, "2027-03-01"), ((await auditor.GetJson(path)).Text("status"), (await auditor.GetJson(path)).GetProperty("usedDays").GetDecimal(), (await auditor.GetJson(path)).Text("closedOn")));
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.GetAsync(path.Replace("2570", "2571", StringComparison.Ordinal), Ct)).StatusCode);
    }

    [Fact]
    public async Task An_engagement_outside_the_plan_says_why_and_takes_man_days()
    {
        var unit = await _app.Unit();
        object Outside(int manDays, string reason) => new { outsidePlan = new { unitId = unit, type = "financial", objective = "ตรวจเงินสด", scope = "วันเดียว", manDays, reason } };
        Assert.Equal(["outsidePlan.manDays", "outsidePlan.reason"], (await _app.Auditor().Send("audit/2570/engagements", Outside(0, "สั้น"))).Body.Fields().Order());
        Assert.Equal(["outsidePlan.manDays"], (await _app.Auditor().Send("audit/2570/engagements", Outside(-3, "สั่งการของนายก อบต."))).Body.Fields());
        await _app.Auditor().Created("audit/2570/engagements", Outside(3, "สั่งการของนายก อบต."));
        await _app.Opened(unit);
        var list = (await _app.Auditor().GetJson("audit/2570/engagements")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal([("1/2570", true), ("2/2570", true)], list.Select(one => (one.Text("code"), one.GetProperty("outsidePlan").GetBoolean())));
    }

    [Fact]
    public async Task Working_papers_have_a_reference_of_their_own_and_stay_while_something_rests_on_them()
    {
        var auditor = _app.Auditor();
        var engagement = await _app.InFieldwork();
        var first = (await auditor.AddPaper(engagement)).Body.Text("id");
        var (status, again) = await auditor.AddPaper(engagement);
        Assert.Equal((HttpStatusCode.BadRequest, "reference"), (status, Assert.Single(again.Fields())));
        Assert.Equal(["reference", "file"], (await auditor.AddPaper(engagement, " ", "")).Body.Fields().OrderDescending());
        var (refused, program) = await auditor.AddPaper(engagement, "กท. 2", "MZ\0\0\u0090");
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "file"), (refused, Assert.Single(program.Fields())));
        var second = (await auditor.AddPaper(engagement, "กท. 2")).Body.Text("id");
        await _app.Report(engagement); // its steps refer to กท. 1
        Assert.Equal("paper-in-use", (await auditor.Send($"{engagement}/papers/{first}/removal")).Code);
        await auditor.Done($"{engagement}/papers/{second}/removal");
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.GetAsync($"{engagement}/papers/{second}", Ct)).StatusCode);
        Assert.Single((await auditor.GetJson(engagement)).GetProperty("papers").EnumerateArray());
        await auditor.Done($"{engagement}/closure");
        Assert.Equal("closed", (await auditor.AddPaper(engagement, "กท. 3")).Body.Text("code"));
    }
}
