using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using ServiceDefaults.SignIn;

namespace RiskService.Tests.Register;

/// <summary>A risk: described, assessed again and again, treated, accepted, closed.</summary>
public sealed class RiskTests : IAsyncLifetime
{
    private readonly RiskApp _app = RiskApp.Take();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_risk_explains_its_score_and_keeps_each_assessment()
    {
        var risk = await _app.Finance().Added();
        Assert.Equal(("R70-FIN-01", 12, "high"), (risk.Text("code"), risk.GetProperty("score").GetInt32(), risk.Text("level")));
        Assert.Equal("R70-FIN-02", (await _app.Finance().Added()).Text("code"));

        var (status, _, after) = await _app.Finance().Send($"risks/{risk.Id()}/assessment", new
        {
            likelihood = 2,
            impact = 3,
            likelihoodReason = "แยกผู้ตรวจรับแล้ว",
            impactReason = "วงเงินต่อครั้งลดลง",
            inherent = new { likelihood = 4, impact = 4 },
            residual = new { likelihood = 1, impact = 3 },
            controlEffectiveness = "good",
            reason = "ทบทวนกลางปี",
        });
        Assert.Equal((HttpStatusCode.OK, 6, "medium"), (status, after.GetProperty("score").GetInt32(), after.Text("level")));

        var history = await _app.Finance().GetJson($"risks/{risk.Id()}/assessments");
        Assert.Equal([(2, 6), (1, 12)], history.GetProperty("items").EnumerateArray().Select(one => (one.GetProperty("no").GetInt32(), one.GetProperty("score").GetInt32())));
        var first = history.GetProperty("items")[1];
        Assert.Equal("ราคาสูงกว่าตลาดราวแสนบาท", first.GetProperty("current").Text("impactReason"));
        Assert.Equal("ตรวจสอบยอดซื้อสะสมรายเดือน", first.GetProperty("controls")[0].GetString());
        Assert.Equal((await _app.Finance().GetJson("settings/2570")).GetProperty("id").GetGuid(), first.GetProperty("settings").GetGuid());
    }

    [Fact]
    public async Task An_assessment_remembers_the_settings_that_it_was_made_with()
    {
        var before = await _app.Finance().Added();
        var settings = await _app.Clerk().GetJson("settings/2570");
        var scales = settings.GetProperty("scales").Deserialize();
        scales["cutOffs"] = new { medium = 4, high = 8, veryHigh = 12 };
        await _app.Clerk().Ok(HttpMethod.Put, "settings/2570", new { scales, reason = "ปรับตามมติคณะทำงาน ครั้งที่ 1" });

        var after = await _app.Finance().Added();
        Assert.Equal(("high", "very-high"), (before.Text("level"), after.Text("level")));
        Assert.Equal("high", (await _app.Finance().GetJson($"risks/{before.Id()}")).Text("level"));
        Assert.NotEqual(before.GetProperty("settings").GetGuid(), after.GetProperty("settings").GetGuid());

        scales["cutOffs"] = new { medium = 9, high = 8, veryHigh = 30 };
        var (status, _, body) = await _app.Clerk().Send(HttpMethod.Put, "settings/2570", new { scales, reason = "ปรับตามมติคณะทำงาน ครั้งที่ 2" });
        Assert.Equal((HttpStatusCode.BadRequest, "scales.cutOffs"), (status, body.Fields().Single()));
    }

    [Fact]
    public async Task Bad_input_names_its_fields_and_changes_nothing()
    {
        foreach (var (field, value, named) in new (string, object?, string)[]
                 {
                     ("likelihood", 6, "likelihood"), ("impact", 0, "impact"), ("kind", "magic", "kind"), ("causes", Array.Empty<string>(), "causes"), ("event", "", "event"),
                     ("projectCode", "99", "projectCode"), ("existingControls", new[] { " " }, "existingControls[0]"), ("inherent", new { likelihood = 1, impact = 1 }, "inherent"),
                     ("residual", new { likelihood = 5, impact = 5 }, "residual"), ("inherent", new { likelihood = 9, impact = 1 }, "inherent.likelihood"),
                 })
        {
            var risk = RiskCalls.Risk();
            risk[field] = value;
            var (status, _, body) = await _app.Finance().Send("registers/2570/risks", risk);
            Assert.True(status is HttpStatusCode.BadRequest && body.Fields().Contains(named), $"{field}: {status} {body}");
        }

        Assert.Equal(0, (await _app.Finance().GetJson("registers/2570/risks")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_mitigation_is_not_due_before_it_was_set_and_an_open_one_keeps_its_risk_open()
    {
        var risk = (await _app.Finance().Added()).Id();
        var (status, _, body) = await _app.Finance().Send($"risks/{risk}/mitigations", new { measure = "แยกหน้าที่", owner = "ผอ.กองคลัง", dueOn = "2027-02-28" });
        Assert.Equal((HttpStatusCode.BadRequest, "dueOn"), (status, body.Fields().Single()));

        var mitigation = await _app.Finance().Planned(risk);
        var closing = new { reason = "ยกเลิกการจัดซื้อแบบนี้แล้ว" };
        Assert.Equal((HttpStatusCode.Conflict, "open-mitigations"), Said(await _app.Finance().Send($"risks/{risk}/closure", closing)));

        await _app.Finance().Ok($"mitigations/{mitigation}/completion", new { actionTaken = "ออกคำสั่งแยกผู้ตรวจรับแล้ว", evidence = new[] { await Uploaded() } });
        Assert.Equal((HttpStatusCode.Conflict, "mitigation-ended"), Said(await _app.Finance().Send($"mitigations/{mitigation}/dropping", closing)));
        await _app.Finance().Ok($"risks/{risk}/closure", closing);
        Assert.Equal((HttpStatusCode.Conflict, "risk-closed"), Said(await _app.Finance().Send($"risks/{risk}/assessment", new { likelihood = 1, impact = 1 })));

        var read = await _app.Finance().GetJson($"risks/{risk}");
        var evidence = read.GetProperty("mitigations")[0].GetProperty("evidence")[0].GetGuid();
        Assert.Equal(HttpStatusCode.OK, (await _app.Executive().Get($"mitigations/{mitigation}/evidence/{evidence}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Client(division: "PW").Get($"mitigations/{mitigation}/evidence/{evidence}")).StatusCode);
    }

    [Fact]
    public async Task The_executive_lets_a_risk_stand_until_a_day_and_a_new_assessment_ends_that()
    {
        var risk = (await _app.Finance().Added()).Id();
        var acceptance = new { reason = "ระหว่างรอระเบียบใหม่ของจังหวัด", until = "2027-09-30" };
        Assert.Equal(HttpStatusCode.Forbidden, (await _app.Finance().Send($"risks/{risk}/acceptance", acceptance)).Status);
        var (status, _, body) = await _app.Executive().Send($"risks/{risk}/acceptance", new { acceptance.reason, until = "2027-03-01" });
        Assert.Equal((HttpStatusCode.BadRequest, "until"), (status, body.Fields().Single()));
        await _app.Executive().Ok($"risks/{risk}/acceptance", acceptance);
        Assert.Equal("2027-09-30", (await _app.Finance().GetJson($"risks/{risk}")).GetProperty("acceptance").Text("until"));

        await _app.Finance().Ok($"risks/{risk}/assessment", new { likelihood = 5, impact = 4 });
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await _app.Finance().GetJson($"risks/{risk}")).GetProperty("acceptance").ValueKind);
    }

    [Fact]
    public async Task Of_two_who_write_one_risk_the_second_is_told()
    {
        var risk = (await _app.Finance().Added()).Id();
        var seen = (await _app.Finance().Get($"risks/{risk}")).Headers.ETag!;
        Assert.Equal(HttpStatusCode.NoContent, await Write("พนักงานเรียกรับเงินจากผู้ขาย"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, await Write("พนักงานเอื้อประโยชน์ผู้ขาย"));
        Assert.Equal("พนักงานเรียกรับเงินจากผู้ขาย", (await _app.Finance().GetJson($"risks/{risk}")).Text("event"));

        async Task<HttpStatusCode> Write(string what)
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, new Uri($"risks/{risk}", UriKind.Relative)) { Content = JsonContent.Create(RiskCalls.Risk(what)) };
            request.Headers.IfMatch.Add(new EntityTagHeaderValue(seen.Tag));
            return (await _app.Finance().SendAsync(request, TestContext.Current.CancellationToken)).StatusCode;
        }
    }

    [Fact]
    public async Task A_division_sees_and_changes_its_own()
    {
        var risk = (await _app.Finance().Added()).Id();
        foreach (var (role, division, expected) in new[]
                 {
                     (Roles.DivisionOfficer, "PW", HttpStatusCode.NotFound), (Roles.DivisionHead, "FIN", HttpStatusCode.OK), (Roles.InternalAuditor, "IA", HttpStatusCode.OK),
                     (Roles.Executive, null, HttpStatusCode.OK), (Roles.Admin, null, HttpStatusCode.Forbidden), (Roles.ComplaintOfficer, "SP", HttpStatusCode.Forbidden), (null, null, HttpStatusCode.Unauthorized),
                 })
        {
            Assert.Equal((role, expected), (role, (await _app.Client(role, division).Get($"risks/{risk}")).StatusCode));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await _app.Client(division: "PW").Send($"risks/{risk}/assessment", new { likelihood = 1, impact = 1 })).Status);
        Assert.Equal((HttpStatusCode.Forbidden, "other-division"), Said(await _app.Client(division: "PW").Send("registers/2570/risks", RiskCalls.Risk())));
        Assert.Equal(HttpStatusCode.Forbidden, (await _app.Executive().Send("registers/2570/risks", RiskCalls.Risk())).Status);
        Assert.Equal(0, (await _app.Client(division: "PW").GetJson("registers/2570")).GetProperty("risks").GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task The_controls_of_a_risk_are_kept_changed_added_and_removed()
    {
        var risk = await _app.Finance().Added();
        var control = risk.GetProperty("existingControls")[0].Id();
        var written = RiskCalls.Risk();
        written["existingControls"] = new object[] { "หมุนเวียนผู้ตรวจรับทุกปี", new { id = control, text = "ตรวจสอบยอดซื้อสะสมทุกสัปดาห์", effectiveness = "good" } };
        await _app.Finance().Ok(HttpMethod.Put, $"risks/{risk.Id()}", written);
        var controls = (await _app.Finance().GetJson($"risks/{risk.Id()}")).GetProperty("existingControls").EnumerateArray().ToList();
        Assert.Equal([("หมุนเวียนผู้ตรวจรับทุกปี", "fair"), ("ตรวจสอบยอดซื้อสะสมทุกสัปดาห์", "good")], controls.Select(one => (one.Text("text"), one.Text("effectiveness"))));
        Assert.Equal(control, controls[1].Id());

        written["existingControls"] = Array.Empty<string>();
        await _app.Finance().Ok(HttpMethod.Put, $"risks/{risk.Id()}", written);
        Assert.Equal(0, (await _app.Finance().GetJson($"risks/{risk.Id()}")).GetProperty("existingControls").GetArrayLength());
    }

    private async Task<Guid> Uploaded()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent([0x25, 0x50, 0x44, 0x46, 0x2D, 0x31, 0x2E, 0x34, 0x0A, 0x25, 0x25, 0x45, 0x4F, 0x46]), "file", "order.pdf" } };
        var answer = await _app.Finance().PostAsync(new Uri("files", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode is HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (await answer.Json()).GetProperty("fileId").GetGuid();
    }

    private static (HttpStatusCode, string?) Said((HttpStatusCode Status, string? Code, System.Text.Json.JsonElement Body) answer) => (answer.Status, answer.Code);
}
