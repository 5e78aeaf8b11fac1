using System.Text.Json;

namespace DemoYear;

/// <summary>What people are asked for projects whose indicator is their satisfaction; the list of ITA items and the year's score.</summary>
internal sealed class PlanSurveys(DemoWorld world)
{
    private const int Answers = 25;

    private static readonly string Year = $"/plan/api/v1/years/{DemoWorld.Year}";

    public static void In(DemoWorld world, IReadOnlyList<JsonElement> projects, IReadOnlySet<string> asked)
    {
        var surveys = new PlanSurveys(world);
        foreach (var project in projects.Where(project => asked.Contains(project.GetProperty("code").GetString()!)))
            surveys.Plan(project.GetProperty("code").GetString()!, world.Callers.Officer(PlanWork.LeadOf(project)));
        world.Agenda.On(YearClock.Day(10, 12), "ita", () => world.Callers.PlanOfficer.Post("ita-list", $"/plan/api/v1/ita/{DemoWorld.Year}"));
        world.Agenda.On(YearClock.Day(8, 25), "ita", () => world.Callers.PlanOfficer.Put("ita-score", $"{Year}/ita-score", new { score = 91.25m, source = "https://itas.example/2570/buengnakhon" }));
    }

    /// <summary>The projects of which the plan's map says that a survey measures them.</summary>
    public static async Task<IReadOnlySet<string>> Asked(DemoWorld world, Guid plan)
    {
        var map = await world.Callers.PlanOfficer.Read("map", $"/plan/api/v1/plans/{plan}/map");
        return map.GetProperty("lines").EnumerateArray().Where(line => line.GetProperty("measure") is { ValueKind: JsonValueKind.String } measure && measure.GetString() == "plan.survey-percent")
            .Select(line => line.GetProperty("project").GetString()!).ToHashSet();
    }

    private void Plan(string code, Caller officer)
    {
        var path = $"/plan/api/v1/projects/{code}/years/{DemoWorld.Year}/survey";
        var link = "";
        var lane = $"survey {code}";
        world.Agenda.On(YearClock.Day(2, 17), lane, async () => link = (await officer.Post($"{code}/survey", path, new { question = "ท่านพึงพอใจต่อการดำเนินงานเรื่องนี้เพียงใด" })).GetProperty("page").GetString()!.Split('/')[^1]);
        foreach (var (turn, month) in new[] { (0, 3), (1, 4), (2, 6), (3, 7) })
            world.Agenda.On(YearClock.Day(month, 19), lane, () => Answer(code, link, turn));
        world.Agenda.On(YearClock.Day(8, 27), lane, () => officer.Post($"{code}/survey-closed", $"{path}/closure"));
    }

    private Task Answer(string code, string link, int turn) => Trainings.Together(Enumerable.Range(turn * Answers + 1, Answers), async no =>
    {
        var (visitor, chance) = (world.Callers.Citizen, world.Chance($"{code} survey {no}"));
        var form = (await visitor.Read($"{code}/survey-form-{no}", $"/plan/api/v1/surveys/{link}")).GetProperty("form").GetString();
        await visitor.Post($"{code}/survey-{no}", $"/plan/api/v1/surveys/{link}/answers", new { form, score = chance.Happens(87) ? chance.Between(4, 5) : chance.Between(1, 3) }, "already-answered");
    });
}
