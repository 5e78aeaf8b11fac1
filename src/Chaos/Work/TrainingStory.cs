using Contracts;
using DemoYear;

namespace Chaos.Work;

/// <summary>A division plans a training, asks the plan for its money, enrols people, checks them in, and says what it cost.</summary>
internal sealed class TrainingStory(DemoWorld world, Deeds deeds)
{
    private const string Api = "/training/api/v1";
    private const decimal Snack = 35;

    public async Task Live(string name)
    {
        var chance = world.Chance(name);
        var ((division, project, course), people) = (chance.One(Preparation.Spending), chance.Between(2, 5));
        var officer = world.Callers.Officer(division);
        var day = YearClock.Year.FirstDay.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        var title = $"อบรมรอบ {name}";
        var planned = await officer.Post(name, $"{Api}/events", new
        {
            course,
            projectCode = project,
            fiscalYear = YearClock.Year.Year,
            title,
            venue = "หอประชุม อบต.บึงนคร",
            capacity = people,
            startsAt = $"{day}T08:30:00+07:00",
            endsAt = $"{day}T16:30:00+07:00",
            targetGroups = new[] { new { group = "กลุ่มเป้าหมายตามแผน", count = people } },
            speakers = new[] { new { name = $"วิทยากร {name}", stateOfficer = true, hours = 6 } },
            budgetLines = new[] { new { item = "ค่าอาหารว่างและเครื่องดื่ม", quantity = 1, unit = "มื้อ", rate = Snack, people, amount = Snack * people } },
        }, unheard: "projectCode");
        var id = planned.GetProperty("id").GetGuid();
        var path = $"{Api}/events/{id}";
        await officer.Post($"{name}/budget", $"{path}/budget-request");
        deeds.Add(nameof(TrainingBudgetRequested), id);
        var decided = await officer.Until($"{name}/open", path, now => now.GetProperty("status").GetString() is not ("planned" or "budget-requested"));
        if (decided.GetProperty("status").GetString() is not "open")
            throw new DemoFailedException($"{name}: the plan has money enough, and refused it: {decided}");

        var enrolments = new List<Guid>();
        for (var no = 1; no <= people; no++)
        {
            var person = FormattableString.Invariant($"นางสาวผู้เข้าอบรม ลำดับ{no}");
            enrolments.Add((await officer.Post(FormattableString.Invariant($"{name}/person-{no}"), $"{path}/enrolments", new { name = person, group = "กลุ่มเป้าหมายตามแผน" })).GetProperty("id").GetGuid());
            deeds.Add(Kind.Person, $"{title}: {person}");
        }

        var present = enrolments.Where((_, index) => index == 0 || world.Chance($"{name} comes {index}").Happens(80)).ToList();
        foreach (var session in decided.GetProperty("sessions").EnumerateArray().Select(session => session.GetProperty("no").GetInt32()))
        {
            var entries = present.Select(enrolmentId => new { clientId = FormattableString.Invariant($"{session}-{enrolmentId}"), enrolmentId, session, means = "list" });
            await officer.Post(FormattableString.Invariant($"{name}/attendance-{session}"), $"{path}/attendance/batch", new { entries });
        }

        world.Tally.Add($"attended {project}", present.Count);
        var spent = Snack * people - chance.Between(0, 139) / 4m;
        await officer.Post($"{name}/completion", $"{path}/completion", new { spending = new[] { new { item = "ค่าอาหารว่างและเครื่องดื่ม", amount = spent, document = $"ฎ. {name}" } } });
        deeds.Add(Kind.Training, title);
        deeds.Add(nameof(TrainingEventCompleted), id);
        deeds.Add($"{Kind.Payment} {project}", $"ฎ. {name}");
        world.Tally.Add($"spent {project}", spent);
    }
}
