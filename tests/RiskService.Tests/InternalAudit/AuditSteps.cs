using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using ServiceDefaults.SignIn;

namespace RiskService.Tests.InternalAudit;

/// <summary>Steps of an audit of fiscal year 2570, on which others build.</summary>
internal static class AuditSteps
{
    public const string Secret = "ความลับของผู้ตรวจสอบ";

    private static readonly string[] Months = ["2027-01-15", "2027-02-01"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static HttpClient Auditor(this RiskApp app) => app.Client(Roles.InternalAuditor, "IA");

    public static HttpClient Executive(this RiskApp app) => app.Client(Roles.Executive, null);

    public static HttpClient Head(this RiskApp app, string division = "FIN") => app.Client(Roles.DivisionHead, division);

    /// <summary>An auditable unit.</summary>
    public static async Task<string> Unit(this RiskApp app, string division = "FIN", string process = $"จัดซื้อจัดจ้าง {Secret}", string? lastAuditedOn = null) =>
        (await app.Auditor().Created("audit/2570/universe", new { division, process, lastAuditedOn })).Text("id");

    public static object Score(decimal money = 2_500_000, int complexity = 4, int risk = 5, int changes = 2) => new
    {
        moneyAmount = money,
        moneySource = "ข้อบัญญัติ 2570",
        complexity,
        complexityNote = "หลายวิธีจัดซื้อ",
        risk,
        riskSource = "ทะเบียนความเสี่ยง FIN-03",
        changes,
        changesNote = "เจ้าหน้าที่พัสดุคนใหม่",
    };

    public static object Planned(string unit, int manDays = 20, string? id = null, int quarter = 2) => new
    {
        unitId = unit,
        type = "compliance",
        objective = $"ให้แน่ใจว่าทำตามระเบียบพัสดุ {Secret}",
        scope = "รายการตั้งแต่ตุลาคม 2569 ถึงมีนาคม 2570",
        quarter,
        manDays,
        id,
    };

    public static object Plan(int capacityDays, params object[] engagements) => new { capacityDays, engagements };

    /// <summary>Approved in September 2569 with an engagement for each unit; their ids in the plan.</summary>
    public static async Task<string[]> Approved(this RiskApp app, params string[] units)
    {
        var now = app.Clock.GetUtcNow();
        app.Clock.Set(new(2026, 9, 15, 3, 0, 0, TimeSpan.Zero));
        await app.Auditor().Done(HttpMethod.Put, "audit/2570/plan", Plan(200, [.. units.Select(unit => Planned(unit))]));
        await app.Auditor().Done(HttpMethod.Post, "audit/2570/plan/submission");
        await app.Executive().Done(HttpMethod.Post, "audit/2570/plan/approval");
        app.Clock.Set(now);
        return [.. (await app.Auditor().GetJson("audit/2570/plan")).GetProperty("engagements").EnumerateArray().Select(one => one.Text("id"))];
    }

    /// <summary>Opened outside the plan.</summary>
    public static async Task<string> Opened(this RiskApp app, string? unit = null)
    {
        unit ??= await app.Unit();
        var outsidePlan = new { unitId = unit, type = "financial", objective = "ตรวจเงินสดในมือ", scope = "วันเดียวไม่แจ้งล่วงหน้า", manDays = 3, reason = "สั่งการของนายก อบต." };
        return $"audit/2570/engagements/{(await app.Auditor().Created("audit/2570/engagements", new { outsidePlan })).Text("id")}";
    }

    /// <summary>In its fieldwork since 1 February 2570, with a programme of two steps.</summary>
    public static async Task<string> InFieldwork(this RiskApp app, string? unit = null)
    {
        var path = await app.Opened(unit);
        var auditor = app.Auditor();
        await auditor.Done(HttpMethod.Put, $"{path}/programme", new { steps = new[] { new { procedure = $"สุ่มใบสั่งซื้อ 25 รายการ {Secret}", who = "นางสาวตรวจ สอบดี" }, new { procedure = "สัมภาษณ์เจ้าหน้าที่พัสดุ", who = "นางสาวตรวจ สอบดี" } } });
        await auditor.Done(HttpMethod.Post, $"{path}/start", new { on = Months[0] });
        await auditor.Done(HttpMethod.Post, $"{path}/fieldwork", new { on = Months[1] });
        return path;
    }

    public static object Finding(string severity = "high", string? division = null, string? riskCode = null) => new
    {
        title = $"แบ่งซื้อแบ่งจ้าง {Secret}",
        condition = "พบใบสั่งซื้อวัสดุชนิดเดียวกัน 5 ใบในสัปดาห์เดียว รวม 480,000 บาท",
        criteria = "ระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้าง พ.ศ. 2560 ข้อ 20",
        cause = "ไม่มีแผนความต้องการวัสดุประจำปี",
        effect = "เสียโอกาสได้ราคาที่แข่งขัน",
        recommendation = "จัดทำแผนความต้องการวัสดุทั้งปีก่อนไตรมาสแรก",
        severity,
        division,
        riskCode,
    };

    public static async Task<string> Drafted(this RiskApp app, string engagement, string severity = "high", string? division = null) =>
        $"audit/2570/findings/{(await app.Auditor().Created("audit/2570/findings", new { engagementId = engagement.Split('/')[^1], finding = Finding(severity, division) })).Text("id")}";

    /// <summary>Everything done and reported today.</summary>
    public static async Task Report(this RiskApp app, string engagement)
    {
        var auditor = app.Auditor();
        foreach (var step in (await auditor.GetJson(engagement)).GetProperty("programme").EnumerateArray())
            await auditor.Done(HttpMethod.Post, $"{engagement}/steps/{step.Text("id")}/completion", new { workingPaper = "กท. 1" });
        await auditor.Done(HttpMethod.Post, $"{engagement}/days", new { days = 12.5, who = "นางสาวตรวจ สอบดี" });
        await auditor.Done(HttpMethod.Post, $"{engagement}/report", new { number = "รอ 71001.6/12" });
    }

    /// <summary>A finding that FIN has to answer, issued on 1 March 2570, and its engagement.</summary>
    public static async Task<(string Finding, string Engagement)> Issued(this RiskApp app)
    {
        var engagement = await app.InFieldwork();
        var finding = await app.Drafted(engagement);
        await app.Report(engagement);
        return (finding, engagement);
    }

    public static object Agreed(string dueOn = "2027-06-30") => new { stance = "agree", action = "จัดทำแผนความต้องการวัสดุ", dueOn };

    public static async Task<JsonElement> Created(this HttpClient client, string path, object body)
    {
        var (status, code, answer) = await client.Send(path, body);
        Assert.True(status is HttpStatusCode.Created, $"{path}: {status} {code} {(answer.ValueKind is JsonValueKind.Undefined ? "" : answer)}");
        return answer;
    }

    public static async Task Done(this HttpClient client, HttpMethod method, string path, object? body = null)
    {
        var (status, code, answer) = await client.Send(method, path, body);
        Assert.True(status is HttpStatusCode.NoContent, $"{path}: {status} {code} {(answer.ValueKind is JsonValueKind.Undefined ? "" : answer)}");
    }

    public static Task Done(this HttpClient client, string path, object? body = null) => client.Done(HttpMethod.Post, path, body);

    public static async Task<(HttpStatusCode Status, JsonElement Body)> AddPaper(this HttpClient client, string engagement, string reference = "กท. 1", string content = Secret)
    {
        using var file = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(content));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        using var form = new MultipartFormDataContent { { file, "file", "notes.txt" }, { new StringContent(reference), "reference" }, { new StringContent("บันทึกการสัมภาษณ์"), "title" } };
        var answer = await client.PostAsync($"{engagement}/papers", form, Ct);
        var text = await answer.Content.ReadAsStringAsync(Ct);
        return (answer.StatusCode, text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text));
    }
}
