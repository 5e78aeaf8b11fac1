namespace DemoYear;

/// <summary>The family course's forms: 150 questionnaires on its day, then 56 families whose risk is assessed at home, week by week.</summary>
internal sealed class Families(DemoWorld world)
{
    private const int Questionnaires = 150;
    private const int Assessments = 56;
    private const int InAWeek = 8;

    private readonly Caller _officer = world.Callers.Officer(Callers.Welfare);

    public void Plan()
    {
        var course = TrainingPlan.All.Single(plan => plan.Key == "family").On;
        world.Agenda.On(course, "families", () => Write("questionnaire", 1, Questionnaires));
        for (var week = 0; week * InAWeek < Assessments; week++)
        {
            var first = week * InAWeek + 1;
            world.Agenda.On(course.AddDays(7 * (week + 1)), "families", () => Write("assessment", first, Math.Min(Assessments, first + InAWeek - 1)));
        }
    }

    private async Task Write(string kind, int first, int last)
    {
        var questions = (await _officer.Read(FormattableString.Invariant($"family-{kind}-template-{first}"), $"/training/api/v1/families/templates/{kind}")).GetProperty("questions").GetArrayLength();
        await Trainings.Together(Enumerable.Range(first, last - first + 1), async no =>
        {
            var chance = world.Chance($"{kind} {no}");
            var answers = Enumerable.Range(0, questions).Select(_ => chance.Happens(80) ? 1 : 2).ToArray();
            await _officer.Post(FormattableString.Invariant($"family-{kind}-{no}"), $"/training/api/v1/families/{kind}", new { answers, consent = true });
            world.Tally.Add($"family {kind}");
        });
    }
}
