using System.Globalization;
using System.Text.Json;

namespace DemoYear;

/// <summary>A complaint from the day on which it comes to what its author says of the answer.</summary>
internal sealed class OneComplaint(DemoWorld world, int no, IReadOnlySet<DateOnly> holidays)
{
    private const string Api = Complaints.Api;
    private readonly Chance _chance = world.Chance($"complaint {no}");
    private readonly string _name = string.Create(CultureInfo.InvariantCulture, $"complaint-{no:000}");
    private string _code = "";
    private Guid _id;

    public void Plan()
    {
        // The last ones come in September; whoever comes then may still wait when the year ends.
        var came = YearClock.OfficeDay(YearClock.Year.FirstDay.AddDays(3 + 350 * (no - 1) / Complaints.Count));
        var text = ComplaintText.Of(_chance);
        var channel = _chance.Mostly((44, "web"), (14, "phone"), (13, "counter"), (8, "line"), (6, "facebook"), (5, "letter"), (3, "suggestion-box"), (3, "field-visit"), (2, "damrongdhama"), (2, "other-agency"));
        var fate = _chance.Mostly((82, Fate.InTime), (6, Fate.Late), (7, Fate.Extended), (3, Fate.Rejected), (2, Fate.Unanswered));
        Do(came, () => Complain(text, channel));
        var assigned = Later(came, 1, 2);
        Do(assigned, () => Assign(text));
        if (fate is Fate.Unanswered)
            return;
        if (fate is Fate.Extended)
            Do(Later(assigned, 6, 8), () => Staff(text).Post($"{_name}/extension", $"{Api}/complaints/{_id}/extension", new { newDueOn = WorkingDay(came.AddDays(35)), reason = "ต้องรอวัสดุจากการจัดซื้อ จะแจ้งความคืบหน้าเมื่อได้รับของ" }));
        var answered = fate switch { Fate.Late => Later(came, 18, 24), Fate.Extended => Later(came, 20, 28), _ => Later(assigned, 2, 9) };
        if (answered > YearClock.Year.LastDay)
            return;
        if (fate is Fate.Rejected)
            Do(answered, () => Staff(text).Post($"{_name}/rejection", $"{Api}/complaints/{_id}/rejection", new { reason = "เรื่องนี้อยู่ในอำนาจของหน่วยงานอื่น ได้แนะนำช่องทางติดต่อให้แล้ว" }));
        else
            Answer(text, answered);
        world.Tally.Add(fate is Fate.Rejected ? "complaints rejected" : "complaints resolved");
    }

    private async Task Complain(ComplaintText text, string channel)
    {
        var subject = string.Create(CultureInfo.InvariantCulture, $"{text.Subject} หน้าบ้านเลขที่ {no}");
        var village = _chance.Between(1, 9).ToString(CultureInfo.InvariantCulture);
        object? contact = _chance.Happens(60) ? new { name = $"ผู้ร้องตัวอย่าง {no}", phone = string.Create(CultureInfo.InvariantCulture, $"08{no:00000000}") } : null;
        var answer = channel is "web"
            ? await world.Callers.Citizen.Post(_name, $"{Api}/complaints", new { text.Category, subject, text.Details, village, contact })
            : await world.Callers.ComplaintOfficer.Post(_name, $"{Api}/complaints/records", new { text.Category, subject, text.Details, village, contact, channel });
        _code = answer.GetProperty("trackingCode").GetString()!;
        var found = await world.Callers.ComplaintOfficer.Until($"{_name}/id", $"{Api}/complaints?q={Uri.EscapeDataString(subject)}", list => Mine(list, subject) is not null);
        _id = Mine(found, subject)!.Value;
        world.Tally.Add("complaints");
    }

    /// <summary>Words may be found in others, too: "เลขที่ 12" stands in "เลขที่ 120".</summary>
    private static Guid? Mine(JsonElement list, string subject) => list.GetProperty("items").EnumerateArray()
        .Where(one => one.GetProperty("subject").GetString() == subject).Select(one => (Guid?)one.GetProperty("id").GetGuid()).FirstOrDefault();

    private Task<JsonElement> Assign(ComplaintText text) => world.Callers.ComplaintOfficer.Post($"{_name}/assignment", $"{Api}/complaints/{_id}/assignment", new { division = text.Division });

    private void Answer(ComplaintText text, DateOnly day)
    {
        if (_chance.Happens(40))
            Do(day, () => Staff(text).Post($"{_name}/update", $"{Api}/complaints/{_id}/updates", new { text = "เจ้าหน้าที่ลงพื้นที่ตรวจสอบแล้ว กำลังดำเนินการ", visibleToComplainant = true }));
        Do(day, () => Resolve(text, "answer"));
        var closed = Later(day, 1, 4);
        Do(closed, () => Close(text, "closure"));
        var rated = Later(closed, 1, 6);
        if (!_chance.Happens(70) || rated > YearClock.Year.LastDay)
            return;
        var isFixed = !_chance.Happens(6);
        var score = !isFixed ? _chance.Between(1, 2) : _chance.Happens(90) ? _chance.Between(4, 5) : _chance.Between(2, 3);
        Do(rated, async () =>
        {
            await world.Callers.Citizen.Post($"{_name}/rating", $"{Api}/tracking/{_code}/rating", new { score, @fixed = isFixed });
            world.Tally.Add("ratings");
            world.Tally.Add("satisfied", score >= 4 ? 1 : 0);
            if (!isFixed)
                await world.Callers.Citizen.Post($"{_name}/reopening", $"{Api}/tracking/{_code}/reopening", new { reason = "ยังไม่ได้แก้ไขตามที่แจ้ง ปัญหายังเหมือนเดิม" });
        });
        var again = Later(rated, 4, 9);
        if (isFixed || again > YearClock.Year.LastDay)
            return;
        Do(again, async () =>
        {
            await Resolve(text, "second-answer");
            await Close(text, "second-closure");
        });
        world.Tally.Add("reopened and fixed");
    }

    private Task<JsonElement> Resolve(ComplaintText text, string what) => Staff(text).Post($"{_name}/{what}", $"{Api}/complaints/{_id}/resolution", new
    {
        outcome = what is "answer" && text.Category is "service" or "tax" or "procurement" or "personnel" or "conduct" ? "explained" : "fixed",
        text = "ดำเนินการแก้ไขเรียบร้อยแล้ว หากยังพบปัญหาแจ้งกลับได้ทางช่องทางเดิม",
        finding = Finding(text),
    });

    private object? Finding(ComplaintText text) => text.Founded is not { } founded ? null
        : world.Chance($"{_name} finding").Happens(founded) ? new { result = "founded", reason = "สอบถามผู้เกี่ยวข้องและตรวจบันทึกเวรแล้วเป็นไปตามที่ร้อง" }
        : new { result = "unfounded", reason = "ตรวจสอบเอกสารและสอบถามผู้เกี่ยวข้องแล้วไม่พบตามที่ร้อง" };

    private Task<JsonElement> Close(ComplaintText text, string what) => Staff(text).Post($"{_name}/{what}", $"{Api}/complaints/{_id}/closure", new
    {
        rootCause = text.Category switch { "road" => "weather", "street-light" => "wear", "water" => "lack-of-maintenance", "nuisance" => "outside", _ => "procedure" },
        prevention = "กำหนดรอบตรวจและบำรุงรักษาประจำไตรมาส",
    });

    private Caller Staff(ComplaintText text) => world.Callers.Officer(text.Division);

    private void Do(DateOnly day, Func<Task> deed)
    {
        if (day <= YearClock.Year.LastDay)
            world.Agenda.On(day, _name, deed);
    }

    private DateOnly Later(DateOnly day, int first, int last) => YearClock.OfficeDay(day.AddDays(_chance.Between(first, last)));

    private DateOnly WorkingDay(DateOnly day)
    {
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || holidays.Contains(day))
            day = day.AddDays(1);
        return day;
    }

    private enum Fate
    {
        InTime,
        Late,
        Extended,
        Rejected,
        Unanswered,
    }
}
