using System.Globalization;
using System.Text.Json;

namespace DemoYear;

/// <summary>Internal audit: the year's plan, two engagements, a finding each, what the heads did about it, until all is closed.</summary>
internal sealed class InternalAudit(DemoWorld world)
{
    private const string Who = "นักวิชาการตรวจสอบภายใน";
    private static readonly string Api = $"/risk/api/v1/audit/{DemoWorld.Year}";
    private static readonly (string Division, string Process, int Quarter, int Month)[] Units =
        [(Callers.Finance, "การจัดซื้อจัดจ้างและการเบิกจ่าย", 2, 1), (Callers.Works, "การควบคุมงานก่อสร้าง", 3, 4)];

    private readonly Caller _auditor = world.Callers.Auditor;
    private readonly Dictionary<string, Guid> _planned = [];

    public static void In(DemoWorld world) => new InternalAudit(world).Plan();

    private void Plan()
    {
        Do(YearClock.Day(10, 7), "audit", WritePlan);
        foreach (var (division, _, _, month) in Units)
        {
            var path = "";
            var finding = Guid.Empty;
            Do(YearClock.Day(month, 11), $"audit {division}", async () => path = await Open(division));
            Do(YearClock.Day(month + 1, 8), $"audit {division}", async () => finding = await Find(division, path));
            Do(YearClock.Day(month + 1, 22), $"audit {division}", () => Answer(division, finding));
            Do(YearClock.Day(month + 3, 8), $"audit {division}", () => Close(division, path, finding));
        }
    }

    private async Task WritePlan()
    {
        var engagements = new List<object>();
        foreach (var (division, process, quarter, _) in Units)
        {
            var unit = (await _auditor.Post($"audit-unit-{division}", $"{Api}/universe", new { division, process })).GetProperty("id").GetGuid();
            await _auditor.Post($"audit-score-{division}", $"{Api}/universe/{unit}/scores", new
            {
                moneyAmount = 2_500_000,
                moneySource = "ข้อบัญญัติ 2570",
                complexity = 4,
                complexityNote = "หลายวิธีและหลายขั้นตอน",
                risk = 4,
                riskSource = "ทะเบียนความเสี่ยงการทุจริต",
                changes = 2,
                changesNote = "เจ้าหน้าที่ใหม่หนึ่งคน",
            });
            engagements.Add(new { unitId = unit, type = "compliance", objective = "ให้แน่ใจว่าปฏิบัติตามระเบียบ", scope = "รายการของปีงบประมาณ 2570", quarter, manDays = 20 });
        }

        await _auditor.Put("audit-plan", $"{Api}/plan", new { capacityDays = 200, engagements });
        await _auditor.Post("audit-plan-in", $"{Api}/plan/submission");
        await world.Callers.Executive.Post("audit-plan-approved", $"{Api}/plan/approval");
        var plan = await _auditor.Read("audit-plan-read", $"{Api}/plan");
        foreach (var (division, engagement) in Units.Select(unit => unit.Division).Zip(plan.GetProperty("engagements").EnumerateArray()))
            _planned[division] = engagement.GetProperty("id").GetGuid();
    }

    private async Task<string> Open(string division)
    {
        var path = $"{Api}/engagements/{(await _auditor.Post($"audit-{division}", $"{Api}/engagements", new { plannedId = _planned[division] })).GetProperty("id").GetGuid()}";
        await _auditor.Put($"audit-programme-{division}", $"{path}/programme", new { steps = new[] { new { procedure = "สุ่มเอกสาร 25 รายการเทียบกับระเบียบ", who = Who }, new { procedure = "สัมภาษณ์เจ้าหน้าที่ผู้รับผิดชอบ", who = Who } } });
        await _auditor.Post($"audit-start-{division}", $"{path}/start");
        await _auditor.Post($"audit-fieldwork-{division}", $"{path}/fieldwork");
        return path;
    }

    private async Task<Guid> Find(string division, string path)
    {
        var finding = (await _auditor.Post($"audit-finding-{division}", $"{Api}/findings", new
        {
            engagementId = path.Split('/')[^1],
            finding = new
            {
                title = "เอกสารประกอบการเบิกจ่ายไม่ครบ",
                condition = "พบเอกสารไม่ครบ 3 จาก 25 รายการ",
                criteria = "ระเบียบกระทรวงมหาดไทยว่าด้วยการรับเงิน การเบิกจ่ายเงิน",
                cause = "ไม่มีแบบตรวจรายการก่อนเสนอ",
                effect = "อาจถูกทักท้วงจากหน่วยตรวจสอบภายนอก",
                recommendation = "จัดทำแบบตรวจรายการและให้หัวหน้าลงนามก่อนเสนอ",
                severity = "medium",
            },
        })).GetProperty("id").GetGuid();
        var engagement = await _auditor.Read($"audit-read-{division}", path);
        foreach (var (index, step) in engagement.GetProperty("programme").EnumerateArray().Index())
            await _auditor.Post(Name("audit-step", division, index + 1), $"{path}/steps/{step.GetProperty("id").GetGuid()}/completion", new { workingPaper = Name("กท.", division, index + 1) });
        await _auditor.Post($"audit-days-{division}", $"{path}/days", new { days = 12.5, who = Who });
        await _auditor.Post($"audit-report-{division}", $"{path}/report", new { number = $"รอ 71001.6/{division}" });
        return finding;
    }

    private Task<JsonElement> Answer(string division, Guid finding) => world.Callers.Head(division).Post($"audit-answer-{division}", $"{Api}/findings/{finding}/answer", new { stance = "agree", action = "จัดทำแบบตรวจรายการและเริ่มใช้เดือนหน้า", dueOn = YearClock.Day(9, 1) });

    private async Task Close(string division, string path, Guid finding)
    {
        await _auditor.Post($"audit-follow-{division}", $"{Api}/findings/{finding}/follow-up", new { progress = "implemented", note = "ใช้แบบตรวจรายการแล้ว สุ่มตรวจ 10 รายการครบทุกรายการ" });
        await _auditor.Post($"audit-close-{division}", $"{Api}/findings/{finding}/closure", new { evidence = "แบบตรวจรายการที่ลงนามแล้วสองเดือน ครบทุกรายการ" });
        await _auditor.Post($"audit-closed-{division}", $"{path}/closure");
        world.Tally.Add("audit findings closed");
    }

    private void Do(DateOnly day, string lane, Func<Task> deed) => world.Agenda.On(day, lane, deed);

    private static string Name(string what, string division, int no) => string.Create(CultureInfo.InvariantCulture, $"{what}-{division}-{no}");
}
