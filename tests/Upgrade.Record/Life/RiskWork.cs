using System.Globalization;

namespace Upgrade.Record.Life;

/// <summary>A register of two divisions to its publication, measures that are carried out, a control that is tested, gifts and interests.</summary>
internal sealed class RiskWork(Work work)
{
    private const string Api = "/risk/api/v1";
    private static readonly string[] Divisions = ["FIN", "PW"];

    private string Register => string.Create(CultureInfo.InvariantCulture, $"{Api}/registers/{work.Year}");

    public async Task Live()
    {
        var (clerk, executive) = (await work.As("plan-officer"), await work.As("executive"));
        if (work.Round == 1)
            await clerk.Post($"{Register}/opening", new { dueOn = work.Today.AddDays(30), divisions = Divisions });
        foreach (var division in Divisions)
            await Fill(division);
        foreach (var division in Divisions)
        {
            await (await Officer(division)).Post($"{Register}/parts/{division}/submission");
            await clerk.Post($"{Register}/parts/{division}/moderation", new { note = "คณะทำงานเห็นชอบ" });
        }

        await executive.Post($"{Register}/approval", new { state = (await executive.Get(Register)).GetProperty("state").GetString() });
        await clerk.Post($"{Register}/publication", new { channels = new[] { "เว็บไซต์ อบต.", "บอร์ดประชาสัมพันธ์" } });
        if (work.Round == 1)
            await executive.Post(string.Create(CultureInfo.InvariantCulture, $"{Api}/gifts/{work.Year}/announcement"), new { number = "1/2570" });
        await GiftsAndInterests();
    }

    private async Task Fill(string division)
    {
        var officer = await Officer(division);
        if (work.Round > 1) // what was approved is assessed anew, and carried out
        {
            await officer.Post($"{Api}/risks/{work.Known($"risk.{division}")}/assessment", new { likelihood = 4, impact = 4, likelihoodReason = "พบอีกครั้งในเดือนนี้", impactReason = "วงเงินสูงขึ้น", reason = "ทบทวน" });
            await officer.Post($"{Api}/mitigations/{work.Known($"risk.{division}.mitigation")}/completion", new { actionTaken = "ออกคำสั่งแบ่งหน้าที่แล้ว และสุ่มตรวจไตรมาสแรก" });
        }

        var risk = (await officer.Post($"{Register}/risks", new
        {
            process = "จัดซื้อวัสดุ",
            step = "กำหนดวงเงิน",
            @event = $"แบ่งซื้อวัสดุของ {division} เพื่อเลี่ยงวิธีประกาศเชิญชวน ครั้งที่ {work.Round}",
            causes = new[] { "ผู้ขอและผู้ตรวจรับเป็นคนเดียวกัน" },
            whoGains = "ผู้ขายรายเดิม",
            kind = "spending",
            likelihood = 3,
            impact = 3,
            likelihoodReason = "ประมาณปีละครั้ง",
            impactReason = "ราวแสนบาท",
            existingControls = new[] { "ตรวจสอบยอดซื้อสะสมรายเดือน" },
            controlEffectiveness = "fair",
            division,
        })).GetProperty("id").GetString()!;
        await officer.Post($"{Api}/risks/{risk}/treatment", new { treatment = "treat", reason = "คะแนนสูงกว่าที่ยอมรับได้" });
        var planned = await officer.Post($"{Api}/risks/{risk}/mitigations", new { measure = $"แยกผู้ขอและผู้ตรวจรับของ {division}", owner = "หัวหน้าฝ่าย", dueOn = work.Today.AddDays(60) });
        var read = await officer.Get($"{Api}/risks/{risk}");
        await officer.Post($"{Api}/controls/{read.GetProperty("existingControls")[0].GetProperty("id").GetString()}/tests", new { result = "passed", seen = "สุ่มเอกสาร 20 ชุด ครบทุกชุด" });
        work.Know($"risk.{division}", risk);
        work.Know($"risk.{division}.mitigation", planned.GetProperty("id").GetString()!);
    }

    private async Task GiftsAndInterests()
    {
        var officer = await Officer("PW");
        if (work.Round == 1)
            await officer.Post(string.Create(CultureInfo.InvariantCulture, $"{Api}/gifts/{work.Year}/acknowledgement"));
        var gift = await officer.Post($"{Api}/gifts", new { offeredTo = "self", giverType = "citizen", giver = "ผู้มาติดต่อราชการ", what = "กระเช้าผลไม้", value = 500, occasion = "เทศกาล", on = work.Today, outcome = "refused" });
        await officer.Post($"{Api}/interests", new { position = "นายช่างโยธา", items = new[] { new { kind = "business", whose = "sibling", name = "ร้านวัสดุก่อสร้างตัวอย่าง", person = "นางสาวพี่น้อง ตัวอย่าง", details = "ขายวัสดุในตำบล" } } });
        await officer.Get($"{Api}/gifts/{gift.GetProperty("id").GetString()}");
    }

    private Task<Caller> Officer(string division) => work.As($"division-officer-{division}");
}
