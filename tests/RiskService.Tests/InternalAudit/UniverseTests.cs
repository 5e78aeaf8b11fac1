using System.Net;
using RiskService.Signals;
using RiskService.Tests.Register;

namespace RiskService.Tests.InternalAudit;

/// <summary>Auditable units, their scores and the ranking from which a plan is made.</summary>
public sealed class UniverseTests : IAsyncDisposable
{
    private readonly RiskApp _app = RiskApp.Take();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_score_says_how_it_came_about_and_the_highest_stands_first()
    {
        var auditor = _app.Auditor();
        var buying = await _app.Unit(lastAuditedOn: "2024-03-01");
        var taxes = await _app.Unit(process: "จัดเก็บภาษี");
        var unscored = await _app.Unit("PW", "ควบคุมอาคาร");
        await auditor.Done($"audit/2570/universe/{buying}/scores", AuditSteps.Score());
        await auditor.Done($"audit/2570/universe/{taxes}/scores", AuditSteps.Score(100_000, 1, 1, 1));

        var ranked = (await auditor.GetJson("audit/2570/universe")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal([buying, taxes, unscored], ranked.Select(one => one.Text("id")));
        Assert.Equal(1, ranked[0].GetProperty("rank").GetInt32());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, ranked[2].GetProperty("rank").ValueKind);
        // 2.5 million is 4 points of 25 %, complexity 4 of 20 %, three years ago 3 of 20 %, risk 5 of 25 %, changes 2 of 10 %.
        Assert.Equal(20m + 16m + 12m + 25m + 4m, ranked[0].GetProperty("score").GetDecimal());
        var factors = ranked[0].GetProperty("factors").EnumerateArray().ToList();
        Assert.Equal([("money", 4, 25), ("complexity", 4, 20), ("last-audited", 3, 20), ("risk", 5, 25), ("changes", 2, 10)], factors.Select(one => (one.Text("factor"), one.GetProperty("points").GetInt32(), one.GetProperty("weight").GetInt32())));
        Assert.Equal("ทะเบียนความเสี่ยง FIN-03", factors[3].Text("note"));
        Assert.Equal(5, ranked[1].GetProperty("factors")[2].GetProperty("points").GetInt32()); // never audited
        Assert.Equal([unscored], (await auditor.GetJson("audit/2570/universe?division=PW")).GetProperty("items").EnumerateArray().Select(one => one.Text("id")));
    }

    [Fact]
    public async Task The_register_and_complaints_propose_the_points_of_risk_with_their_source()
    {
        var (auditor, unit) = (_app.Auditor(), await _app.Unit(process: "จัดซื้อ วัสดุ"));
        Assert.Equal((1, "ไม่มีความเสี่ยงที่เปิดอยู่ของส่วนราชการนี้ในทะเบียน"), await Proposed());
        var other = RiskCalls.Risk(likelihood: 5, impact: 5);
        other["process"] = "เบิกจ่ายเงิน";
        await _app.Finance().Added(other);
        Assert.Equal((5, "ทะเบียนความเสี่ยงปี 2570: R70-FIN-01 ระดับสูงมาก (25 คะแนน) สูงสุดใน 1 ความเสี่ยงของส่วนราชการ"), await Proposed());
        await _app.Finance().Added(); // of this very process
        Assert.Equal((4, "ทะเบียนความเสี่ยงปี 2570: R70-FIN-02 ระดับสูง (12 คะแนน) สูงสุดใน 1 ความเสี่ยงของกระบวนงานนี้"), await Proposed());

        await Complained("service", 2); // nobody is pointed at
        await Complained("tax", 5);
        var (points, source) = await Proposed();
        Assert.Equal(5, points);
        Assert.EndsWith("ของกระบวนงานนี้ · ร้องเรียนหมวดภาษี 5 เรื่องในหนึ่งปี", source, StringComparison.Ordinal);
        var page = await _app.Browser(ServiceDefaults.SignIn.Roles.InternalAuditor, "IA").GetStringAsync($"audit/2570/universe/{unit}/score", TestContext.Current.CancellationToken);
        Assert.Contains("5 เรื่องในหนึ่งปี", WebUtility.HtmlDecode(page), StringComparison.Ordinal);

        async Task<(int, string)> Proposed()
        {
            var proposal = (await auditor.GetJson($"audit/2570/universe/{unit}")).GetProperty("proposal");
            return (proposal.GetProperty("points").GetInt32(), proposal.Text("source"));
        }

        Task Complained(string category, int times) => _app.InDatabase(db =>
        {
            foreach (var _ in Enumerable.Range(0, times))
            {
                var fact = ComplaintFact.Of(Guid.CreateVersion7());
                fact.Hear(category, "FIN", null, _app.Clock.GetUtcNow().AddDays(-20), _app.Clock.GetUtcNow());
                db.Add(fact);
            }

            return db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
    }

    [Fact]
    public async Task New_weights_count_from_then_on_and_a_score_keeps_those_it_was_given_with()
    {
        var auditor = _app.Auditor();
        var unit = await _app.Unit();
        await auditor.Done($"audit/2570/universe/{unit}/scores", AuditSteps.Score());
        _app.Clock.Set(_app.Clock.GetUtcNow().AddHours(1));
        object Criteria(int money, decimal first = 1_000_000) => new { weights = new { money, complexity = 10, lastAudited = 10, risk = 10, changes = 10 }, moneyEnds = new[] { first, 2_000_000, 3_000_000, 4_000_000 }, yearEnds = new[] { 1, 2, 3, 4 } };
        var (_, _, wrong) = await auditor.Send(HttpMethod.Put, "audit/2570/criteria", Criteria(61, 2_000_000));
        Assert.Equal(["weights", "moneyEnds"], wrong.Fields());
        await auditor.Done(HttpMethod.Put, "audit/2570/criteria", Criteria(60));
        await auditor.Done($"audit/2570/universe/{unit}/scores", AuditSteps.Score());
        var scores = (await auditor.GetJson($"audit/2570/universe/{unit}")).GetProperty("scores").EnumerateArray().ToList();
        Assert.Equal([(true, 60), (false, 25)], scores.Select(one => (one.GetProperty("isCurrent").GetBoolean(), one.GetProperty("factors")[0].GetProperty("weight").GetInt32())));
        Assert.Equal(60, (await auditor.GetJson("audit/2571/criteria")).GetProperty("weights").GetProperty("money").GetInt32()); // the year before goes on
        Assert.Equal(25, (await auditor.GetJson("audit/2569/criteria")).GetProperty("weights").GetProperty("money").GetInt32());
    }

    [Fact]
    public async Task Bad_input_names_its_fields_and_a_retired_unit_is_ranked_no_more()
    {
        var auditor = _app.Auditor();
        Assert.Equal(["division", "lastAuditedOn"], (await auditor.Send("audit/2570/universe", new { division = "XX", process = "งานใด", lastAuditedOn = "2030-01-01" })).Body.Fields());
        Assert.Equal(["division", "process"], (await auditor.Send("audit/2570/universe", new { })).Body.Fields().Order());
        var unit = await _app.Unit();
        Assert.Equal(["complexity", "moneyAmount", "risk"], (await auditor.Send($"audit/2570/universe/{unit}/scores", AuditSteps.Score(-1, 0, 6))).Body.Fields().Order());
        Assert.Equal(HttpStatusCode.BadRequest, (await auditor.GetAsync("audit/2027/universe", TestContext.Current.CancellationToken)).StatusCode);

        using var request = new HttpRequestMessage(HttpMethod.Put, $"audit/2570/universe/{unit}") { Content = System.Net.Http.Json.JsonContent.Create(new { process = "อีกชื่อ" }) };
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await auditor.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
        await auditor.Done(HttpMethod.Put, $"audit/2570/universe/{unit}", new { process = "จัดซื้อ", retired = true });
        Assert.Equal(0, (await auditor.GetJson("audit/2570/universe")).GetProperty("total").GetInt32());
        Assert.Equal("retired", (await auditor.Send($"audit/2570/universe/{unit}/scores", AuditSteps.Score())).Code);
    }
}
