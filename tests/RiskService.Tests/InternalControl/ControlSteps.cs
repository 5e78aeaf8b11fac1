using System.Net;
using System.Text;
using RiskService.InternalControl;
using RiskService.InternalControl.Forms;
using ServiceDefaults.SignIn;

namespace RiskService.Tests.InternalControl;

/// <summary>The people of a year of internal control, and what they write.</summary>
internal sealed class ControlSteps(RiskApp app)
{
    public const int Year = 2569;
    public const string Home = "internal-control/2569";
    public const string Remaining = "พนักงานเก็บเงินและออกใบเสร็จเป็นคนเดียวกัน 1 คน";

    /// <summary>A month after the fiscal year, before its deadline.</summary>
    public static DateTimeOffset InTime { get; } = new(2026, 11, 2, 3, 0, 0, TimeSpan.Zero);

    public HttpClient Officer(string division) => app.Client(Roles.DivisionOfficer, division, $"officer-{division}");

    public HttpClient Head(string division) => app.Client(Roles.DivisionHead, division, $"head-{division}");

    public HttpClient Clerk { get; } = app.Client(Roles.PlanOfficer, null, "clerk");
    public HttpClient Executive { get; } = app.Client(Roles.Executive, null, "executive");
    public HttpClient Auditor { get; } = app.Client(Roles.InternalAuditor, "IA", "auditor");

    public static string Form(string form, string? division = null, string? verb = null) =>
        $"{Home}/forms/{form}{(verb is null ? "" : $"/{verb}")}{(division is null ? "" : $"?division={division}")}";

    /// <summary>ปค.4 with nothing missing; the answers are yes but for the one that the division says.</summary>
    public static object Components(string? notQuite = null) => new
    {
        answers = Criteria.Questions.Select(question => new { question = question.Code, answer = question.Code == notQuite ? "partly" : "yes", text = question.Code == notQuite ? "คู่มือยังไม่ครบทุกงาน" : null }),
        conclusions = Enumerable.Range(1, 5).Select(component => new { component, text = $"มีการควบคุมเพียงพอ ข้อ {component}" }),
        overall = "การควบคุมภายในเพียงพอและปฏิบัติต่อเนื่อง",
    };

    /// <summary>A row of ปค.5 with nothing missing.</summary>
    public static Dictionary<string, object?> Row(string unit, bool improves = true) => new()
    {
        ["mission"] = "การจัดเก็บรายได้",
        ["objective"] = "เก็บรายได้ครบถ้วนและนำส่งทุกวัน",
        ["risk"] = "เงินที่เก็บได้ไม่นำส่งครบ",
        ["existingControl"] = "ตรวจใบเสร็จทุกสิ้นวัน",
        ["assessment"] = "ตรวจได้ไม่ทุกวัน",
        ["remainingRisk"] = improves ? Remaining : null,
        ["improvement"] = improves ? $"แต่งตั้งผู้ตรวจนับเงินประจำวันของ {unit}" : null,
        ["unit"] = improves ? unit : null,
        ["dueOn"] = improves ? "2027-06-30" : null,
    };

    public static Task<HttpResponseMessage> Put(HttpClient client, string path, object content, string? ifMatch = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, new Uri(path, UriKind.Relative)) { Content = System.Net.Http.Json.JsonContent.Create(content) };
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static async Task Done(Task<(HttpStatusCode Status, string? Code, System.Text.Json.JsonElement Body)> step)
    {
        var (status, code, body) = await step;
        Assert.True(status is HttpStatusCode.NoContent, $"{status} {code} {body}");
    }

    public static async Task Done(Task<HttpResponseMessage> step)
    {
        var answer = await step;
        Assert.True(answer.StatusCode is HttpStatusCode.NoContent, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>A division's two forms, written and submitted.</summary>
    public async Task Divide(string division, string? notQuite = null, bool improves = true)
    {
        var (officer, head) = (Officer(division), Head(division));
        await Done(Put(officer, Form("pk4", division), Components(notQuite)));
        await Done(Put(officer, Form("pk5", division), new { rows = new[] { Row(division, improves) } }));
        await Done(head.Send(Form("pk4", division, "submission")));
        await Done(head.Send(Form("pk5", division, "submission")));
    }

    /// <summary>All divisions, then the organization's three forms from what is proposed; FIN and PW have something to improve.</summary>
    public async Task Prepare()
    {
        foreach (var division in ControlRights.Reporting)
            await Divide(division, division == "FIN" ? "12.1" : null, division is "FIN" or "PW");
        await Done(Put(Clerk, Form("pk4"), Components()));
        var proposed = (await Clerk.GetJson(Form("pk5"))).GetProperty("rows");
        await Done(Put(Clerk, Form("pk5"), new { rows = proposed }));
        await Done(Put(Clerk, Form("pk1"), new { statement = new { addressee = "นายอำเภอธวัชบุรี", supervisor = "นายอำเภอธวัชบุรี", position = "นายกองค์การบริหารส่วนตำบลบึงนคร" } }));
        foreach (var form in (string[])["pk4", "pk5", "pk1"])
            await Done(Clerk.Send(Form(form, verb: "submission")));
    }

    public async Task Review(bool withRemarks = true)
    {
        await Done(Put(Auditor, Form("pk6"), Remarks(withRemarks)));
        await Done(Auditor.Send(Form("pk6", verb: "signature")));
    }

    public static object Remarks(bool with) => new
    {
        review = new { addressee = "นายกองค์การบริหารส่วนตำบลบึงนคร", position = "นักวิชาการตรวจสอบภายใน", withRemarks = with, risks = with ? (string[])["ควรประเมินความเสี่ยงด้านพัสดุเพิ่ม 1 เรื่อง"] : [], controls = Array.Empty<string>() },
    };

    /// <summary>A request that says that an improvement is carried out.</summary>
    public static async Task<(HttpStatusCode Status, string? Code)> Complete(HttpClient client, string id, string? note = "ออกคำสั่งแต่งตั้งแล้ว", string content = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n")
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.ASCII.GetBytes(content)), "file", "คำสั่ง.pdf" } };
        if (note is not null)
            form.Add(new StringContent(note), "note");
        var answer = await client.PostAsync(new Uri($"internal-control/improvements/{id}/completion", UriKind.Relative), form, TestContext.Current.CancellationToken);
        return (answer.StatusCode, answer.IsSuccessStatusCode ? null : (await answer.Json()).Text("code"));
    }
}
