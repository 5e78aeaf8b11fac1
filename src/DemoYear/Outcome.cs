using System.Globalization;
using System.Text.Json;

namespace DemoYear;

/// <summary>What the year came to: a table of the report, and whether the platform counted what the demo did.</summary>
internal sealed class Outcome(DemoWorld world, Report report)
{
    private readonly List<(string What, decimal Did, decimal Counted)> _compared = [];

    /// <returns>True when nothing differs.</returns>
    public async Task<bool> Print()
    {
        PrintIndicators();
        PrintGaps();
        await Compare();
        Console.WriteLine("\n| compared | the demo did | the platform counts | |\n|---|--:|--:|---|");
        foreach (var (what, did, counted) in _compared)
            Console.WriteLine($"| {what} | {Report.Number(did)} | {Report.Number(counted)} | {(did == counted ? "" : "DIFFERS")} |");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nseed {world.Options.Seed}   steps accepted {world.Ledger.Count}   report {report.Hash}"));
        return _compared.TrueForAll(one => one.Did == one.Counted);
    }

    private void PrintIndicators()
    {
        var indicators = report.Indicators.Select(one => one.Indicator).ToList();
        var measured = indicators.Where(one => one.GetProperty("measuredOn").ValueKind is not JsonValueKind.Null).ToList();
        var judged = measured.Count(one => one.GetProperty("judgement").ValueKind is not JsonValueKind.Null);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""

            | 12 months of {DemoWorld.Year} | |
            |---|--:|
            | projects | {report.Projects.Count} |
            | score of E-PlanNACC | {report.Json.GetProperty("score").GetDecimal():0.##} |
            | baht of the ordinance | {Report.Number(report.Json.GetProperty("totals").GetProperty("ordinance").GetDecimal())} |
            | baht disbursed | {Report.Number(report.Json.GetProperty("totals").GetProperty("disbursed").GetDecimal())} |
            | indicators | {indicators.Count} |
            | measured | {measured.Count} |
            | … met | {measured.Count(one => one.GetProperty("met").ValueKind is JsonValueKind.True)} |
            | … not met | {measured.Count(one => one.GetProperty("met").ValueKind is JsonValueKind.False)} |
            | … judged by a person | {judged} |
            | open: a person owes a judgement | {indicators.Count - measured.Count} |
            """));
    }

    private void PrintGaps()
    {
        Console.WriteLine("\n| missing in the report | must | should |\n|---|--:|--:|");
        foreach (var gaps in report.Missing.GroupBy(gap => gap.GetProperty("code").GetString()!).OrderBy(gaps => gaps.Key, StringComparer.Ordinal))
        {
            var musts = gaps.Count(gap => gap.GetProperty("severity").GetString() == "must");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {gaps.Key} | {musts} | {gaps.Count() - musts} |"));
        }
    }

    private async Task Compare()
    {
        var statistics = await world.Callers.Citizen.Look($"/complaints/api/v1/statistics/{DemoWorld.Year}");
        Same("complaints received", world.Tally["complaints"], statistics.GetProperty("received").GetDecimal());
        Same("answers to the question how satisfied", world.Tally["ratings"], statistics.GetProperty("satisfaction").GetProperty("answers").GetDecimal());
        var spent = TrainingPlan.All.Select(plan => plan.Project).Distinct().Select(project => (Project: project, Baht: world.Tally[$"spent {project}"])).Where(one => one.Baht > 0).ToList();
        foreach (var (project, baht) in spent)
            Same($"baht disbursed, {project}", baht, report.Disbursed(project));
        Same("baht of the ordinance", world.Tally["ordinance"], report.Json.GetProperty("totals").GetProperty("ordinance").GetDecimal());
        var trainings = await world.Callers.PlanOfficer.Look($"/training/api/v1/events?fiscalYear={DemoWorld.Year}&status=completed&pageSize=100");
        Same("trainings completed", TrainingPlan.All.Select(plan => plan.Project).Distinct().Sum(project => world.Tally[$"events {project}"]), trainings.GetProperty("total").GetDecimal());
        Same("satisfied of a hundred who rated (3-02)", Math.Round(100 * world.Tally["satisfied"] / world.Tally["ratings"], 1), report.Value("3-02", "outcome-1") ?? 0);
        Same("people at the ethics training (1-03)", world.Tally["attended 1-03"], report.Value("1-03", "output-2") ?? 0);
        Same("people at the family course (1-06)", world.Tally["attended 1-06"], report.Value("1-06", "outcome-3") ?? 0);
        Same("questionnaires of families (1-06)", world.Tally["family questionnaire"], report.Value("1-06", "outcome-1") ?? 0);
        Same("families whose risk was assessed (1-06)", world.Tally["family assessment"], report.Value("1-06", "outcome-2") ?? 0);
        Same("measures against risks done (4-03)", world.Tally["measures done"], report.Value("4-03", "output-2") ?? 0);
        Same("gifts recorded", world.Tally["gifts"], (await world.Callers.Citizen.Look($"/risk/api/v1/gifts/{DemoWorld.Year}/summary")).GetProperty("total").GetDecimal());
    }

    private void Same(string what, decimal did, decimal counted) => _compared.Add((what, did, counted));
}
