using System.Net;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.Files;
using ServiceDefaults.SignIn;

namespace RiskService.Tests.InternalAudit;

/// <summary>Audit data are the auditor's own: for others, whatever their role, there is no such thing until it is handed out.</summary>
public sealed class IndependenceTests : IAsyncDisposable
{
    private readonly RiskApp _app = RiskApp.Take();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, string?> Others => new()
    {
        { Roles.Executive, null }, { Roles.PlanOfficer, "SP" }, { Roles.DivisionHead, "FIN" }, { Roles.DivisionOfficer, "FIN" }, { Roles.DivisionHead, "PW" }, { Roles.DivisionOfficer, "IA" },
        { Roles.ComplaintOfficer, null }, { Roles.CorruptionOfficer, null }, { Roles.Admin, null },
    };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Drafts_are_not_there_for_anybody_but_the_auditor(string role, string? division)
    {
        var unit = await _app.Unit();
        var planned = Assert.Single(await _app.Approved(unit));
        await _app.Auditor().Done(HttpMethod.Put, "audit/2571/plan", AuditSteps.Plan(200, AuditSteps.Planned(unit)));
        var engagement = await _app.InFieldwork(unit);
        var finding = await _app.Drafted(engagement);
        var paper = $"{engagement}/papers/{(await _app.Auditor().AddPaper(engagement)).Body.Text("id")}";
        var step = (await _app.Auditor().GetJson(engagement)).GetProperty("programme")[0].Text("id");
        var client = _app.Client(role, division);

        foreach (var path in new[] { "audit/2570/universe", $"audit/2570/universe/{unit}", "audit/2570/criteria", "audit/2571/plan", "audit/2571/plan?format=docx", "audit/2570/engagements", engagement, paper, finding })
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await client.GetAsync(path, Ct)).StatusCode));
        foreach (var (path, body) in new (string, object?)[]
                 {
                     ("audit/2570/universe", null), ($"audit/2570/universe/{unit}/scores", AuditSteps.Score()), ("audit/2571/plan/submission", null), ("audit/2571/plan/approval", null),
                     ("audit/2571/plan/return", new { reason = "ไม่เห็นด้วยกับแผนนี้" }), ("audit/2570/engagements", new { plannedId = planned }), ($"{engagement}/start", null), ($"{engagement}/fieldwork", null),
                     ($"{engagement}/steps/{step}/completion", null), ($"{engagement}/days", null), ($"{engagement}/report", null), ($"{engagement}/closure", null), ($"{paper}/removal", null),
                     ("audit/2570/findings", null), ($"{finding}/issue", null), ($"{finding}/removal", null), ($"{finding}/answer", AuditSteps.Agreed()),
                     ($"{finding}/follow-up", new { progress = "implemented", note = "ทำแล้วทุกข้อจริง ๆ" }), ($"{finding}/closure", new { evidence = "เห็นแผนความต้องการแล้ว" }), ($"{finding}/reopening", new { reason = "เกิดซ้ำในไตรมาสสอง", dueOn = "2027-12-31" }),
                 })
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await client.Send(path, body)).Status));
        Assert.Equal(HttpStatusCode.NotFound, (await client.AddPaper(engagement, "กท. 2")).Status);
        foreach (var (path, body) in new (string, object)[] { ($"audit/2570/universe/{unit}", new { }), ("audit/2570/criteria", new { }), ("audit/2571/plan", AuditSteps.Plan(10)), ($"{engagement}/programme", new { }), (finding, AuditSteps.Finding()) })
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await client.Send(HttpMethod.Put, path, body)).Status));

        var browser = _app.Browser(role, division);
        foreach (var page in new[]
                 {
                     "audit/2570/universe", "audit/2570/universe/new", $"audit/2570/universe/{unit}", $"audit/2570/universe/{unit}/score", $"audit/2570/universe/{unit}/change", "audit/2570/criteria",
                     $"audit/2571/plan/engagements/new?unit={unit}", "audit/2571/plan/capacity", "audit/2571/plan/submission", "audit/2571/plan/decision", "audit/2571/plan/print",
                     "audit/2570/engagements", "audit/2570/engagements/new", engagement, $"{engagement}/next", $"{engagement}/programme", $"{engagement}/steps/{step}", $"{engagement}/days", $"{engagement}/papers",
                     "audit/2570/findings/new", finding, $"{finding}/change", $"{finding}/issue", $"{finding}/removal", $"{finding}/answer", $"{finding}/follow-up", $"{finding}/closure", $"{finding}/reopening",
                 })
            Assert.Equal((page, HttpStatusCode.NotFound), (page, (await browser.GetAsync(page, Ct)).StatusCode));
        if (role is Roles.Executive or Roles.DivisionHead or Roles.DivisionOfficer)
        {
            Assert.Equal(0, (await client.GetJson("audit/2570/findings")).GetProperty("total").GetInt32());
            foreach (var page in new[] { "audit", "audit/2571/plan", "audit/2570/findings", "audit/2570/summary" })
                Assert.DoesNotContain(AuditSteps.Secret, WebUtility.HtmlDecode(await browser.GetStringAsync(page, Ct)), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Roles.ComplaintOfficer)]
    [InlineData(Roles.CorruptionOfficer)]
    [InlineData(Roles.Admin)]
    public async Task Who_has_no_part_in_it_finds_nothing_at_all(string role)
    {
        await _app.Approved(await _app.Unit());
        await _app.Issued();
        foreach (var path in new[] { "audit/2570/plan", "audit/2570/findings", "audit/2570/summary", "audit/2570/summary?format=xlsx" })
            Assert.Equal(HttpStatusCode.NotFound, (await _app.Client(role, null).GetAsync(path, Ct)).StatusCode);
        foreach (var page in new[] { "audit", "audit/2570/plan", "audit/2570/findings", "audit/2570/summary" })
            Assert.Equal(HttpStatusCode.NotFound, (await _app.Browser(role, null).GetAsync(page, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _app.Client(null).GetAsync("audit/2570/summary", Ct)).StatusCode);
    }

    [Fact]
    public async Task The_audit_trail_tells_what_was_done_and_nothing_of_what_was_written()
    {
        var (finding, engagement) = await _app.Issued();
        await _app.Head().Done($"{finding}/answer", new { stance = "disagree", reason = $"ไม่ใช่การแบ่งซื้อ {AuditSteps.Secret}" });
        await _app.Auditor().Done($"{finding}/follow-up", new { progress = "no-longer-applies", note = $"เหตุผลรับฟังได้ {AuditSteps.Secret}" });
        await _app.Auditor().AddPaper(engagement, "กท. 9");
        await _app.Approved(await _app.Unit());
        var entries = await _app.InDatabase(db => db.Set<AuditEntry>().AsNoTracking().ToListAsync(Ct));
        Assert.Contains(entries, entry => entry is { Process: "AnswerAuditFinding", Subject: "AuditFinding" });
        Assert.Contains(entries, entry => entry.Process == "ApproveAuditPlan");
        Assert.DoesNotContain(entries, entry => $"{entry.Before}{entry.After}{entry.Reason}".Contains(AuditSteps.Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_working_paper_is_read_by_the_auditor_and_where_it_belongs()
    {
        var engagement = await _app.InFieldwork();
        var paper = $"{engagement}/papers/{(await _app.Auditor().AddPaper(engagement)).Body.Text("id")}";
        var answer = await _app.Auditor().GetAsync(paper, Ct);
        Assert.Equal(AuditSteps.Secret, await answer.Content.ReadAsStringAsync(Ct));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var other = await _app.Opened();
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Auditor().GetAsync($"{other}/papers/{paper.Split('/')[^1]}", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Auditor().GetAsync(paper.Replace("2570", "2571", StringComparison.Ordinal), Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _app.Client(null).GetAsync(paper, Ct)).StatusCode);
        Assert.Equal(1, await _app.InDatabase(db => db.Set<StoredFile>().CountAsync(Ct)));
    }
}
