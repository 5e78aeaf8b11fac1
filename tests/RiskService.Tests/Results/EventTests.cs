using Contracts;
using Microsoft.EntityFrameworkCore;
using RiskService.Tests.Consumers;
using RiskService.Tests.Register;
using Testing;

namespace RiskService.Tests.Results;

/// <summary>What leaves the risk service, over a real broker: risks, mitigations, publications, and what the plan's indicators came to.</summary>
[Collection(OneBroker.Name)]
public sealed class EventTests : IAsyncLifetime
{
    private PlatformSide _side = null!;

    private RiskApp App => _side.App;

    public async ValueTask InitializeAsync() => _side = await PlatformSide.StartAsync();

    public ValueTask DisposeAsync() => _side.DisposeAsync();

    [Fact]
    public async Task A_year_of_the_register_is_told_and_the_indicators_move_and_fall_back()
    {
        await _side.TellPlan(("4-03", "SP", null), ("3-02", "PW", 5000m));
        await Wait.Until(() => App.InDatabase(db => db.PlanProjects.AnyAsync(TestContext.Current.CancellationToken)));
        var given = RiskCalls.Risk();
        given["projectCode"] = "3-02";
        given["division"] = "PW";
        var works = App.Client(division: "PW");
        var added = await works.Added(given);
        var assessed = await _side.Heard<RiskAssessed>(one => one.RiskId == added.Id());
        Assert.Equal(("R70-PW-01", 2570, "PW", "spending", "3-02", 12, "high", $"/risk/risks/{added.Id()}"), (assessed.Code, assessed.FiscalYear, assessed.Division, assessed.Area, assessed.ProjectCode, assessed.Score, assessed.Level, assessed.Link));
        var control = added.GetProperty("existingControls")[0].Id();
        await works.Ok($"controls/{control}/tests", new { result = "failed", seen = "ไม่ได้ตรวจจริงสามเดือน" });
        var raised = await _side.Heard<RiskAssessed>(one => one.RiskId == added.Id() && one.Score == 16);
        Assert.True(raised.AssessedAt > assessed.AssessedAt);
        await works.Ok($"controls/{control}/tests", new { result = "passed", seen = "ตรวจครบทุกเดือนแล้ว" });
        await _side.Heard<RiskAssessed>(one => one.RiskId == added.Id() && one.Score == 12 && one.AssessedAt > raised.AssessedAt);

        var mitigation = await works.Planned(added.Id());
        await App.Clerk().Ok("registers/2570/opening", new { dueOn = "2027-04-30", divisions = new[] { "PW" } });
        await works.Ok($"risks/{added.Id()}/treatment", new { treatment = "treat", reason = "คะแนนสูงกว่าที่ยอมรับได้" });
        await Approve(works);
        await Measured("output-1", 1);
        await App.Clerk().Ok("registers/2570/publication", new { channels = new[] { "เว็บไซต์ อบต." } });
        var published = await _side.Heard<RiskRegisterPublished>(_ => true);
        Assert.Equal((2570, 1, 1, 2, "/risk/published/2570"), (published.FiscalYear, published.Risks, published.AboveAppetite, published.Channels, published.Link));
        await Measured("output-3", 2);

        await works.Ok($"mitigations/{mitigation}/completion", new { actionTaken = "ออกคำสั่งแยกผู้ตรวจรับแล้ว" });
        var done = await _side.Heard<MitigationCompleted>(one => one.MitigationId == mitigation);
        Assert.Equal((added.Id(), 2570, "PW", new DateOnly(2027, 6, 30), new DateOnly(2027, 3, 1)), (done.RiskId, done.FiscalYear, done.Division, done.DueOn, done.CompletedOn));
        await Measured("output-2", 1);

        await works.Ok($"risks/{added.Id()}/assessment", new { likelihood = 4, impact = 4, likelihoodReason = "พบอีกครั้ง", impactReason = "วงเงินสูงขึ้น" });
        await Measured("output-1", 0); // nobody has approved this
        await Approve(works);
        await _side.Heard<IndicatorMeasured>(one => one is { Indicator: "output-1", Value: 1, Version: > 2 });
        var versions = _side.All<IndicatorMeasured>().Where(one => one.Indicator == "output-1").ToList();
        Assert.Single(versions.Select(one => one.MeasurementId).Distinct());
        Assert.Equal(versions.Count, versions.Select(one => one.Version).Distinct().Count());
        Assert.All(versions, one => Assert.Equal(("4-03", 2570, "reports", "risk", "/risk/registers/2570"), (one.ProjectCode, one.FiscalYear, one.Unit, one.Service, one.Link)));
    }

    private Task<IndicatorMeasured> Measured(string indicator, decimal value) => _side.Heard<IndicatorMeasured>(one => one.Indicator == indicator && one.Value == value && one.FiscalYear == 2570);

    private async Task Approve(HttpClient division)
    {
        await division.Ok("registers/2570/parts/PW/submission");
        await App.Clerk().Ok("registers/2570/parts/PW/moderation", new { note = "เห็นชอบ" });
        await App.Executive().Ok("registers/2570/approval");
    }
}
