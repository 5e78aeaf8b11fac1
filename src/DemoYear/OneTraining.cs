using System.Globalization;
using System.Text.Json;

namespace DemoYear;

/// <summary>A training from its planning to the survey that follows it up.</summary>
internal sealed class OneTraining(DemoWorld world, TrainingPlan plan)
{
    private const string Api = "/training/api/v1";
    private readonly Caller _officer = world.Callers.Officer(plan.Division);
    private readonly List<(int No, Guid Id, string Code)> _people = [];
    private readonly Lock _lock = new();
    private Guid _id;

    private string Event => $"{Api}/events/{_id}";

    private IEnumerable<(int No, Guid Id, string Code)> Attended => _people.Where(person => Attends(person.No));

    public void Plan()
    {
        var after = YearClock.OfficeDay(plan.On.AddDays(1));
        Do(plan.On.AddDays(-42), Open);
        Do(plan.On.AddDays(-14), Enrol);
        Do(plan.On, Hold);
        Do(after, Complete);
        Do(after.AddDays(7), Report);
        if (plan.IsFollowedUp)
            Do(plan.On.AddDays(7 * 12 + 2), FollowUp);
    }

    private async Task Open()
    {
        var day = plan.On.ToString("O", CultureInfo.InvariantCulture);
        var planned = await _officer.Post($"{plan.Key}/plan", $"{Api}/events", new
        {
            plan.Course,
            projectCode = plan.Project,
            fiscalYear = YearClock.Year.Year,
            plan.Title,
            venue = "หอประชุม อบต.บึงนคร",
            capacity = plan.Heads ?? plan.People,
            startsAt = $"{day}T08:30:00+07:00",
            endsAt = $"{day}T16:30:00+07:00",
            targetGroups = new[] { new { group = "กลุ่มเป้าหมายตามแผน", count = plan.Heads ?? plan.People } },
            speakers = new[] { new { name = $"วิทยากร {plan.Title}", stateOfficer = true, hours = 6 } },
            budgetLines = plan.Lines.Select(line => new { item = line.Item, quantity = line.Quantity, unit = line.Unit, rate = line.Rate, people = line.People, amount = Amount(line) }),
        }, unheard: "projectCode");
        _id = planned.GetProperty("id").GetGuid();
        await _officer.Post($"{plan.Key}/budget", $"{Event}/budget-request");
        var decided = await _officer.Until($"{plan.Key}/open", Event, now => now.GetProperty("status").GetString() is not ("planned" or "budget-requested"));
        if (decided.GetProperty("status").GetString() is "budget-refused")
            throw new DemoFailedException($"The plan refused the money of {plan.Title}: {decided}");
    }

    private Task Enrol() => Trainings.Together(Enumerable.Range(1, plan.People), async no =>
    {
        var enrolled = await _officer.Post($"{plan.Key}/person-{no}", $"{Event}/enrolments", new
        {
            name = plan.Heads is null ? FormattableString.Invariant($"{(no % 2 == 0 ? "นาย" : "นางสาว")}ผู้เข้าอบรม ลำดับ{no}") : $"ประชาคม {plan.Title}",
            group = "กลุ่มเป้าหมายตามแผน",
            heads = plan.Heads,
        });
        lock (_lock)
            _people.Add((no, enrolled.GetProperty("id").GetGuid(), enrolled.GetProperty("code").GetString()!));
    });

    /// <summary>The day itself: who comes signs the list of each session; courses with a test ask before they begin.</summary>
    private async Task Hold()
    {
        if (plan.HasTest)
            await Test("pre", 3, 6);
        var sessions = (await _officer.Read($"{plan.Key}/sessions", Event)).GetProperty("sessions").EnumerateArray().Select(session => session.GetProperty("no").GetInt32()).ToList();
        foreach (var session in sessions)
        {
            var entries = Attended.OrderBy(person => person.No).Select(person => new { clientId = FormattableString.Invariant($"{session}-{person.No}"), enrolmentId = person.Id, session, heads = plan.Heads, means = "list" });
            var taken = await _officer.Post($"{plan.Key}/attendance-{session}", $"{Event}/attendance/batch", new { entries });
            if (taken.GetProperty("results").EnumerateArray().Any(result => result.GetProperty("outcome").GetString() == "refused"))
                throw new DemoFailedException($"{plan.Title}: somebody who was there was not written down: {taken}");
        }

        world.Tally.Add($"attended {plan.Project}", Attended.Sum(_ => plan.Heads ?? 1));
    }

    private async Task Complete()
    {
        if (plan.HasTest)
            await Test("post", 6, 10);
        await Survey("satisfaction", 92);
        var spending = plan.Lines.Select((line, index) => new { item = line.Item, amount = Amount(line), document = FormattableString.Invariant($"ฎ. {plan.Key}-{index + 1}/2570") }).ToList();
        await _officer.Post($"{plan.Key}/completion", $"{Event}/completion", new { spending });
        world.Tally.Add($"events {plan.Project}");
        world.Tally.Add($"spent {plan.Project}", spending.Sum(line => line.amount));
    }

    private async Task Report()
    {
        await _officer.Put($"{plan.Key}/report", $"{Event}/report", new { lessons = "ผู้เข้าร่วมสนใจกรณีศึกษาจากงานจริงมากกว่าการบรรยาย", nextSteps = "ติดตามผลหลังอบรมและปรับเนื้อหาในปีถัดไป" });
        await _officer.Post($"{plan.Key}/report-submitted", $"{Event}/report/submission");
        if (!plan.HasCertificates)
            return;
        var order = (await _officer.Post($"{plan.Key}/certificates", $"{Event}/certificates")).GetProperty("id").GetGuid();
        await _officer.Until($"{plan.Key}/certificates-done", $"{Event}/certificates/orders/{order}", now => now.GetProperty("isFinished").GetBoolean());
    }

    private Task FollowUp() => Survey("follow-up", 90);

    private async Task Test(string kind, int least, int most)
    {
        var questions = (await _officer.Read($"{plan.Key}/test-{kind}", $"{Api}/courses/{plan.Course}/test")).GetProperty("questions").EnumerateArray().ToList();
        await Trainings.Together(Attended, async person =>
        {
            var chance = world.Chance($"{plan.Key} {kind} {person.No}");
            var knows = chance.Between(least, most) * questions.Count / 10;
            var answers = questions.Select((question, index) => index < knows ? question.GetProperty("right").GetInt32() : Wrong(question));
            await world.Callers.Citizen.Post($"{plan.Key}/{kind}-{person.No}", $"{Event}/tests/{kind}/answers", new { answers, person.Code }, "already-answered");
        });
    }

    /// <summary>By the code of the ticket, namelessly: sent again it is answered already.</summary>
    private async Task Survey(string kind, int content)
    {
        var survey = await _officer.Read($"{plan.Key}/survey-{kind}", $"{Api}/courses/{plan.Course}/surveys/{kind}");
        await Trainings.Together(Attended, async person =>
        {
            var chance = world.Chance($"{plan.Key} {kind} {person.No}");
            if (chance.Happens(90) && plan.Heads is null)
                await world.Callers.Citizen.Post($"{plan.Key}/{kind}-{person.No}", $"{Event}/surveys/{kind}/answers", new { answers = Trainings.Answers(survey, chance, content), person.Code }, "already-answered");
        });
    }

    private bool Attends(int no) => world.Chance($"{plan.Key} comes {no}").Happens(plan.Attends);

    private void Do(DateOnly day, Func<Task> deed) => world.Agenda.On(day, $"training {plan.Key}", deed);

    private static int Wrong(JsonElement question) => question.GetProperty("right").GetInt32() == 1 ? 2 : 1;

    private static decimal Amount((string Item, int Quantity, string Unit, decimal Rate, int? People) line) => line.Quantity * line.Rate * (line.People ?? 1);
}
