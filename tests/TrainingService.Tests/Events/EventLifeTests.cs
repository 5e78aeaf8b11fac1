using System.Net;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.Messaging;
using ServiceDefaults.SignIn;

namespace TrainingService.Tests.Events;

/// <summary>From planning to completion, as far as the service goes by itself: no broker.</summary>
public sealed class EventLifeTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly TrainingApp _app = TrainingApp.Take();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task An_event_gets_mornings_and_afternoons_unless_it_says_otherwise()
    {
        var planned = await _app.Read(await _app.Planned());
        Assert.Equal(["09:00:00-12:00:00", "13:00:00-16:00:00"], planned.GetProperty("sessions").EnumerateArray().Select(one => $"{one.Text("from")}-{one.Text("to")}"));
        Assert.Equal(("planned", 7730m, "SP"), (planned.Text("status"), planned.GetProperty("budget").GetDecimal(), planned.Text("division")));
        Assert.Equal(0, planned.GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public async Task The_plans_two_budgets_stand_as_they_are_written_and_say_what_is_wrong()
    {
        var ethics = await _app.OfThePlan("1-03", "SP");
        Assert.Equal(("planned", 13000m), (ethics.Text("status"), ethics.GetProperty("budget").GetDecimal()));
        Assert.Equal(["3 wrong-amount 5900", "3 over-ceiling 35"], Findings(ethics));
        var family = await _app.OfThePlan("1-06", "SW");
        Assert.Equal(25500m, family.GetProperty("budget").GetDecimal());
        Assert.Equal(["1 fewer-people ", "2 over-ceiling 35", "2 fewer-people ", "3 over-ceiling 600"], Findings(family));

        static IEnumerable<string> Findings(System.Text.Json.JsonElement one) => one.GetProperty("findings").EnumerateArray()
            .Select(finding => $"{finding.GetProperty("line")} {finding.Text("code")} {(finding.GetProperty("right") is { ValueKind: System.Text.Json.JsonValueKind.Number } right ? right.GetDecimal().ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) : "")}");
    }

    [Fact]
    public async Task Money_is_asked_for_when_day_and_lines_are_right_and_only_once()
    {
        var ethics = await _app.OfThePlan("1-03", "SP");
        var id = ethics.GetProperty("id").GetGuid();
        Assert.Equal((HttpStatusCode.Conflict, "no-date"), await Ask(id));

        var content = TrainingApp.Event(ethics.Text("title"));
        content["budgetLines"] = ethics.GetProperty("budgetLines"); // as they stand: they may stay wrong
        Assert.Equal(HttpStatusCode.NoContent, (await _app.Client().Send(HttpMethod.Put, $"events/{id}", content)).Status);
        Assert.Equal((HttpStatusCode.Conflict, "wrong-amount"), await Ask(id));

        content["budgetLines"] = TrainingApp.Event()["budgetLines"];
        Assert.Equal(HttpStatusCode.NoContent, (await _app.Client().Send(HttpMethod.Put, $"events/{id}", content)).Status);
        Assert.Equal((HttpStatusCode.NoContent, null), await Ask(id));
        Assert.Equal("budget-requested", (await _app.Read(id)).Text("status"));
        Assert.Equal((HttpStatusCode.Conflict, "budget-requested"), await Ask(id));
        Assert.Equal((HttpStatusCode.Conflict, "budget-requested"), await Status(_app.Client().Send(HttpMethod.Put, $"events/{id}", content)));
        Assert.Equal((HttpStatusCode.Conflict, "budget-requested"), await Status(_app.Client().Send($"events/{id}/completion", new { spending = Array.Empty<object>() })));
        var asked = Assert.Single(await _app.InDatabase(db => db.Set<OutboxMessage>().Where(message => message.Type.Contains("TrainingBudgetRequested")).ToListAsync(Ct)));
        Assert.Contains(id.ToString(), asked.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_without_money_opens_at_once_and_is_completed_with_nothing_spent()
    {
        var content = TrainingApp.Event();
        content["budgetLines"] = Array.Empty<object>();
        var id = await _app.Planned(content);
        Assert.Equal((HttpStatusCode.Conflict, "not-open"), await Status(_app.Client().Send($"events/{id}/completion", new { spending = Array.Empty<object>() })));
        Assert.Equal((HttpStatusCode.NoContent, null), await Ask(id));
        Assert.Equal("open", (await _app.Read(id)).Text("status"));
        Assert.Single((await _app.Client(role: null).GetJson("events/coming")).GetProperty("items").EnumerateArray());
        Assert.Equal((HttpStatusCode.Conflict, "not-begun"), await Status(_app.Client().Send($"events/{id}/completion", new { spending = Array.Empty<object>() })));

        _app.Clock.Set(new(2027, 3, 27, 3, 0, 0, TimeSpan.Zero));
        Assert.Equal((HttpStatusCode.NoContent, null), await Status(_app.Client().Send($"events/{id}/holding")));
        var bad = await _app.Client().Send($"events/{id}/completion", new { spending = new[] { new { item = "ค่าน้ำดื่ม", amount = 1.005 } } });
        Assert.Equal(["spending[0].amount"], bad.Body.Fields());
        var (status, _, answer) = await _app.Client().Send($"events/{id}/completion", new { spending = Array.Empty<object>() });
        Assert.Equal((HttpStatusCode.OK, 0m), (status, answer.GetProperty("spent").GetDecimal()));
        Assert.Equal((HttpStatusCode.Conflict, "completed"), await Status(_app.Client().Send($"events/{id}/completion", new { spending = Array.Empty<object>() })));
        Assert.Equal((HttpStatusCode.Conflict, "completed"), await Status(_app.Client().Send($"events/{id}/cancellation", new { reason = "ยกเลิกหลังจัดแล้วไม่ได้" })));
    }

    [Fact]
    public async Task A_cancellation_says_why_in_the_audit_trail()
    {
        var id = await _app.Planned();
        Assert.Equal((HttpStatusCode.NoContent, null), await Status(_app.Client().Send($"events/{id}/cancellation", new { reason = "น้ำท่วมหอประชุม จัดไม่ได้" })));
        Assert.Equal("cancelled", (await _app.Read(id)).Text("status"));
        var entries = await _app.InDatabase(db => db.Set<AuditEntry>().Where(entry => entry.SubjectId == id.ToString()).OrderBy(entry => entry.At).ToListAsync(Ct));
        Assert.Equal(["PlanEvent", "CancelEvent"], entries.Select(entry => entry.Process));
        Assert.Equal(("น้ำท่วมหอประชุม จัดไม่ได้", "test-division-officer", "SP"), (entries[1].Reason, entries[1].ActorId, entries[1].Division));
    }

    [Fact]
    public async Task An_exception_is_allowed_by_a_superior_who_did_not_ask()
    {
        var content = TrainingApp.Event();
        content["budgetLines"] = new[] { TrainingApp.Line(rate: 50, amount: 5900, exceptionReason: "ผู้รับจ้างในตำบลมีเพียงรายเดียว") };
        var id = await _app.Planned(content, subject: "head-1");
        Assert.Equal((HttpStatusCode.Conflict, "exception-not-allowed"), await Ask(id));
        Assert.Equal(HttpStatusCode.Forbidden, (await _app.Client(Roles.PlanOfficer, null).Send($"events/{id}/lines/1/exception/approval")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Client(Roles.DivisionHead, "PW").Send($"events/{id}/lines/1/exception/approval")).Status);
        Assert.Equal((HttpStatusCode.Conflict, "same-person"), await Status(_app.Client(Roles.DivisionHead, "SP", "head-1").Send($"events/{id}/lines/1/exception/approval")));
        Assert.Equal((HttpStatusCode.NoContent, null), await Status(_app.Client(Roles.Executive, null).Send($"events/{id}/lines/1/exception/approval")));
        Assert.Equal((HttpStatusCode.NoContent, null), await Ask(id));
    }

    [Fact]
    public async Task A_copy_of_last_years_event_moves_its_sessions_along()
    {
        var id = await _app.Planned();
        var copy = await _app.Client().Send($"events/{id}/copy", new { fiscalYear = 2571, startsOn = "2028-03-24" });
        Assert.Equal(HttpStatusCode.Created, copy.Status);
        Assert.Equal(("planned", "2028-03-24T02:00:00+00:00", "2028-03-24"), (copy.Body.Text("status"), copy.Body.Text("startsAt"), copy.Body.GetProperty("sessions")[1].Text("date")));
        Assert.Equal(["startsOn"], (await _app.Client().Send($"events/{id}/copy", new { fiscalYear = 2571, startsOn = "2027-03-24" })).Body.Fields());
        Assert.Equal((HttpStatusCode.Conflict, "speaker-busy"), await Status(_app.Client().Send($"events/{id}/copy", new { fiscalYear = 2570, startsOn = "2027-03-26" })));
    }

    [Fact]
    public async Task A_stale_change_is_refused()
    {
        var id = await _app.Planned();
        var client = _app.Client();
        client.DefaultRequestHeaders.Add("If-Match", "\"1\"");
        Assert.Equal((HttpStatusCode.PreconditionFailed, "stale"), await Status(client.Send($"events/{id}/budget-request")));
    }

    private Task<(HttpStatusCode, string?)> Ask(Guid id) => Status(_app.Client().Send($"events/{id}/budget-request"));

    private static async Task<(HttpStatusCode, string?)> Status(Task<(HttpStatusCode Status, string? Code, System.Text.Json.JsonElement Body)> answer)
    {
        var (status, code, _) = await answer;
        return (status, code);
    }
}
