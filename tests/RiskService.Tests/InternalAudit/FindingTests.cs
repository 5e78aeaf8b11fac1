using System.Net;
using System.Net.Http.Json;
using DocumentFormat.OpenXml.Packaging;
using RiskService.Tests.Register;
using ServiceDefaults.SignIn;
using Testing;

namespace RiskService.Tests.InternalAudit;

/// <summary>A finding from its draft to its closing, and what the year's summary makes of it.</summary>
public sealed class FindingTests : IAsyncDisposable
{
    private readonly RiskApp _app = RiskApp.Take();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_finding_is_issued_answered_followed_up_closed_and_reopened_when_it_returns()
    {
        var (auditor, head) = (_app.Auditor(), _app.Head());
        var (finding, engagement) = await _app.Issued();
        var issued = await head.GetJson(finding);
        Assert.Equal(("issued", "1/2570", "2027-03-31"), (issued.Text("status"), issued.Text("code"), issued.Text("answerDueOn")));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, issued.GetProperty("engagementId").ValueKind);
        Assert.Equal("not-answered", (await auditor.Send($"{finding}/follow-up", new { progress = "implemented", note = "ทำแล้วทุกข้อจริง ๆ" })).Code);
        Assert.Equal("not-answered", (await auditor.Send($"{finding}/closure", new { evidence = "เห็นแผนความต้องการแล้ว" })).Code);

        Assert.Equal(["dueOn"], (await head.Send($"{finding}/answer", AuditSteps.Agreed("2027-02-28"))).Body.Fields()); // due before it was issued
        Assert.Equal(["action", "dueOn"], (await head.Send($"{finding}/answer", new { stance = "agree" })).Body.Fields());
        Assert.Equal(["reason", "action", "dueOn"], (await head.Send($"{finding}/answer", new { stance = "partly" })).Body.Fields());
        Assert.Equal(["reason"], (await head.Send($"{finding}/answer", new { stance = "disagree" })).Body.Fields());
        await head.Done($"{finding}/answer", AuditSteps.Agreed());
        Assert.Equal("answered", (await head.Send($"{finding}/answer", AuditSteps.Agreed())).Code);

        Assert.Equal("open-follow-up", (await auditor.Send($"{finding}/closure", new { evidence = "เห็นแผนความต้องการแล้ว" })).Code);
        Assert.Equal(["newDueOn"], (await head.Send($"{finding}/follow-up", new { progress = "in-progress", note = "ขอเลื่อนออกไปก่อน", newDueOn = "2027-09-30" })).Body.Fields());
        await auditor.Done($"{finding}/follow-up", new { progress = "in-progress", note = "ตกลงเลื่อน เพราะรอระบบใหม่", newDueOn = "2027-08-31" });
        Assert.Equal("2027-08-31", (await head.GetJson(finding)).Text("nextDueOn"));
        Assert.Equal("open-follow-up", (await auditor.Send($"{finding}/closure", new { evidence = "เห็นแผนความต้องการแล้ว" })).Code);
        Assert.Equal("open-findings", (await auditor.Send($"{engagement}/closure")).Code);
        _app.Clock.Set(_app.Clock.GetUtcNow().AddDays(30));
        await head.Done($"{finding}/follow-up", new { progress = "implemented", note = "ทำแผนแล้วตามแนบ" });
        Assert.Equal(["workingPaper"], (await auditor.Send($"{finding}/closure", new { evidence = "เห็นแผนความต้องการแล้ว", workingPaper = "ไม่มี" })).Body.Fields());
        await auditor.AddPaper(engagement, "กท. 7");
        await auditor.Done($"{finding}/closure", new { evidence = "เห็นแผนความต้องการแล้ว", workingPaper = "กท. 7" });
        Assert.Equal("กท. 7", (await auditor.GetJson(finding)).GetProperty("closures")[0].Text("workingPaper"));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await head.GetJson(finding)).GetProperty("closures")[0].GetProperty("workingPaper").ValueKind);
        Assert.Equal("finding-closed", (await auditor.Send($"{finding}/follow-up", new { progress = "implemented", note = "ทำแล้วทุกข้อจริง ๆ" })).Code);
        await auditor.Done($"{engagement}/closure");
        Assert.Equal(100m, (await _app.Executive().GetJson("audit/2570/summary")).GetProperty("implementedPercent").GetDecimal());

        Assert.Equal(["dueOn"], (await auditor.Send($"{finding}/reopening", new { reason = "พบแบ่งซื้ออีกในไตรมาสสาม", dueOn = "2027-01-01" })).Body.Fields());
        await auditor.Done($"{finding}/reopening", new { reason = "พบแบ่งซื้ออีกในไตรมาสสาม", dueOn = "2027-12-31" });
        Assert.Equal("reported", (await auditor.GetJson(engagement)).Text("status"));
        Assert.Equal("open-follow-up", (await auditor.Send($"{finding}/closure", new { evidence = "เห็นแผนความต้องการแล้ว" })).Code); // what was said before it returned counts no more
        Assert.Equal(0m, (await _app.Executive().GetJson("audit/2570/summary")).GetProperty("implementedPercent").GetDecimal());
    }

    [Fact]
    public async Task Another_division_finds_nothing_and_who_only_reads_changes_nothing()
    {
        var (finding, _) = await _app.Issued();
        foreach (var (client, expected) in new[] { (_app.Head("PW"), HttpStatusCode.NotFound), (_app.Client(Roles.DivisionOfficer, "FIN"), HttpStatusCode.Forbidden), (_app.Executive(), HttpStatusCode.Forbidden), (_app.Auditor(), HttpStatusCode.Forbidden) })
            Assert.Equal(expected, (await client.Send($"{finding}/answer", AuditSteps.Agreed())).Status);
        var executive = _app.Executive();
        Assert.Equal(HttpStatusCode.OK, (await executive.GetAsync(finding, Ct)).StatusCode);
        foreach (var (path, body) in new (string, object?)[]
                 {
                     ("issue", null), ("removal", null), ("follow-up", new { progress = "implemented", note = "ทำแล้วทุกข้อจริง ๆ" }), ("closure", new { evidence = "เห็นแผนความต้องการแล้ว" }), ("reopening", new { reason = "เกิดซ้ำในไตรมาสสอง", dueOn = "2027-12-31" }),
                 })
            Assert.Equal((path, HttpStatusCode.Forbidden), (path, (await executive.Send($"{finding}/{path}", body)).Status));
        Assert.Equal(HttpStatusCode.Forbidden, (await executive.Send(HttpMethod.Put, finding, AuditSteps.Finding())).Status);
        Assert.Equal("issued", (await _app.Auditor().Send(HttpMethod.Put, finding, AuditSteps.Finding("low"))).Code);
        Assert.Equal("issued", (await _app.Auditor().Send($"{finding}/removal")).Code);
        var page = WebUtility.HtmlDecode(await _app.Browser(Roles.DivisionOfficer, "FIN").GetStringAsync($"{finding}/answer", Ct));
        Assert.Contains("หัวหน้าส่วนราชการที่รับการตรวจเป็นผู้ตอบ", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Browser(Roles.DivisionHead, "PW").GetAsync($"{finding}/answer", Ct)).StatusCode);
    }

    [Fact]
    public async Task What_was_not_answered_in_30_days_or_not_done_in_time_is_overdue()
    {
        var (finding, _) = await _app.Issued();
        var head = _app.Head();
        _app.Clock.Set(new(2027, 3, 31, 3, 0, 0, TimeSpan.Zero));
        Assert.False((await head.GetJson(finding)).GetProperty("overdue").GetBoolean());
        _app.Clock.Set(new(2027, 3, 31, 17, 0, 0, TimeSpan.Zero)); // midnight in Bangkok
        Assert.True((await head.GetJson(finding)).GetProperty("overdue").GetBoolean());
        Assert.Equal(1, (await _app.Executive().GetJson("audit/2570/findings?overdue=true&severity=high&status=issued&division=FIN")).GetProperty("total").GetInt32());
        Assert.Equal(0, (await _app.Executive().GetJson("audit/2570/findings?severity=none")).GetProperty("total").GetInt32());
        Assert.Contains("เลยกำหนดตอบ", WebUtility.HtmlDecode(await _app.Browser(Roles.DivisionHead, "FIN").GetStringAsync("audit", Ct)), StringComparison.Ordinal);
        await head.Done($"{finding}/answer", AuditSteps.Agreed());
        Assert.False((await head.GetJson(finding)).GetProperty("overdue").GetBoolean());
        _app.Clock.Set(new(2027, 7, 1, 3, 0, 0, TimeSpan.Zero));
        Assert.Equal(1, (await head.GetJson("audit/2570/summary")).GetProperty("overdue").GetInt32());
        Assert.Contains("เลยกำหนดดำเนินการ", WebUtility.HtmlDecode(await _app.Browser(Roles.DivisionHead, "FIN").GetStringAsync("audit/2570/findings", Ct)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_are_given_when_findings_are_issued_so_that_no_gap_tells_of_a_draft()
    {
        var engagement = await _app.InFieldwork();
        var (first, second, third) = (await _app.Drafted(engagement), await _app.Drafted(engagement, "low", "PW"), await _app.Drafted(engagement));
        Assert.Equal(["engagementId"], (await _app.Auditor().Send("audit/2570/findings", new { engagementId = Guid.NewGuid(), finding = AuditSteps.Finding() })).Body.Fields());
        Assert.Equal(["finding.riskCode"], (await _app.Auditor().Send("audit/2570/findings", new { engagementId = engagement.Split('/')[^1], finding = AuditSteps.Finding(riskCode: "R70-FIN-01") })).Body.Fields()); // there is none yet
        Assert.Equal(["division", "riskCode"], (await _app.Auditor().Send(HttpMethod.Put, first, AuditSteps.Finding("low", "XX", "R71-FIN-01"))).Body.Fields());
        var risk = (await _app.Finance().Added()).Id();
        await _app.Auditor().Done(HttpMethod.Put, first, AuditSteps.Finding("low", null, "r70-fin-01"));
        Assert.Equal("R70-FIN-01", (await _app.Auditor().GetJson(first)).Text("riskCode"));
        Assert.Contains($"risks/{risk}", await _app.Browser(Roles.InternalAuditor, "IA").GetStringAsync(first, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await _app.Auditor().Done($"{first}/removal");
        await _app.Auditor().Done($"{third}/issue"); // can't wait for the report
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Head("PW").GetAsync(second, Ct)).StatusCode);
        await _app.Report(engagement);
        Assert.Equal(("1/2570", "2/2570"), ((await _app.Auditor().GetJson(third)).Text("code"), (await _app.Head("PW").GetJson(second)).Text("code")));
        Assert.Equal("wrong-state", (await _app.Auditor().Send("audit/2570/findings", new { engagementId = (await _app.Opened()).Split('/')[^1], finding = AuditSteps.Finding() })).Code); // nothing is found before anybody looked
    }

    [Fact]
    public async Task Of_two_who_change_one_finding_the_second_is_told()
    {
        var finding = await _app.Drafted(await _app.InFieldwork());
        var read = (await _app.Auditor().GetAsync(finding, Ct)).Headers.ETag!.Tag;
        async Task<HttpStatusCode> Put(string severity)
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, finding) { Content = JsonContent.Create(AuditSteps.Finding(severity)) };
            request.Headers.TryAddWithoutValidation("If-Match", read);
            return (await _app.Auditor().SendAsync(request, Ct)).StatusCode;
        }

        Assert.Equal(HttpStatusCode.NoContent, await Put("low"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, await Put("medium"));
        Assert.Equal("low", (await _app.Auditor().GetJson(finding)).Text("severity"));
    }

    [Fact]
    public async Task The_summary_counts_for_whom_it_concerns_and_goes_out_as_documents()
    {
        await _app.Approved(await _app.Unit());
        var (finding, engagement) = await _app.Issued();
        await _app.Head().Done($"{finding}/answer", AuditSteps.Agreed());
        await _app.Auditor().Done($"{await _app.Drafted(engagement, "low", "PW")}/issue");
        var officer = _app.Client(Roles.PlanOfficer, "SP");
        var year = await officer.GetJson("audit/2570/summary");
        Assert.Equal((1, 0, 1, 2, 1, 0), (Count(year, "planned"), Count(year, "donePlanned"), Count(year, "outside"), Count(year, "issued"), Count(year, "answered"), Count(year, "closed")));
        Assert.Equal((20, 12.5m), (Count(year, "plannedDays"), year.GetProperty("usedDays").GetDecimal()));
        Assert.Equal([("FIN", "high"), ("PW", "low")], year.GetProperty("findings").EnumerateArray().Select(one => (one.Text("division"), one.Text("severity"))).Order());
        Assert.Equal((1, System.Text.Json.JsonValueKind.Null), (Count(await _app.Head().GetJson("audit/2570/summary"), "issued"), (await _app.Head().GetJson("audit/2570/summary")).GetProperty("usedDays").ValueKind));
        Assert.Equal(0, Count(await _app.Head("EDU").GetJson("audit/2570/summary"), "issued"));

        using var word = WordFiles.Open(await officer.GetByteArrayAsync("audit/2570/summary?format=docx", Ct));
        Assert.Empty(WordFiles.Errors(word));
        Assert.Contains("ออกข้อตรวจพบ ๒ ข้อ", word.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync("audit/2570/summary?format=xlsx", Ct)).StatusCode);
        using var book = SpreadsheetDocument.Open(new MemoryStream(await _app.Head("PW").GetByteArrayAsync("audit/2570/summary?format=xlsx", Ct)), isEditable: false);
        Assert.Empty(WordFiles.Errors(book));
        var rows = book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().ToList();
        Assert.Equal(2, rows.Count);
        Assert.StartsWith("2/2570กองช่าง", rows[1].InnerText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.GetAsync("audit/2570/summary?format=pdf", Ct)).StatusCode);
    }

    private static int Count(System.Text.Json.JsonElement json, string name) => json.GetProperty(name).GetInt32();
}
