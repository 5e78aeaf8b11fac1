using System.Net;
using System.Text.Json;
using RiskService.Tests.Register;

namespace RiskService.Tests.ControlTests;

/// <summary>Controls are tested; one that fails, or whose evidence expires, raises its risk until a test passes.</summary>
public sealed class RaisingTests : IAsyncLifetime
{
    private readonly RiskApp _app = RiskApp.Take();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_failed_test_raises_the_risk_until_one_passes_and_says_so()
    {
        var (risk, control) = await _app.Tested();
        await _app.Finance().Ok(HttpMethod.Put, $"controls/{control}/schedule", new { everyMonths = 6, nextDueOn = "2027-03-10", tester = "หัวหน้างานพัสดุ" });
        await ControlCalls.Test(_app.Finance(), control, "failed", "ใบเบิก 3 จาก 20 ใบไม่มีลายมือชื่อ");

        var read = await _app.Read(risk);
        Assert.Equal((4, 16, 1), (read.GetProperty("likelihood").GetInt32(), read.GetProperty("score").GetInt32(), read.GetProperty("raised").GetInt32()));
        Assert.Equal("very-high", read.Text("level"));
        Assert.Equal(3, read.GetProperty("current").GetProperty("likelihood").GetInt32());
        var why = read.GetProperty("raisedBy")[0];
        Assert.Equal(("ตรวจสอบยอดซื้อสะสมรายเดือน", "failed", "2027-03-01"), (why.Text("control"), why.Text("why"), why.Text("since")));
        Assert.Equal("2027-03-10", read.GetProperty("existingControls")[0].GetProperty("check").Text("nextDueOn")); // still to be tested

        await ControlCalls.Test(_app.Finance(), control, "not-tested", "ผู้เก็บเอกสารลา");
        Assert.Equal(1, (await _app.Read(risk)).GetProperty("raised").GetInt32());
        await ControlCalls.Test(_app.Finance(), control, "passed", "สุ่ม 20 ใบ ครบทุกใบ");
        read = await _app.Read(risk);
        Assert.Equal((12, 0, 0), (read.GetProperty("score").GetInt32(), read.GetProperty("raised").GetInt32(), read.GetProperty("raisedBy").GetArrayLength()));
        Assert.Equal("2027-09-01", read.GetProperty("existingControls")[0].GetProperty("check").Text("nextDueOn"));

        var history = (await _app.Finance().GetJson($"risks/{risk}/assessments")).GetProperty("items").EnumerateArray().Select(one => (one.GetProperty("no").GetInt32(), one.GetProperty("score").GetInt32(), one.GetProperty("raised").GetInt32()));
        Assert.Equal([(3, 12, 0), (2, 16, 1), (1, 12, 0)], history);
        Assert.Equal(["passed", "not-tested", "failed"], (await _app.Finance().GetJson($"controls/{control}/tests")).GetProperty("items").EnumerateArray().Select(one => one.Text("result")));
    }

    [Fact]
    public async Task Evidence_that_expires_raises_the_risk_once_whichever_replica_sees_it()
    {
        var (risk, control) = await _app.Tested();
        await ControlCalls.Test(_app.Finance(), control, "passed", "มีใบรับรองการสอบเทียบเครื่องชั่ง", new { fileId = await ControlCalls.Uploaded(_app.Finance()), effectiveOn = "2027-01-01", expiresOn = "2027-03-31" });
        await _app.Round();
        Assert.Equal(0, (await _app.Read(risk)).GetProperty("raised").GetInt32());

        _app.Clock.Set(new(2027, 3, 31, 16, 59, 0, TimeSpan.Zero)); // one minute to midnight of its last day
        await _app.Round();
        Assert.Equal(0, (await _app.Read(risk)).GetProperty("raised").GetInt32());
        _app.Clock.Set(new(2027, 3, 31, 17, 1, 0, TimeSpan.Zero));
        await Task.WhenAll(_app.Round(), _app.Round(), _app.Round());
        var read = await _app.Read(risk);
        Assert.Equal((1, 16, 2), (read.GetProperty("raised").GetInt32(), read.GetProperty("score").GetInt32(), read.GetProperty("assessments").GetInt32()));
        Assert.Equal(("expired", "2027-04-01"), (read.GetProperty("raisedBy")[0].Text("why"), read.GetProperty("raisedBy")[0].Text("since")));
        var newest = (await _app.Finance().GetJson($"risks/{risk}/assessments")).GetProperty("items")[0];
        Assert.Equal("ระบบ", newest.Text("by"));
        Assert.Contains("31 มีนาคม 2570", newest.Text("reason"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_approval_falls_only_when_the_level_becomes_another()
    {
        var risk = await _app.Moderated();
        var control = (await _app.Read(risk)).GetProperty("existingControls")[0].Id();
        await _app.Executive().Ok("registers/2570/approval");
        var state = await _app.State();
        await ControlCalls.Test(_app.Finance(), control, "failed", "ใบเบิกไม่ครบ");
        var register = await _app.Clerk().GetJson("registers/2570");
        Assert.Equal(("filling", "control-tested", JsonValueKind.Null), (register.Text("status"), register.GetProperty("voided").Text("change"), register.GetProperty("state").ValueKind));
        Assert.NotEqual(state, await _app.State());
    }

    [Fact]
    public async Task A_score_that_moves_within_its_level_leaves_the_approval()
    {
        var given = RiskCalls.Risk(likelihood: 4, impact: 4);
        var risk = (await _app.Finance().Added(given)).Id(); // 16, and raised 20: very high both times
        await _app.Clerk().Ok("registers/2570/opening", new { dueOn = "2027-04-30", divisions = new[] { "FIN" } });
        await _app.Finance().Ok($"risks/{risk}/treatment", new { treatment = "treat", reason = "คะแนนสูงกว่าที่ยอมรับได้" });
        await _app.Finance().Ok("registers/2570/parts/FIN/submission");
        await _app.Clerk().Ok("registers/2570/parts/FIN/moderation", new { note = "เห็นชอบ" });
        await _app.Executive().Ok("registers/2570/approval");
        await ControlCalls.Test(_app.Finance(), (await _app.Read(risk)).GetProperty("existingControls")[0].Id(), "failed", "ใบเบิกไม่ครบ");
        var register = await _app.Clerk().GetJson("registers/2570");
        var state = await _app.State();
        Assert.Equal(("approved", state, state), (register.Text("status"), register.GetProperty("approval").Text("state"), register.Text("state")));
        Assert.Equal(20, (await _app.Read(risk)).GetProperty("score").GetInt32());
    }

    [Fact]
    public async Task Taking_out_a_failing_control_makes_no_risk_smaller_until_it_is_assessed_without_it()
    {
        var (risk, control) = await _app.Tested();
        await ControlCalls.Test(_app.Finance(), control, "failed", "ไม่ได้ทำจริง");
        var written = RiskCalls.Risk();
        written["existingControls"] = Array.Empty<string>();
        await _app.Finance().Ok(HttpMethod.Put, $"risks/{risk}", written);
        var read = await _app.Read(risk);
        Assert.Equal((16, true), (read.GetProperty("score").GetInt32(), read.GetProperty("raisedBy")[0].GetProperty("removed").GetBoolean()));

        await _app.Finance().Ok($"risks/{risk}/assessment", new { likelihood = 4, impact = 4, reason = "ไม่มีการควบคุมนี้แล้ว" });
        read = await _app.Read(risk);
        Assert.Equal((16, 0, 0), (read.GetProperty("score").GetInt32(), read.GetProperty("raised").GetInt32(), read.GetProperty("raisedBy").GetArrayLength()));
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Finance().Get($"controls/{control}/tests")).StatusCode);
    }
}
