using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Contracts;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Messaging;
using ServiceDefaults.SignIn;

namespace PlanService.Tests.Sources;

/// <summary>What a plan officer may say of what measures an indicator, and what follows.</summary>
public sealed class ChangeMapTests : IAsyncLifetime
{
    private readonly SeededPlan _seed = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _seed.App.Clock.Set(new DateTimeOffset(2027, 3, 12, 3, 0, 0, TimeSpan.Zero));
        await _seed.InitializeAsync();
    }

    public ValueTask DisposeAsync() => _seed.DisposeAsync();

    [Fact]
    public async Task Whatever_can_not_be_is_refused_by_its_field_and_nothing_of_the_form_is_kept()
    {
        foreach (var (line, field) in new (object, string)[]
        {
            (MapSetup.Line("9-99", "output-1", null), "project"),
            (MapSetup.Line("1-01", "output-9", null), "indicator"),
            (MapSetup.Line("1-01", "output-1", "plan.likes"), "measure"),
            (MapSetup.Line("1-01", "output-1", "training.passed-percent"), "measure"), // percent against a count
            (MapSetup.Line("1-01", "output-2", "training.attended"), "measure"), // a count against percent
            (MapSetup.Line("2-03", "outcome-1", "training.events"), "measure"), // a count against points
            (MapSetup.Line("1-01", "output-1", "plan.channels", "9-99"), "measureOf"),
            (MapSetup.Line("2-04", "output-1", "risk.gift-policy", "1-01"), "measureOf"), // nothing to narrow
            (MapSetup.Line("2-01", "outcome-1", "complaints.substantiated", "การจัดซื้อ"), "measureOf"),
            (MapSetup.Line("2-11", "output-1", "plan.step-done", "5"), "measureOf"), // it has four
            (MapSetup.Line("2-11", "output-1", "plan.step-done"), "measureOf"),
            (MapSetup.Line("1-01", "output-1", null, "1-01"), "measureOf"), // a person is not narrowed
            (MapSetup.Line("1-01", "output-1", null, why: "สั้นไป"), "why"),
        })
        {
            var answer = await _seed.App.Map(_seed.PlanId, MapSetup.Line("1-01", "outcome-1", null), line);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Equal([$"lines[1].{field}"], (await answer.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name));
        }

        Assert.Equal(1, (await _seed.App.Client().GetJson($"plans/{_seed.PlanId}/map")).Int("mapVersion"));
    }

    [Fact]
    public async Task No_target_rewards_fewer_tips()
    {
        foreach (var (project, indicator) in new[] { ("2-09", "outcome-1"), ("4-01", "outcome-3"), ("4-03", "outcome-1") })
        {
            var answer = await _seed.App.Map(_seed.PlanId, MapSetup.Line(project, indicator, "plan.corruption-received"));
            Assert.Equal((HttpStatusCode.Conflict, "rewards-fewer-tips"), (answer.StatusCode, (await answer.Json()).Text("code")));
        }
    }

    [Fact]
    public async Task A_change_is_kept_with_its_argument_and_its_author_and_codes_are_written_one_way()
    {
        var changed = await _seed.App.Mapped(_seed.PlanId, MapSetup.Line("1-01", "output-2", "training.passed-percent", " 1-03 , 1-01,1-03 "), MapSetup.Line("1-01", "outcome-1", ""));
        Assert.Equal((2, 2), (changed.Int("mapVersion"), changed.Int("changed")));
        var line = await _seed.App.LineOf(_seed.PlanId, "1-01", "output-2");
        Assert.Equal(("1-03,1-01", "training", "decided", MapSetup.Why), (line.Text("measureOf"), line.Text("way"), line.Text("state"), line.Text("why")));
        Assert.Equal("person", (await _seed.App.LineOf(_seed.PlanId, "1-01", "outcome-1")).Text("way"));
        var audited = await _seed.App.InDatabase(async db => await db.Set<ServiceDefaults.Audit.AuditEntry>()
            .Where(entry => entry.Subject == "MapLine" && entry.Process == "ChangeMap").Select(entry => new { entry.Before, entry.After }).ToListAsync(Ct));
        Assert.Equal(2, audited.Count);
        Assert.All(audited, entry => Assert.NotNull(entry.Before));

        var again = await _seed.App.Mapped(_seed.PlanId, MapSetup.Line("1-01", "output-2", "training.passed-percent", "1-03,1-01"));
        Assert.Equal((2, 0), (again.Int("mapVersion"), again.Int("changed"))); // what stands there already is no change
    }

    [Fact]
    public async Task Only_a_plan_officer_changes_it_and_whoever_reads_the_plan_reads_it()
    {
        foreach (var role in Roles.All.Where(role => role != Roles.PlanOfficer))
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await _seed.App.Client(role).PostAsJsonAsync($"plans/{_seed.PlanId}/map", new { lines = new[] { MapSetup.Line("1-01", "output-1", null) } }, Ct)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await _seed.App.Client(role).GetAsync($"plans/{_seed.PlanId}/map", Ct)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await _seed.App.Client(null).GetAsync($"plans/{_seed.PlanId}/map", Ct)).StatusCode); // a draft
        await _seed.App.Publish(_seed.PlanId);
        var read = await _seed.App.Client(null).GetJson($"plans/{_seed.PlanId}/map?project=1-01");
        Assert.All(read.GetProperty("lines").EnumerateArray(), line => Assert.Equal(JsonValueKind.Null, line.GetProperty("changedBy").ValueKind));
        Assert.Equal(Measures.All.Count, (await _seed.App.Client(null).GetJson("measures")).GetArrayLength());
    }

    [Fact]
    public async Task Services_are_told_once_of_all_that_a_form_changed_and_only_of_a_plan_in_force()
    {
        await _seed.App.Mapped(_seed.PlanId, MapSetup.Line("1-01", "outcome-1", null));
        Assert.Empty(await Told());
        await _seed.App.Publish(_seed.PlanId);
        Assert.Equal([2], (await Told()).Select(plan => plan.MapVersion));

        await _seed.App.Mapped(_seed.PlanId, MapSetup.Line("1-01", "output-2", null), MapSetup.Line("2-11", "outcome-1", "complaints.substantiated", "service"));
        var told = await Told();
        Assert.Equal([2, 3], told.Select(plan => plan.MapVersion));
        Assert.Equal((told[0].PlanId, told[0].Version, 27), (told[1].PlanId, told[1].Version, told[1].Projects.Count)); // the same version of the plan
        Assert.Equal((null, null), Measured(told[1], "1-01", "output-2"));
        Assert.Equal(("complaints.substantiated", "service"), Measured(told[1], "2-11", "outcome-1"));
        Assert.Equal(("complaints.substantiated", "service,conduct"), Measured(told[0], "2-11", "outcome-1"));
    }

    [Fact]
    public async Task A_stale_change_is_refused_and_so_is_one_of_a_withdrawn_project_or_a_replaced_plan()
    {
        var officer = _seed.App.Client();
        officer.DefaultRequestHeaders.TryAddWithoutValidation("If-Match", "\"1\"");
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await officer.PostAsJsonAsync($"plans/{_seed.PlanId}/map", new { lines = new[] { MapSetup.Line("1-01", "output-1", null) } }, Ct)).StatusCode);

        await _seed.App.Publish(_seed.PlanId);
        var next = (await _seed.App.Must(Roles.PlanOfficer, $"plans/{_seed.PlanId}/amendments", new { kind = "change", reason = PlanLife.Reason })).Text("id");
        await _seed.App.Must(Roles.PlanOfficer, $"projects/1-05/withdrawal?planId={next}", new { reason = PlanLife.Reason });
        var withdrawn = await _seed.App.Map(next, MapSetup.Line("1-05", "output-1", "training.honoured"));
        Assert.Equal((HttpStatusCode.Conflict, "project-withdrawn"), (withdrawn.StatusCode, (await withdrawn.Json()).Text("code")));

        await _seed.App.Publish(next);
        var replaced = await _seed.App.Map(_seed.PlanId, MapSetup.Line("1-01", "output-1", null));
        Assert.Equal((HttpStatusCode.Conflict, "plan-superseded"), (replaced.StatusCode, (await replaced.Json()).Text("code")));
        var lines = (await _seed.App.Client().GetJson($"plans/{next}/map")).GetProperty("lines").EnumerateArray().ToList();
        Assert.Equal(83, lines.Count); // the map goes on with the series, without what was withdrawn
        Assert.Equal([], lines.Where(line => line.Text("state") != "proposed").Select(line => $"{line.Text("project")} {line.Text("indicator")} {line.Text("state")} {line.Text("way")}"));
    }

    /// <summary>Waiting in the outbox: no broker runs in this test.</summary>
    private Task<List<PlanPublished>> Told() => _seed.App.InDatabase(async db =>
        (await db.Set<OutboxMessage>().OrderBy(message => message.Id).ToListAsync(Ct)).Select(message => message.Event).OfType<PlanPublished>().ToList());

    private static (string?, string?) Measured(PlanPublished plan, string project, string indicator)
    {
        var told = plan.Projects.Single(one => one.Code == project).Indicators.Single(one => one.Code == indicator);
        return (told.Measure, told.MeasureOf);
    }
}
