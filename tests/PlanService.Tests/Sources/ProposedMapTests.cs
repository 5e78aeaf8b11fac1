using System.Text;
using System.Text.Json;
using Contracts;
using PlanService.Import;
using PlanService.Sources;

namespace PlanService.Tests.Sources;

/// <summary>The map that ships for the real plan, compared with its transcription by hand.</summary>
public sealed class ProposedMapTests(SeededPlan seed) : IClassFixture<SeededPlan>
{
    private static readonly JsonElement Facts =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Import", "plan-facts.json"))).RootElement;

    private static IEnumerable<(string Code, string Indicator, string Kind)> Indicators => Facts.GetProperty("projects").EnumerateArray().SelectMany(
        project => project.GetProperty("indicators").EnumerateArray(),
        (project, indicator) => (project.Text("code"), $"{indicator.Text("type")}-{indicator.GetProperty("no").GetInt32()}", indicator.Text("measurability")));

    [Fact]
    public async Task Every_indicator_of_the_seed_has_a_line_of_its_own_text_from_the_first_start()
    {
        var map = await seed.App.Client().GetJson($"plans/{seed.PlanId}/map");
        var lines = map.GetProperty("lines").EnumerateArray().ToList();
        Assert.Equal((1, 75, 10, 0), (map.Int("mapVersion"), map.Int("measuresItself"), map.Int("personJudges"), map.Int("undecided")));
        Assert.Equal(Indicators.Select(one => (one.Code, one.Indicator)).Order(), lines.Select(line => (line.Text("project"), line.Text("indicator"))).Order());
        Assert.All(lines, line => Assert.Equal("proposed", line.Text("state")));
        Assert.All(lines, line => Assert.True(line.Text("why").Length >= 40, line.Text("why")));
        Assert.Equal(85, lines.Select(line => line.Text("why")).Distinct().Count());
    }

    [Fact]
    public async Task The_38_quantitative_ones_measure_themselves()
    {
        var lines = (await seed.App.Client().GetJson($"plans/{seed.PlanId}/map")).GetProperty("lines").EnumerateArray()
            .ToDictionary(line => (line.Text("project"), line.Text("indicator")), line => line.GetProperty("measure").GetString());
        var quantitative = Indicators.Where(one => one.Kind == "quantitative").ToList();
        Assert.Equal(38, quantitative.Count);
        Assert.All(quantitative, one => Assert.NotNull(lines[(one.Code, one.Indicator)]));
        Assert.All(ProposedMap.Lines.Where(line => line.Measure is not null), line => Assert.NotNull(Measures.Find(line.Measure)));
    }

    [Fact]
    public async Task A_plan_of_another_organization_is_offered_only_what_its_texts_say()
    {
        await using var other = PlanApp.Empty.Take();
        var text = Encoding.UTF8.GetString(SeedPlan.Content())
            .Replace("มีการเผยแพร่ประมวลจริยธรรม อย่างน้อย 3 ช่องทาง", "มีการเผยแพร่ประมวลจริยธรรม อย่างน้อย 4 ช่องทาง", StringComparison.Ordinal)
            .Replace("บึงนคร", "ท่าใหม่", StringComparison.Ordinal);
        var plan = (await (await other.Client().PostAsync("imports", PlanApp.Document(Encoding.UTF8.GetBytes(text)), TestContext.Current.CancellationToken)).Json()).Text("planId");

        var before = await other.Client().GetJson($"plans/{plan}/map");
        Assert.Equal((0, 85, 84), (before.Int("measuresItself"), before.Int("undecided"), before.Int("offered")));
        Assert.Equal(84, (await other.Must("plan-officer", $"plans/{plan}/map/proposal")).Int("changed"));
        Assert.Equal(0, (await other.Must("plan-officer", $"plans/{plan}/map/proposal")).Int("changed")); // again: nothing is left to take over

        var after = await other.Client().GetJson($"plans/{plan}/map?way=undecided");
        Assert.Equal((74, 1, 1), (after.Int("measuresItself"), after.Int("undecided"), after.Int("mapVersion")));
        Assert.Equal("1-01", Assert.Single(after.GetProperty("lines").EnumerateArray()).Text("project"));
    }
}
