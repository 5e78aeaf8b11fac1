using System.Globalization;
using Contracts;
using DemoYear;

namespace Chaos.Work;

/// <summary>A citizen complains; it is assigned, answered, closed, and in most cases rated.</summary>
internal sealed class ComplaintStory(DemoWorld world, Deeds deeds)
{
    private const string Api = Complaints.Api;

    /// <summary>Those about the conduct of staff need a finding: they are lived in the year in fast motion.</summary>
    private static readonly IReadOnlyList<ComplaintText> Texts = [.. ComplaintText.All.Where(text => text.Founded is null)];

    public async Task Live(string name)
    {
        var chance = world.Chance(name);
        var text = chance.One(Texts);
        var (citizen, staff) = (world.Callers.Citizen, world.Callers.Officer(text.Division));
        var subject = $"{text.Subject} {name}";
        var filed = await citizen.Post(name, $"{Api}/complaints", new { text.Category, subject, text.Details, village = chance.Between(1, 9).ToString(CultureInfo.InvariantCulture) });
        deeds.Add(Kind.Complaint, subject);
        var code = filed.GetProperty("trackingCode").GetString();
        var found = await world.Callers.ComplaintOfficer.Until($"{name}/id", $"{Api}/complaints?q={Uri.EscapeDataString(subject)}", list => list.GetProperty("items").GetArrayLength() > 0);
        var id = found.GetProperty("items").EnumerateArray().Single(one => one.GetProperty("subject").GetString() == subject).GetProperty("id").GetGuid();
        deeds.Add(nameof(ComplaintReceived), id);

        await world.Callers.ComplaintOfficer.Post($"{name}/assignment", $"{Api}/complaints/{id}/assignment", new { division = text.Division });
        deeds.Add(nameof(ComplaintAcknowledged), id);
        if (chance.Happens(40))
            await staff.Post($"{name}/update", $"{Api}/complaints/{id}/updates", new { text = "เจ้าหน้าที่ลงพื้นที่ตรวจสอบแล้ว กำลังดำเนินการ", visibleToComplainant = true });
        await staff.Post($"{name}/answer", $"{Api}/complaints/{id}/resolution", new { outcome = text.Category is "tax" ? "explained" : "fixed", text = "ดำเนินการแก้ไขเรียบร้อยแล้ว หากยังพบปัญหาแจ้งกลับได้ทางช่องทางเดิม" });
        world.Tally.Add("complaints answered");
        await staff.Post($"{name}/closure", $"{Api}/complaints/{id}/closure", new { rootCause = "procedure", prevention = "กำหนดรอบตรวจและบำรุงรักษาประจำไตรมาส" });
        deeds.Add(nameof(ComplaintClosed), id);
        if (!chance.Happens(80))
            return;
        var score = chance.Between(1, 5);
        await citizen.Post($"{name}/rating", $"{Api}/tracking/{code}/rating", new { score, @fixed = true });
        deeds.Add(nameof(ComplaintRated), id);
        world.Tally.Add("ratings");
        world.Tally.Add("satisfied", score >= 4 ? 1 : 0);
    }
}
