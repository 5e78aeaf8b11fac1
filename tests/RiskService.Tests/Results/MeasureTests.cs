using Contracts;
using Microsoft.EntityFrameworkCore;
using RiskService.Results;
using RiskService.Tests.Interests;
using RiskService.Tests.InternalAudit;
using RiskService.Tests.InternalControl;
using RiskService.Tests.Published;
using ServiceDefaults.Measuring;
using ServiceDefaults.PlanProjects;
using ServiceDefaults.SignIn;
using Testing;

namespace RiskService.Tests.Results;

/// <summary>What the plan may be measured by in this service, each moved by the work that it counts.</summary>
public sealed class MeasureTests : IAsyncDisposable
{
    private readonly RiskApp _app = RiskApp.Take();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public void Every_measure_that_has_the_name_of_this_service_is_counted_once() =>
        Assert.Equal(Measures.All.Where(measure => measure.Service == "risk").Select(measure => measure.Key).Order(), RiskMeasures.All.Select(measure => measure.Key).Order());

    [Fact]
    public async Task Each_measure_is_told_when_the_work_that_it_counts_moves_it()
    {
        await Map();
        await _app.Publish();
        await Told("risk.assessment-report", 1, "registers/2570");
        await Told("risk.published-channels", 2, "published/2570");
        await Told("risk.measures-done", 1, "registers/2570");

        await InternalControl();
        await InternalAudit();
        await Conduct();
        Assert.Equal(RiskMeasures.All.Count, await _app.InDatabase(db => db.Set<ToldMeasurement>().CountAsync(Ct))); // of 2570 alone
    }

    /// <summary>The report about 2569 is work of 2570.</summary>
    private async Task InternalControl()
    {
        var steps = new ControlSteps(_app);
        await steps.Prepare();
        await Told("risk.control-report", 0, "internal-control/2569");
        await ControlSteps.Done(steps.Executive.Send(ControlSteps.Form("pk1", verb: "signature")));
        await Told("risk.control-report", 1, "internal-control/2569");
        await Told("risk.improvements-percent", 0, "internal-control/2569/improvements");
        var one = (await steps.Clerk.GetJson($"{ControlSteps.Home}/improvements")).GetProperty("items").EnumerateArray().Single(one => one.Text("unit") == "FIN").Text("id");
        await ControlSteps.Complete(steps.Officer("FIN"), one);
        await ControlSteps.Done(steps.Clerk.Send($"internal-control/improvements/{one}/confirmation", new { note = "เห็นคำสั่งแล้ว" }));
        await Told("risk.improvements-percent", 50, "internal-control/2569/improvements");
    }

    private async Task InternalAudit()
    {
        await _app.Auditor().Done(HttpMethod.Put, "audit/2570/plan", AuditSteps.Plan(200, AuditSteps.Planned(await _app.Unit())));
        await _app.Auditor().Done("audit/2570/plan/submission");
        await Told("risk.audit-plan", 0, "audit/2570/plan");
        await _app.Executive().Done("audit/2570/plan/approval");
        await Told("risk.audit-plan", 1, "audit/2570/plan");

        var (finding, _) = await _app.Issued();
        await Told("risk.audit-implemented-percent", 0, "audit/2570/summary");
        await _app.Head().Done($"{finding}/answer", AuditSteps.Agreed());
        await _app.Auditor().Done($"{finding}/follow-up", new { progress = "implemented", note = "ทำแผนแล้วตามแนบ" });
        await _app.Auditor().Done($"{finding}/closure", new { evidence = "เห็นแผนความต้องการแล้ว" });
        await Told("risk.audit-implemented-percent", 100, "audit/2570/summary");
    }

    private async Task Conduct()
    {
        await _app.Client(Roles.Executive, null).Send("gifts/2570/announcement", new { number = "12/2570" }).Done();
        await Told("risk.gift-policy", 1, "gifts/2570/policy");
        foreach (var unit in new[] { "SP", "FIN", "PW", "SW", "EDU", "IA", "OFFICE" })
            await _app.Client(Roles.PlanOfficer, null).Send(HttpMethod.Put, $"staff-counts/2570/{unit}", new { staff = unit is "SP" ? 4 : 0, onPaper = 0 }).Done();
        await Told("risk.gift-policy-percent", 0, "gifts/2570/summary");
        await Told("risk.interests-percent", 0, "interests/status/2570");
        await _app.Officer("officer-1").Send("gifts/2570/acknowledgement").Done();
        await Told("risk.gift-policy-percent", 25, "gifts/2570/summary");
        await _app.Officer("officer-1").Declare();
        await Told("risk.interests-percent", 25, "interests/status/2570");
    }

    /// <summary>Waiting in the outbox: no broker runs in this test. The bell brings it there, for the clock stands still.</summary>
    private Task Told(string measure, decimal value, string link) => Wait.Until(() => _app.InDatabase(async db =>
        (await db.Set<ServiceDefaults.Messaging.OutboxMessage>().ToListAsync(Ct)).Select(message => message.Event).OfType<IndicatorMeasured>()
            .Where(told => told.Measure == measure).MaxBy(told => told.Version) is { } last
        && (last.Value, last.Link, last.Service, last.Unit, last.IsWithdrawn) == (value, $"/risk/{link}", "risk", Measures.Find(measure)!.Unit, false)));

    /// <summary>A plan whose map has an indicator for each measure.</summary>
    private Task<int> Map() => _app.InDatabase(db =>
    {
        db.Add(new PlanProject
        {
            SeriesId = Guid.CreateVersion7(),
            Code = "4-03",
            Name = "โครงการ",
            Version = 1,
            Position = 1,
            Divisions = ["SP"],
            FiscalYears = [2570],
            Budgets = [],
            PublishedAt = _app.Clock.GetUtcNow(),
            Indicators = [.. RiskMeasures.All.Select((measure, place) => new MeasuredIndicator($"output-{place + 1}", measure.Key, null))],
        });
        return db.SaveChangesAsync(Ct);
    });
}
