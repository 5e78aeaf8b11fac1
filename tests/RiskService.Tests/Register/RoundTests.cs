using System.Net;
using ServiceDefaults.SignIn;

namespace RiskService.Tests.Register;

/// <summary>The yearly round: opened, filled, handed in, moderated, approved, voided by a change, published.</summary>
public sealed class RoundTests : IAsyncLifetime
{
    private readonly RiskApp _app = RiskApp.Take();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_change_after_the_approval_voids_it_visibly()
    {
        var risk = await _app.Moderated();
        Assert.Equal("moderated", await _app.Status());
        await _app.Executive().Ok("registers/2570/approval");
        Assert.Equal("approved", await _app.Status());

        await _app.Finance().Ok($"risks/{risk}/assessment", new { likelihood = 4, impact = 4, likelihoodReason = "พบอีกครั้ง", impactReason = "วงเงินสูงขึ้น" });
        var register = await _app.Clerk().GetJson("registers/2570");
        Assert.Equal("filling", register.Text("status"));
        Assert.Equal(("R70-FIN-01", "assessed"), (register.GetProperty("voided").Text("what"), register.GetProperty("voided").Text("change")));
        Assert.Equal((HttpStatusCode.Conflict, "not-approved"), Said(await _app.Clerk().Send("registers/2570/publication")));
    }

    [Fact]
    public async Task Carrying_out_what_was_approved_voids_nothing_and_the_public_reads_it()
    {
        var risk = (await _app.Finance().Added()).Id();
        var mitigation = await _app.Finance().Planned(risk);
        await _app.Finance().Ok($"risks/{risk}/treatment", new { treatment = "treat", reason = "สูงกว่าที่ยอมรับได้" });
        await _app.Clerk().Ok("registers/2570/opening", new { dueOn = "2027-04-30", divisions = new[] { "FIN" } });
        await _app.Finance().Ok("registers/2570/parts/FIN/submission");
        await _app.Clerk().Ok("registers/2570/parts/FIN/moderation", new { note = "เห็นชอบ" });
        await _app.Executive().Ok("registers/2570/approval");
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Client(null, null).Get("registers/2570/public")).StatusCode);
        await _app.Clerk().Ok("registers/2570/publication", new { channels = new[] { "เว็บไซต์ อบต." } });

        await _app.Finance().Ok($"mitigations/{mitigation}/completion", new { actionTaken = "ออกคำสั่งแยกผู้ตรวจรับแล้ว" });
        Assert.Equal("published", await _app.Status());
        var shown = await _app.Client(null, null).GetJson("registers/2570/public");
        var row = shown.GetProperty("risks")[0];
        Assert.Equal(("high", "ออกคำสั่งแยกผู้ตรวจรับแล้ว"), (row.Text("level"), row.GetProperty("measures")[0].Text("actionTaken")));
        var text = shown.ToString();
        foreach (var secret in (string[])["ตรวจสอบยอดซื้อสะสมรายเดือน", "ผู้อำนวยการกองคลัง", "fair", "ผู้ขายรายเดิม", "ผู้ขออนุมัติ"])
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);

        await _app.Finance().Planned(risk, "อบรมผู้ตรวจรับทุกคน");
        shown = await _app.Client(null, null).GetJson("registers/2570/public");
        Assert.True(shown.GetProperty("changedSince").GetBoolean());
        Assert.Equal(1, shown.GetProperty("risks")[0].GetProperty("measures").GetArrayLength());
    }

    [Fact]
    public async Task Nobody_moderates_or_approves_what_they_assessed()
    {
        var both = _app.Client(Roles.DivisionOfficer, "FIN", "executive");
        var risk = (await both.Added()).Id();
        await _app.Clerk().Ok("registers/2570/opening", new { dueOn = "2027-04-30", divisions = new[] { "FIN" } });
        await _app.Finance().Ok($"risks/{risk}/treatment", new { treatment = "take", reason = "ความเสียหายน้อย" });
        Assert.Equal((HttpStatusCode.Conflict, "own-assessment"), Said(await _app.Executive().Send($"risks/{risk}/acceptance", new { reason = "ระหว่างรอระเบียบใหม่", until = "2027-09-30" })));
        await _app.Finance().Ok("registers/2570/parts/FIN/submission");
        await _app.Clerk().Ok("registers/2570/parts/FIN/moderation", new { note = "เห็นชอบ" });
        Assert.Equal((HttpStatusCode.Conflict, "own-assessment"), Said(await _app.Executive().Send("registers/2570/approval")));
        await _app.Client(Roles.Executive, null, "deputy").Ok("registers/2570/approval");
    }

    [Fact]
    public async Task What_is_incomplete_is_not_handed_in_and_what_was_sent_back_is_mended()
    {
        var bare = RiskCalls.Risk();
        bare.Remove("impactReason");
        var risk = (await _app.Finance().Added(bare)).Id();
        Assert.Equal((HttpStatusCode.Conflict, "not-opened"), Said(await _app.Executive().Send("registers/2570/approval")));
        await _app.Clerk().Ok("registers/2570/opening", new { dueOn = "2027-04-30", divisions = new[] { "FIN", "PW" } });
        Assert.Equal((HttpStatusCode.Conflict, "incomplete"), Said(await _app.Finance().Send("registers/2570/parts/FIN/submission")));
        await _app.Finance().Ok($"risks/{risk}/assessment", new { likelihood = 3, impact = 4, likelihoodReason = "ปีละครั้ง", impactReason = "ราวแสนบาท" });
        await _app.Finance().Ok($"risks/{risk}/treatment", new { treatment = "treat", reason = "สูงกว่าที่ยอมรับได้" });
        await _app.Finance().Ok("registers/2570/parts/FIN/submission");
        await _app.Clerk().Ok("registers/2570/parts/FIN/return", new { reason = "ขาดความเสี่ยงเรื่องน้ำมันเชื้อเพลิง" });
        await _app.Finance().Ok("registers/2570/parts/FIN/submission");
        await _app.Clerk().Ok("registers/2570/parts/FIN/moderation", new { note = "เห็นชอบ" });
        Assert.Equal((HttpStatusCode.Conflict, "not-moderated"), Said(await _app.Executive().Send("registers/2570/approval")));
        Assert.Equal((HttpStatusCode.Forbidden, "other-division"), Said(await _app.Finance().Send("registers/2570/parts/PW/submission")));
        await _app.Client(division: "PW").Ok("registers/2570/parts/PW/submission");
        await _app.Clerk().Ok("registers/2570/parts/PW/moderation", new { note = "กองช่างยืนยันว่าไม่มี" });
        await _app.Executive().Ok("registers/2570/approval");
    }

    [Fact]
    public async Task What_was_read_is_what_is_approved()
    {
        var risk = await _app.Moderated();
        var state = (await _app.Executive().GetJson("registers/2570")).Text("state");
        await _app.Executive().Ok($"risks/{risk}/acceptance", new { reason = "ระหว่างรอระเบียบใหม่", until = "2027-09-30" });
        Assert.Equal("moderated", await _app.Status());
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await _app.Executive().Send("registers/2570/approval", new { state })).Status);
        state = (await _app.Executive().GetJson("registers/2570")).Text("state");
        await _app.Executive().Ok("registers/2570/approval", new { state });
    }

    [Fact]
    public async Task What_does_not_fit_together_is_shown_to_the_division_and_the_working_group_and_stops_nobody()
    {
        var given = RiskCalls.Risk(likelihood: 4, impact: 4);
        (given["residual"], given["controlEffectiveness"]) = (new { likelihood = 1, impact = 2 }, "good");
        var risk = (await _app.Finance().Added(given)).Id();
        await _app.Finance().Added(RiskCalls.Risk("เบิกน้ำมันเกินที่ใช้จริง", 2, 2));
        await _app.Finance().Ok($"risks/{risk}/treatment", new { treatment = "take", reason = "ระหว่างรอระเบียบใหม่" });
        Assert.Equal(["residual-without-measures", "taken-above-appetite", "good-but-never-tested"], await Doubts());
        await _app.Executive().Ok($"risks/{risk}/acceptance", new { reason = "ระหว่างรอระเบียบใหม่", until = "2027-04-30" });
        await _app.Finance().Ok($"mitigations/{await _app.Finance().Planned(risk, due: "2027-03-31")}/completion", new { actionTaken = "ออกคำสั่งแยกผู้ตรวจรับแล้ว" });
        await _app.Finance().Planned(risk, due: "2027-05-31");
        Assert.Equal(["done-without-evidence", "good-but-never-tested"], await Doubts());
        _app.Clock.Set(new(2027, 9, 10, 3, 0, 0, TimeSpan.Zero));
        Assert.Equal(["acceptance-ended", "measure-overdue", "done-without-evidence", "good-but-never-tested", "high-and-old"], await Doubts());
        Assert.Empty((await _app.Client(division: "PW").GetJson("registers/2570/doubts")).EnumerateArray());
        var page = WebUtility.HtmlDecode(await _app.Browser(Roles.DivisionOfficer, "FIN").GetStringAsync("registers/2570/parts/FIN/submission", TestContext.Current.CancellationToken));
        Assert.Contains("การยอมรับของผู้บริหารสิ้นสุดแล้ว · มาตรการเลยกำหนด", page, StringComparison.Ordinal);

        async Task<IEnumerable<string?>> Doubts()
        {
            var row = Assert.Single((await _app.Clerk().GetJson("registers/2570/doubts?division=FIN")).EnumerateArray());
            Assert.Equal(risk, row.GetProperty("riskId").GetGuid());
            return row.GetProperty("doubts").EnumerateArray().Select(one => one.GetString());
        }
    }

    private static (HttpStatusCode, string?) Said((HttpStatusCode Status, string? Code, System.Text.Json.JsonElement Body) answer) => (answer.Status, answer.Code);
}
