using System.Net;
using System.Text.Json;
using RiskService.Rounds;
using ServiceDefaults.SignIn;

namespace RiskService.Tests.Register;

/// <summary>What the tests of the register do over and over.</summary>
internal static class RiskCalls
{
    public static Dictionary<string, object?> Risk(string what = "แบ่งซื้อวัสดุเพื่อเลี่ยงวิธีประกาศเชิญชวน", int likelihood = 3, int impact = 4) => new()
    {
        ["process"] = "จัดซื้อวัสดุสำนักงาน",
        ["step"] = "กำหนดวงเงิน",
        ["event"] = what,
        ["causes"] = new[] { "ผู้ขออนุมัติและผู้ตรวจรับเป็นคนเดียวกัน" },
        ["whoGains"] = "ผู้ขายรายเดิม",
        ["kind"] = "spending",
        ["likelihood"] = likelihood,
        ["impact"] = impact,
        ["likelihoodReason"] = "พบปีละครั้ง",
        ["impactReason"] = "ราคาสูงกว่าตลาดราวแสนบาท",
        ["existingControls"] = new[] { "ตรวจสอบยอดซื้อสะสมรายเดือน" },
        ["controlEffectiveness"] = "fair",
        ["division"] = "FIN",
    };

    public static HttpClient Finance(this RiskApp app, string? subject = null) => app.Client(division: "FIN", subject: subject);

    public static HttpClient Clerk(this RiskApp app) => app.Client(Roles.PlanOfficer, null, "clerk");

    public static HttpClient Executive(this RiskApp app) => app.Client(Roles.Executive, null, "executive");

    public static async Task<JsonElement> Added(this HttpClient client, Dictionary<string, object?>? risk = null, int year = 2570)
    {
        var (status, _, body) = await client.Send($"registers/{year}/risks", risk ?? Risk());
        Assert.True(status is HttpStatusCode.Created, body.ToString());
        return body;
    }

    public static async Task<Guid> Planned(this HttpClient client, Guid risk, string measure = "ให้ผู้ตรวจรับเป็นคนละคนกับผู้ขอซื้อ", string due = "2027-06-30")
    {
        var (status, _, body) = await client.Send($"risks/{risk}/mitigations", new { measure, owner = "ผู้อำนวยการกองคลัง", dueOn = due });
        Assert.True(status is HttpStatusCode.Created, body.ToString());
        return body.GetProperty("id").GetGuid();
    }

    public static Task Ok(this HttpClient client, string path, object? body = null) => client.Ok(HttpMethod.Post, path, body);

    public static async Task Ok(this HttpClient client, HttpMethod method, string path, object? body = null)
    {
        var (status, _, answer) = await client.Send(method, path, body);
        Assert.True(status is HttpStatusCode.NoContent or HttpStatusCode.OK, $"{path}: {status} {answer}");
    }

    /// <summary>A register of 2570 with one treated risk of the finance division, moderated.</summary>
    public static async Task<Guid> Moderated(this RiskApp app)
    {
        var risk = (await app.Finance().Added()).GetProperty("id").GetGuid();
        await app.Clerk().Ok("registers/2570/opening", new { dueOn = "2027-04-30", divisions = new[] { "FIN" } });
        await app.Finance().Ok($"risks/{risk}/treatment", new { treatment = "treat", reason = "คะแนนสูงกว่าที่ยอมรับได้" });
        await app.Finance().Ok("registers/2570/parts/FIN/submission");
        await app.Clerk().Ok("registers/2570/parts/FIN/moderation", new { note = "เห็นควรเสนอผู้บริหาร" });
        return risk;
    }

    public static async Task<string> Status(this RiskApp app) => (await app.Clerk().GetJson("registers/2570")).Text("status");

    /// <summary>What an approval of the register of 2570 would be bound to.</summary>
    public static Task<string> State(this RiskApp app) => app.InDatabase(db => db.StateOf(new(2570), TestContext.Current.CancellationToken));

    /// <summary>To be changed and sent back.</summary>
    public static Dictionary<string, object?> Deserialize(this JsonElement json) => json.Deserialize<Dictionary<string, object?>>()!;

    public static Guid Id(this JsonElement json) => json.GetProperty("id").GetGuid();

    public static Task<HttpResponseMessage> Get(this HttpClient client, string path) => client.GetAsync(path, TestContext.Current.CancellationToken);
}
