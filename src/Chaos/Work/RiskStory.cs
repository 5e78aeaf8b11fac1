using Contracts;
using DemoYear;

namespace Chaos.Work;

/// <summary>A division describes a risk, decides to treat it, plans a measure and carries it out, with a file that shows it.</summary>
internal sealed class RiskStory(DemoWorld world, Deeds deeds)
{
    private const string Api = "/risk/api/v1";

    public async Task Live(string name)
    {
        var chance = world.Chance(name);
        var division = chance.One(Callers.Divisions);
        var officer = world.Callers.Officer(division);
        var what = $"แบ่งซื้อวัสดุเพื่อเลี่ยงวิธีประกาศเชิญชวน {name}";
        var risk = (await officer.Post(name, $"{Api}/registers/{DemoWorld.Year}/risks", new
        {
            process = "จัดซื้อวัสดุ",
            step = "กำหนดวงเงิน",
            @event = what,
            causes = (string[])["ผู้ขอและผู้ตรวจรับเป็นคนเดียวกัน"],
            whoGains = "ผู้ขายรายเดิม",
            kind = "spending",
            likelihood = chance.Between(2, 4),
            impact = chance.Between(2, 4),
            likelihoodReason = "ประมาณปีละครั้ง",
            impactReason = "ราวแสนบาท",
            existingControls = (string[])["ตรวจสอบยอดซื้อสะสมรายเดือน"],
            controlEffectiveness = "fair",
            division,
        })).GetProperty("id").GetGuid();
        deeds.Add(Kind.Risk, what);
        deeds.Add(nameof(RiskAssessed), risk);
        await officer.Post($"{name}/treatment", $"{Api}/risks/{risk}/treatment", new { treatment = "treat", reason = "คะแนนสูงกว่าที่ยอมรับได้" });
        var measure = (await officer.Post($"{name}/measure", $"{Api}/risks/{risk}/mitigations", new { measure = "แยกผู้ขอและผู้ตรวจรับ", owner = "หัวหน้าฝ่ายที่รับผิดชอบ", dueOn = YearClock.Year.LastDay })).GetProperty("id").GetGuid();
        var file = (await officer.Send($"{name}/file", $"{Api}/files", "order.pdf", "application/pdf", Proof.Page($"Order {name}"))).GetProperty("fileId").GetGuid();
        await officer.Post($"{name}/done", $"{Api}/mitigations/{measure}/completion", new { actionTaken = "ออกคำสั่งแยกหน้าที่แล้วและสุ่มตรวจไม่พบข้อผิดพลาด", evidence = new[] { file } });
        deeds.Add(nameof(MitigationCompleted), measure);
    }
}
