using Chaos.Work;
using Contracts;
using DemoYear;

namespace Chaos.Checks;

/// <summary>Whether the plan shows what was done in the services: it knows of it by events alone.</summary>
internal sealed class IndicatorChecks(DemoWorld world, Deeds deeds)
{
    public async Task<IReadOnlyList<Compared>> Compare()
    {
        var report = await Report.Read(world, "12m");
        var statistics = await world.Callers.Citizen.Look($"/complaints/api/v1/statistics/{DemoWorld.Year}");
        return
        [
            new("complaints received, in the statistics", deeds[nameof(ComplaintReceived)].Count, statistics.GetProperty("received").GetDecimal()),
            new("complaints answered, of the plan (3-02)", world.Tally["complaints answered"], report.Value("3-02", "output-4") ?? 0),
            new("answered in time, percent (3-02)", deeds[nameof(ComplaintClosed)].Count == 0 ? 0 : 100, report.Value("3-02", "output-5") ?? 0),
            new("satisfied, percent (3-02)", world.Tally["ratings"] == 0 ? 0 : Math.Round(100 * world.Tally["satisfied"] / world.Tally["ratings"], 1, MidpointRounding.AwayFromZero), report.Value("3-02", "outcome-1") ?? 0),
            new("people at the ethics trainings (1-03)", world.Tally["attended 1-03"], report.Value("1-03", "output-2") ?? 0),
            new("people at the family courses (1-06)", world.Tally["attended 1-06"], report.Value("1-06", "outcome-3") ?? 0),
            new("measures against risks done (4-03)", deeds[nameof(MitigationCompleted)].Count, report.Value("4-03", "output-2") ?? 0),
            .. Preparation.Spending.Select(one => new Compared($"baht disbursed, in the report ({one.Project})", world.Tally[$"spent {one.Project}"], report.Disbursed(one.Project))),
        ];
    }
}
