using System.Globalization;
using System.Text.Json;

namespace Upgrade.Record.Life;

/// <summary>A training from its money to certificates, with people at the door, tests and surveys; another that is still to come.</summary>
internal sealed class TrainingWork(Work work)
{
    private const string Api = "/training/api/v1";
    private const int People = 5;

    public async Task Live()
    {
        var officer = await work.As("division-officer-SP");
        if (work.Round > 1)
            await EnrolOne(officer, work.Known("training.coming"), "ผู้สมัครภายหลัง");
        var coming = await Planned(officer, work.Today.AddDays(20));
        await EnrolOne(officer, coming, "ผู้สมัครล่วงหน้า");
        work.Know("training.coming", coming);

        var held = await Planned(officer, work.Today);
        var people = new List<JsonElement>();
        for (var no = 1; no <= People; no++)
            people.Add(await EnrolOne(officer, held, string.Create(CultureInfo.InvariantCulture, $"นางสาวผู้เข้าอบรม ลำดับ{no}")));
        foreach (var session in (await officer.Get($"{Api}/events/{held}")).GetProperty("sessions").EnumerateArray().Select(one => one.GetProperty("no").GetInt32()).ToList())
        {
            var entries = people.Take(People - 1).Select(one => new { clientId = $"{session}-{one.GetProperty("no").GetInt32()}", enrolmentId = one.GetProperty("id").GetGuid(), session, means = "list" });
            await officer.Post($"{Api}/events/{held}/attendance/batch", new { entries });
        }

        var right = (await officer.Get($"{Api}/courses/ethics/test")).GetProperty("questions").EnumerateArray().Select(question => question.GetProperty("right").GetInt32()).ToList();
        foreach (var (kind, known) in new[] { ("pre", 4), ("post", 8) })
            await officer.Post($"{Api}/events/{held}/tests/{kind}/answers", new { enrolmentId = people[0].GetProperty("id").GetGuid(), answers = right.Select((answer, index) => index < known ? answer : (int?)null) });
        await officer.Post($"{Api}/events/{held}/surveys/satisfaction/paper-answers", new { answers = new[] { 4, 4, 5, 4, 5 } });
        await officer.Post($"{Api}/events/{held}/completion", new { spending = new[] { new { item = "ค่าใช้จ่ายทั้งหมด", amount = 700.50m, document = $"ฎีกา {held}" } } });
        await officer.Put($"{Api}/events/{held}/report", new { lessons = "ผู้เข้าร่วมสนใจกรณีศึกษาจากงานจริง", nextSteps = "ติดตามผลหลังอบรม" });
        await officer.Post($"{Api}/events/{held}/report/submission");
        await Certificates(officer, held);
        await Families();
        work.Know("training.held", held);
    }

    private async Task<string> Planned(Caller officer, DateOnly on)
    {
        var day = on.ToString("O", CultureInfo.InvariantCulture);
        var planned = await officer.Post($"{Api}/events", new
        {
            course = "ethics",
            projectCode = "1-03",
            fiscalYear = work.Year,
            title = $"อบรมจริยธรรม {work.Round} {day}",
            venue = "หอประชุม อบต.",
            capacity = 20,
            startsAt = $"{day}T00:00:00+07:00",
            endsAt = $"{day}T23:00:00+07:00",
            targetGroups = new[] { new { group = "บุคลากร", count = 20 } },
            speakers = new[] { new { name = $"วิทยากรตัวอย่าง {work.Round}", stateOfficer = true, hours = 6 } },
            budgetLines = new[] { new { item = "ค่าอาหารว่างและเครื่องดื่ม", quantity = 2, unit = "มื้อ", rate = 35, people = 20, amount = 1400 } },
        });
        var id = planned.GetProperty("id").GetString()!;
        await officer.Post($"{Api}/events/{id}/budget-request");
        await officer.Until($"{Api}/events/{id}", now => now.GetProperty("status").GetString() == "open");
        return id;
    }

    private static Task<JsonElement> EnrolOne(Caller officer, string id, string name) => officer.Post($"{Api}/events/{id}/enrolments", new { name, group = "บุคลากร", email = "someone@example.com" });

    private async Task Certificates(Caller officer, string id)
    {
        await (await work.As("executive")).Put(string.Create(CultureInfo.InvariantCulture, $"{Api}/certificates/signers/{work.Today.Year + 543}"), new { name = "นายทดสอบ ลงนาม", position = "นายกองค์การบริหารส่วนตำบล" });
        var order = (await officer.Post($"{Api}/events/{id}/certificates")).GetProperty("id").GetString();
        await officer.Until($"{Api}/events/{id}/certificates/orders/{order}", now => now.GetProperty("isFinished").GetBoolean());
    }

    private async Task Families()
    {
        var welfare = await work.As("division-officer-SW");
        foreach (var kind in (string[])["questionnaire", "assessment"])
        {
            var questions = (await welfare.Get($"{Api}/families/templates/{kind}")).GetProperty("questions").GetArrayLength();
            await welfare.Post($"{Api}/families/{kind}", new { answers = Enumerable.Repeat(1, questions), consent = true });
        }
    }
}
