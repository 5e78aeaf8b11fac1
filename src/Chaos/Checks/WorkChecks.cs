using System.Text.Json;
using Chaos.Work;
using Contracts;
using DemoYear;

namespace Chaos.Checks;

/// <summary>Whether everything that was accepted is there once, by the public API of each service.</summary>
internal sealed class WorkChecks(DemoWorld world, Deeds deeds)
{
    private const int LargestPage = 200;

    public async Task<IReadOnlyList<Compared>> Compare()
    {
        var complaints = await All(world.Callers.ComplaintOfficer, "/complaints/api/v1/complaints?");
        var trainings = await All(world.Callers.PlanOfficer, $"/training/api/v1/events?fiscalYear={DemoWorld.Year}&status=completed&");
        var risks = await All(world.Callers.PlanOfficer, $"/risk/api/v1/registers/{DemoWorld.Year}/risks?");
        var compared = new List<Compared>
        {
            Compared.Once(Kind.Complaint, deeds[Kind.Complaint], Texts(complaints, "subject")),
            new("complaints closed", deeds[nameof(ComplaintClosed)].Count, complaints.Count(one => one.GetProperty("status").GetString() == "closed")),
            Compared.Once(Kind.Training, deeds[Kind.Training], Texts(trainings, "title")),
            Compared.Once(Kind.Person, deeds[Kind.Person], await People(trainings)),
            Compared.Once(Kind.Risk, deeds[Kind.Risk], [.. Texts(risks, "event").Where(text => text.Contains(" risk-", StringComparison.Ordinal))]),
            Compared.Once("measures carried out", deeds[nameof(MitigationCompleted)], await Measures(risks)),
        };
        foreach (var (_, project, _) in Preparation.Spending)
            compared.AddRange(await Money(project));
        return compared;
    }

    private async Task<IReadOnlyList<Compared>> Money(string project)
    {
        var year = $"/plan/api/v1/projects/{project}/years/{DemoWorld.Year}";
        var (ledger, sums) = (await All(world.Callers.PlanOfficer, $"{year}/spending?"), await world.Callers.PlanOfficer.Look(year));
        return
        [
            Compared.Once($"{Kind.Payment} {project}", deeds[$"{Kind.Payment} {project}"], Texts(ledger, "document")),
            new($"baht in the ledger of {project}", world.Tally[$"spent {project}"], ledger.Sum(line => line.GetProperty("amount").GetDecimal())),
            new($"baht spent, {project}", world.Tally[$"spent {project}"], sums.GetProperty("spent").GetDecimal()),
            new($"baht still held, {project}", 0, sums.GetProperty("reserved").GetDecimal()),
        ];
    }

    private async Task<IReadOnlyCollection<string>> People(IReadOnlyList<JsonElement> trainings)
    {
        var people = new List<string>();
        foreach (var training in trainings)
        {
            var enrolled = await All(world.Callers.PlanOfficer, $"/training/api/v1/events/{training.GetProperty("id").GetGuid()}/enrolments?");
            people.AddRange(Texts(enrolled, "name").Select(name => $"{training.GetProperty("title").GetString()}: {name}"));
        }

        return people;
    }

    private async Task<IReadOnlyCollection<string>> Measures(IReadOnlyList<JsonElement> risks)
    {
        var done = new List<string>();
        foreach (var risk in risks)
        {
            var measures = (await world.Callers.PlanOfficer.Look($"/risk/api/v1/risks/{risk.GetProperty("id").GetGuid()}")).GetProperty("mitigations");
            done.AddRange(measures.EnumerateArray().Where(one => one.GetProperty("status").GetString() == "done").Select(one => one.GetProperty("id").GetString()!));
        }

        return done;
    }

    /// <param name="path">Ends so that the page can be added.</param>
    private static async Task<IReadOnlyList<JsonElement>> All(Caller reader, string path)
    {
        var all = new List<JsonElement>();
        for (var page = 1; ; page++)
        {
            var items = (await reader.Look(FormattableString.Invariant($"{path}page={page}&pageSize={LargestPage}"))).GetProperty("items").EnumerateArray().ToList();
            all.AddRange(items);
            if (items.Count < LargestPage)
                return all;
        }
    }

    private static IReadOnlyCollection<string> Texts(IReadOnlyList<JsonElement> rows, string property) => [.. rows.Select(row => row.GetProperty(property).GetString()!)];
}
