using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using ServiceDefaults.SignIn;
using Testing;

namespace RiskService.Tests.InternalAudit;

/// <summary>The yearly plan from its draft to its amendments, and who decides on it.</summary>
public sealed class PlanTests : IAsyncDisposable
{
    private readonly RiskApp _app = RiskApp.Take();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_plan_is_submitted_returned_approved_in_September_and_amended_with_a_reason()
    {
        var (auditor, executive) = (_app.Auditor(), _app.Executive());
        var (buying, works) = (await _app.Unit(), await _app.Unit("PW", "ควบคุมงานก่อสร้าง"));
        await auditor.Done($"audit/2571/universe/{buying}/scores", AuditSteps.Score());
        _app.Clock.Set(new(2027, 9, 10, 3, 0, 0, TimeSpan.Zero));
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.Send("audit/2571/plan/submission")).Status);
        await auditor.Done(HttpMethod.Put, "audit/2571/plan", AuditSteps.Plan(30));
        Assert.Equal("nothing-planned", (await auditor.Send("audit/2571/plan/submission")).Code);
        await auditor.Done(HttpMethod.Put, "audit/2571/plan", AuditSteps.Plan(30, AuditSteps.Planned(buying), AuditSteps.Planned(works)));
        var draft = await auditor.GetJson("audit/2571/plan");
        Assert.Equal((40, true, "draft"), (draft.GetProperty("plannedDays").GetInt32(), draft.GetProperty("overCapacity").GetBoolean(), draft.Text("status")));
        Assert.Equal(85m, draft.GetProperty("engagements")[0].GetProperty("score").GetDecimal());
        Assert.Equal(JsonValueKind.Null, draft.GetProperty("engagements")[1].GetProperty("score").ValueKind);
        Assert.Equal(HttpStatusCode.NotFound, (await executive.GetAsync("audit/2571/plan", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await executive.Send("audit/2571/plan/approval")).Status);

        await auditor.Done("audit/2571/plan/submission");
        Assert.Equal("submitted", (await auditor.Send(HttpMethod.Put, "audit/2571/plan", AuditSteps.Plan(30))).Code);
        Assert.Equal("submitted", (await executive.GetJson("audit/2571/plan")).Text("status"));
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Head().GetAsync("audit/2571/plan", Ct)).StatusCode);
        Assert.Equal(["reason"], (await executive.Send("audit/2571/plan/return", new { reason = "สั้น" })).Body.Fields());
        await executive.Done("audit/2571/plan/return", new { reason = "ลดคน-วันให้พอกับกำลังคน" });
        Assert.Equal(HttpStatusCode.NotFound, (await executive.GetAsync("audit/2571/plan", Ct)).StatusCode);
        Assert.Equal("ลดคน-วันให้พอกับกำลังคน", (await auditor.GetJson("audit/2571/plan")).Text("returnedFor"));

        var items = (await auditor.GetJson("audit/2571/plan")).GetProperty("engagements").EnumerateArray().Select(one => one.Text("id")).ToArray();
        await auditor.Done(HttpMethod.Put, "audit/2571/plan", AuditSteps.Plan(30, AuditSteps.Planned(buying, 15, items[0]), AuditSteps.Planned(works, 15, items[1])));
        await auditor.Done("audit/2571/plan/submission");
        await executive.Done("audit/2571/plan/approval");
        var approved = await executive.GetJson("audit/2571/plan");
        Assert.Equal(("approved", "in-time", "2027-09-10", false), (approved.Text("status"), approved.Text("timing"), approved.Text("approvedOn"), approved.GetProperty("overCapacity").GetBoolean()));
        Assert.Equal("nothing-to-submit", (await auditor.Send("audit/2571/plan/submission")).Code);

        Assert.Equal(["reason"], (await auditor.Send(HttpMethod.Put, "audit/2571/plan", AuditSteps.Plan(30))).Body.Fields());
        await auditor.Done(HttpMethod.Put, "audit/2571/plan", new { capacityDays = 30, engagements = new[] { AuditSteps.Planned(buying, 25, items[0]) }, reason = "งานก่อสร้างเลื่อนไปปีหน้า" });
        Assert.Equal((2, "draft"), ((await auditor.GetJson("audit/2571/plan")).GetProperty("version").GetInt32(), (await auditor.GetJson("audit/2571/plan")).Text("status")));
        Assert.Equal(2, (await executive.GetJson("audit/2571/plan")).GetProperty("engagements").GetArrayLength()); // the draft of an amendment is the auditor's own
        await auditor.Done("audit/2571/plan/submission");
        await executive.Done("audit/2571/plan/approval");
        var second = await executive.GetJson("audit/2571/plan");
        Assert.Equal((2, "งานก่อสร้างเลื่อนไปปีหน้า", JsonValueKind.Null), (second.GetProperty("version").GetInt32(), second.Text("amendedFor"), second.GetProperty("timing").ValueKind));
        Assert.Equal(2, (await executive.GetJson("audit/2571/plan?version=1")).GetProperty("engagements").GetArrayLength());
        Assert.Equal([2, 1], second.GetProperty("versions").EnumerateArray().Select(one => one.GetProperty("version").GetInt32()));
        var own = await _app.Head().GetJson("audit/2571/plan?version=1");
        Assert.Equal(["FIN"], own.GetProperty("engagements").EnumerateArray().Select(one => one.Text("division")));
        Assert.Equal((JsonValueKind.Null, true), (own.GetProperty("engagements")[0].GetProperty("score").ValueKind, own.GetProperty("isPart").GetBoolean()));
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Client(Roles.PlanOfficer, null).GetAsync("audit/2571/plan", Ct)).StatusCode);
    }

    [Theory]
    [InlineData(8, 31, "early")]
    [InlineData(9, 1, "in-time")]
    [InlineData(9, 30, "in-time")]
    [InlineData(10, 1, "late")]
    public async Task A_plan_that_was_not_approved_in_September_is_marked_with_the_rule(int month, int day, string timing)
    {
        var unit = await _app.Unit();
        _app.Clock.Set(new(2026, month, day, 3, 0, 0, TimeSpan.Zero));
        await _app.Auditor().Done(HttpMethod.Put, "audit/2570/plan", AuditSteps.Plan(200, AuditSteps.Planned(unit)));
        await _app.Auditor().Done("audit/2570/plan/submission");
        await _app.Executive().Done("audit/2570/plan/approval");
        var plan = await _app.Executive().GetJson("audit/2570/plan");
        Assert.Equal(timing, plan.Text("timing"));
        Assert.Contains("กันยายน", plan.Text("rule"), StringComparison.Ordinal);
        Assert.Equal(timing, (await _app.Client(Roles.PlanOfficer, null).GetJson("audit/2570/summary")).Text("timing"));
        using var word = WordFiles.Open(await _app.Executive().GetByteArrayAsync("audit/2570/plan?format=docx", Ct));
        Assert.Empty(WordFiles.Errors(word));
        Assert.Equal(timing != "in-time", word.MainDocumentPart!.Document!.InnerText.Contains("หมายเหตุ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_approves_a_plan_of_their_own_and_an_auditor_approves_none()
    {
        await _app.Auditor().Done(HttpMethod.Put, "audit/2571/plan", AuditSteps.Plan(200, AuditSteps.Planned(await _app.Unit())));
        var both = _app.Client(null);
        both.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", TestTokens.Create([Roles.InternalAuditor, Roles.Executive], "IA"));
        await both.Done("audit/2571/plan/submission");
        Assert.Equal("own-plan", (await both.Send("audit/2571/plan/approval")).Code);
        Assert.Equal("own-plan", (await both.Send("audit/2571/plan/return", new { reason = "ส่งคืนให้ตนเองแก้" })).Code);
        var (status, code, _) = await _app.Auditor().Send("audit/2571/plan/approval");
        Assert.Equal((HttpStatusCode.Forbidden, "only-executive"), (status, code));
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Head().Send("audit/2571/plan/approval")).Status);
        await _app.Executive().Done("audit/2571/plan/approval");
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Executive().Send("audit/2571/plan/approval")).Status); // nothing is before the executive any more
    }

    [Fact]
    public async Task What_is_approved_is_what_was_read_and_of_two_who_write_the_second_is_told()
    {
        var unit = await _app.Unit();
        var auditor = _app.Auditor();
        await auditor.Done(HttpMethod.Put, "audit/2571/plan", AuditSteps.Plan(200, AuditSteps.Planned(unit)));
        var read = (await auditor.GetAsync("audit/2571/plan", Ct)).Headers.ETag!.Tag;
        await auditor.Done(HttpMethod.Put, "audit/2571/plan", AuditSteps.Plan(190, AuditSteps.Planned(unit)));
        Assert.Equal(HttpStatusCode.PreconditionFailed, await Put(auditor, HttpMethod.Put, "audit/2571/plan", read, AuditSteps.Plan(180, AuditSteps.Planned(unit))));
        await auditor.Done("audit/2571/plan/submission");
        Assert.Equal(HttpStatusCode.PreconditionFailed, await Put(_app.Executive(), HttpMethod.Post, "audit/2571/plan/approval", read, new { }));
        var seen = (await _app.Executive().GetAsync("audit/2571/plan", Ct)).Headers.ETag!.Tag;
        Assert.Equal(HttpStatusCode.NoContent, await Put(_app.Executive(), HttpMethod.Post, "audit/2571/plan/approval", seen, new { }));
    }

    [Fact]
    public async Task Bad_input_names_its_fields_and_what_was_begun_stays_in_the_plan()
    {
        var auditor = _app.Auditor();
        var unit = await _app.Unit();
        Assert.Equal(["capacityDays", "engagements[0].manDays", "engagements[0].quarter"], (await auditor.Send(HttpMethod.Put, "audit/2570/plan", AuditSteps.Plan(0, AuditSteps.Planned(unit, 0, quarter: 5)))).Body.Fields().Order());
        Assert.Equal(["engagements[0].manDays"], (await auditor.Send(HttpMethod.Put, "audit/2570/plan", AuditSteps.Plan(100, AuditSteps.Planned(unit, -5)))).Body.Fields());
        Assert.Equal(["engagements"], (await auditor.Send(HttpMethod.Put, "audit/2570/plan", new { capacityDays = 100, engagements = new object?[] { null } })).Body.Fields());
        Assert.Equal(["engagements[0].unitId", "engagements[0].id"], (await auditor.Send(HttpMethod.Put, "audit/2570/plan", AuditSteps.Plan(100, AuditSteps.Planned($"{Guid.NewGuid()}", id: $"{Guid.NewGuid()}")))).Body.Fields());
        Assert.Equal("not-approved", (await auditor.Send("audit/2570/engagements", new { plannedId = Guid.NewGuid() })).Code);

        var planned = Assert.Single(await _app.Approved(unit));
        await auditor.Created("audit/2570/engagements", new { plannedId = planned });
        Assert.Equal("opened", (await auditor.Send("audit/2570/engagements", new { plannedId = planned })).Code);
        Assert.Equal(["plannedId"], (await auditor.Send("audit/2570/engagements", new { plannedId = Guid.NewGuid() })).Body.Fields());
        Assert.Equal(["plannedId"], (await auditor.Send("audit/2570/engagements", new { })).Body.Fields());
        Assert.Equal("begun", (await auditor.Send(HttpMethod.Put, "audit/2570/plan", new { capacityDays = 30, engagements = Array.Empty<object>(), reason = "ไม่มีกำลังคนแล้ว" })).Code);
    }

    private static async Task<HttpStatusCode> Put(HttpClient client, HttpMethod method, string path, string match, object body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", match);
        return (await client.SendAsync(request, Ct)).StatusCode;
    }
}
