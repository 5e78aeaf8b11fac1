using System.Text.Json;

namespace Upgrade.Record.Life;

/// <summary>Four complaints: answered and rated, waiting for an answer, refused, reopened.</summary>
internal sealed class ComplaintWork(Work work)
{
    private const string Api = "/complaints/api/v1";

    public async Task Live()
    {
        var (officer, works, citizen) = (await work.As("complaint-officer"), await work.As("division-officer-PW"), await work.As());
        var rated = await Receive("street-light", $"ไฟส่องทางดับ {work.Round}/1");
        await Assign(officer, rated);
        await works.Post($"{Api}/complaints/{rated.Id}/updates", new { text = "ช่างจะเข้าตรวจพรุ่งนี้", visibleToComplainant = true });
        await citizen.Post($"{Api}/tracking/{rated.Code}/reply", new { text = "ขอบคุณ เสาที่สองก็ดับด้วย" });
        await Answer(works, rated);
        await works.Post($"{Api}/complaints/{rated.Id}/closure", new { rootCause = "wear", prevention = "ตรวจทุกไตรมาส" });
        await citizen.Post($"{Api}/tracking/{rated.Code}/rating", new { score = 5, @fixed = true });

        var waiting = await Receive("road", $"ถนนเป็นหลุม {work.Round}/2");
        await Assign(officer, waiting);

        var refused = await Receive("water", $"น้ำประปาไม่ไหล {work.Round}/3");
        await Assign(officer, refused);
        await works.Post($"{Api}/complaints/{refused.Id}/rejection", new { reason = "เรื่องนี้อยู่ในอำนาจของหน่วยงานอื่น ได้แนะนำช่องทางติดต่อแล้ว" });

        var reopened = await Receive("street-light", $"ไฟกะพริบ {work.Round}/4");
        await Assign(officer, reopened);
        await Answer(works, reopened);
        await works.Post($"{Api}/complaints/{reopened.Id}/closure", new { rootCause = "wear", prevention = "ตรวจทุกไตรมาส" });
        await citizen.Post($"{Api}/tracking/{reopened.Code}/rating", new { score = 1, @fixed = false });
        await citizen.Post($"{Api}/tracking/{reopened.Code}/reopening", new { reason = "ยังไม่ได้แก้ไขตามที่แจ้ง ปัญหายังเหมือนเดิม" });

        foreach (var (name, one) in new[] { ("rated", rated), ("waiting", waiting), ("refused", refused), ("reopened", reopened) })
        {
            work.Know($"complaint.{name}.code", one.Code);
            work.Know($"complaint.{name}.id", one.Id.ToString());
            await citizen.Get($"{Api}/tracking/{one.Code}");
        }

        await works.Get($"{Api}/complaints/{waiting.Id}/contact");
        if (work.Round == 1)
            return;

        // The work of the first round goes on.
        var before = work.Known("complaint.waiting.id");
        await Answer(works, new("", Guid.Parse(before)));
        await works.Post($"{Api}/complaints/{before}/closure", new { rootCause = "weather", prevention = "ตรวจหลังฤดูฝน" });
        await citizen.Post($"{Api}/tracking/{work.Known("complaint.waiting.code")}/rating", new { score = 4, @fixed = true });
    }

    private async Task<One> Receive(string category, string subject)
    {
        var answer = await (await work.As()).Post($"{Api}/complaints", new
        {
            category,
            subject,
            details = "เป็นมาหลายวันแล้ว เดินทางตอนค่ำลำบากและอันตราย",
            village = "4",
            contact = new { name = $"ผู้ร้องตัวอย่าง {subject}", phone = "0800000000", email = "someone@example.com" },
        });
        var found = await (await work.As("complaint-officer")).Get($"{Api}/complaints?q={Uri.EscapeDataString(subject)}");
        return new(answer.GetProperty("trackingCode").GetString()!, found.GetProperty("items")[0].GetProperty("id").GetGuid());
    }

    private static Task<JsonElement> Assign(Caller officer, One one) => officer.Post($"{Api}/complaints/{one.Id}/assignment", new { division = "PW" });

    private static Task<JsonElement> Answer(Caller works, One one) => works.Post($"{Api}/complaints/{one.Id}/resolution", new { outcome = "fixed", text = "ดำเนินการแก้ไขเรียบร้อยแล้ว" });

    private sealed record One(string Code, Guid Id);
}
