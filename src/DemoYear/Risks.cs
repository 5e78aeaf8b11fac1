using System.Text.Json;

namespace DemoYear;

/// <summary>
/// The register of fraud risks: six divisions fill it from the library, the working group looks, the executive approves and it is published;
/// then measures are carried out and controls are tested.
/// </summary>
internal sealed class Risks(DemoWorld world)
{
    private const string Api = "/risk/api/v1";
    private static readonly string Register = $"{Api}/registers/{DemoWorld.Year}";

    private readonly Dictionary<string, List<JsonElement>> _taken = [];
    private readonly Lock _lock = new();

    public static void In(DemoWorld world) => new Risks(world).Plan();

    private void Plan()
    {
        Do(YearClock.Day(10, 12), "risks", () => world.Callers.PlanOfficer.Post("register-opened", $"{Register}/opening", new { dueOn = YearClock.Day(11, 30), divisions = Callers.Divisions }));
        foreach (var division in Callers.Divisions)
        {
            var days = world.Chance($"risks {division}").Between(0, 12);
            Do(YearClock.Day(10, 26).AddDays(days), $"risks {division}", () => Fill(division));
            Do(YearClock.Day(11, 16).AddDays(days), $"risks {division}", () => HandIn(division));
            foreach (var (month, no) in new[] { (2, 1), (5, 2), (8, 3) })
                Do(YearClock.Day(month, 5).AddDays(days), $"risks {division}", () => TestControls(division, no));
        }

        Do(YearClock.Day(12, 14), "risks", Approve);
        Do(YearClock.Day(12, 21), "risks", Publish);
    }

    private async Task Fill(string division)
    {
        var (officer, chance) = (world.Callers.Officer(division), world.Chance($"fill {division}"));
        var library = await officer.Read($"starters-{division}", $"{Api}/starters?division={division}");
        var risks = library.EnumerateArray().Take(3).Select(starter => new
        {
            key = starter.GetProperty("key").GetString(),
            likelihood = chance.Between(2, 4),
            impact = chance.Between(2, 4),
            controlEffectiveness = chance.Mostly((2, "fair"), (1, "good"), (1, "weak")),
            likelihoodReason = "เคยพบในการสอบทานสามปีที่ผ่านมา",
            impactReason = "กระทบวงเงินและความเชื่อมั่นของประชาชน",
            existingControls = (string[])["แบ่งหน้าที่ผู้ขอ ผู้อนุมัติ และผู้ตรวจรับ", "สอบทานเอกสารโดยหัวหน้าทุกเดือน"],
        }).ToList();
        var taken = (await officer.Post($"risks-{division}", $"{Register}/starters", new { risks })).GetProperty("risks").EnumerateArray().ToList();
        lock (_lock)
            _taken[division] = taken;
        foreach (var (index, risk) in taken.Index())
        {
            var path = $"{Api}/risks/{Id(risk)}";
            await officer.Post($"treat-{division}-{index + 1}", $"{path}/treatment", new { treatment = "treat", reason = "คะแนนสูงกว่าที่ยอมรับได้ ต้องลดโอกาสเกิด" });
            var due = YearClock.OfficeDay(YearClock.Day(2, 1).AddDays(chance.Between(0, 150)));
            var planned = await officer.Post($"measure-{division}-{index + 1}", $"{path}/mitigations", new { measure = "ออกคำสั่งแบ่งหน้าที่และสุ่มตรวจทุกไตรมาส", owner = "หัวหน้าฝ่ายที่รับผิดชอบ", dueOn = due });
            if (index < 2) // the third one is still being worked on when the year ends
                Do(due, $"risks {division}", () => CarryOut(division, index + 1, Id(planned)));
        }
    }

    private async Task CarryOut(string division, int no, Guid mitigation)
    {
        var officer = world.Callers.Officer(division);
        var file = await officer.Send($"measure-{division}-{no}/file", $"{Api}/files", "order.pdf", "application/pdf", Proof.Page($"Order of {division}, measure {no}"));
        await officer.Post($"measure-done-{division}-{no}", $"{Api}/mitigations/{mitigation}/completion", new { actionTaken = "ออกคำสั่งแบ่งหน้าที่แล้ว และสุ่มตรวจไตรมาสแรกไม่พบข้อผิดพลาด", evidence = new[] { file.GetProperty("fileId").GetGuid() } });
        world.Tally.Add("measures done");
    }

    private async Task HandIn(string division)
    {
        await world.Callers.Officer(division).Post($"part-{division}", $"{Register}/parts/{division}/submission");
        await world.Callers.PlanOfficer.Post($"moderated-{division}", $"{Register}/parts/{division}/moderation", new { note = "คณะทำงานเห็นชอบตามที่เสนอ" });
    }

    private async Task Approve()
    {
        var state = (await world.Callers.Executive.Read("register-state", Register)).GetProperty("state").GetString();
        await world.Callers.Executive.Post("register-approved", $"{Register}/approval", new { state });
    }

    private Task Publish() => world.Callers.PlanOfficer.Post("register-published", $"{Register}/publication", new { channels = (string[])["เว็บไซต์ อบต.", "บอร์ดประชาสัมพันธ์"] });

    /// <summary>Each quarter one control of each risk; it passes.</summary>
    private async Task TestControls(string division, int no)
    {
        var officer = world.Callers.Officer(division);
        foreach (var (index, risk) in _taken[division].Index())
        {
            var controls = (await officer.Read($"controls-{division}-{index + 1}-{no}", $"{Api}/risks/{Id(risk)}")).GetProperty("existingControls");
            await officer.Post($"control-test-{division}-{index + 1}-{no}", $"{Api}/controls/{Id(controls[0])}/tests", new { result = "passed", seen = "สุ่มเอกสาร 20 ชุด มีผู้ขอ ผู้อนุมัติ และผู้ตรวจรับคนละคนทุกชุด" });
        }
    }

    private void Do(DateOnly day, string lane, Func<Task> deed) => world.Agenda.On(day, lane, deed);

    private static Guid Id(JsonElement one) => one.GetProperty("id").GetGuid();
}
