using System.Globalization;
using System.Text.Json;
using PlanService.Import;

namespace PlanService.Tests.Import;

/// <summary>The real plan, compared with its transcription by hand (plan-facts.json).</summary>
public class ImportSeedTests(ITestOutputHelper output)
{
    private static readonly PlanReading Reading = PlanDocument.Read(SeedPlan.Content(), SeedPlan.ContentType, SeedPlan.FileName);

    internal static JsonElement Facts { get; } =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Import", "plan-facts.json"))).RootElement;

    private static ImportedPlan Plan => Reading.Plan!;

    // Where importer and transcription differ, they differ in judgement: the transcription infers a number of villages that no
    // indicator names, and splits the objective codes of one cell over its projects.
    private static readonly Dictionary<string, double> Floors = new() { ["comparators"] = 0.98, ["objectives as written"] = 0.85 };

    [Fact]
    public void The_seed_agrees_with_its_transcription_in_every_field()
    {
        var agreement = Agreement.Of(Plan, Facts);

        foreach (var (field, same, all) in agreement.Fields)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{field,-24} {same,4} of {all,4} {100.0 * same / all,6:0.0} %"));
        foreach (var difference in agreement.Differences)
            output.WriteLine(difference);
        Assert.All(agreement.Fields, field => Assert.True(agreement.Share(field.Field) >= Floors.GetValueOrDefault(field.Field, 1), field.Field));
    }

    [Fact]
    public void The_seed_has_27_projects_of_three_kinds_in_four_dimensions()
    {
        Assert.Equal([7, 11, 3, 6], Plan.Dimensions.Select(dimension => dimension.CountedProjects));
        Assert.Equal(12, Plan.Projects.Count(project => project.Kind == ProjectKind.Measure));
        Assert.Equal(9, Plan.Projects.Count(project => project.Kind == ProjectKind.Project));
        Assert.Equal(6, Plan.Projects.Count(project => project.Kind == ProjectKind.Activity));
    }

    [Fact]
    public void The_seed_costs_41000_baht_a_year_and_205000_in_all()
    {
        Assert.All(Plan.Totals.ByYear, year => Assert.Equal(41_000, year.Computed));
        Assert.Equal(205_000, Plan.Totals.Grand);
    }

    [Fact]
    public void The_seed_has_29_sheets_of_27_projects_with_168_steps_and_85_indicators()
    {
        Assert.Equal(29, Plan.Sheets.Count);
        Assert.All(Plan.Projects, project => Assert.NotNull(project.Sheet));
        Assert.Equal(168, Plan.Projects.Sum(project => project.Sheet!.Steps.Count));
        Assert.Equal(48, Plan.Projects.Sum(project => project.Sheet!.Outputs.Count));
        Assert.Equal(37, Plan.Projects.Sum(project => project.Sheet!.Outcomes.Count));
    }

    [Fact]
    public void The_seed_has_12_missions_and_32_objectives()
    {
        Assert.Equal(12, Plan.Dimensions.Sum(dimension => dimension.Missions.Count));
        Assert.Equal(32, Plan.Dimensions.SelectMany(dimension => dimension.Missions).Sum(mission => mission.Objectives.Count));
        Assert.Equal("nacc-2566", Plan.Template);
    }

    [Fact]
    public void The_committee_has_13_members_and_six_duties()
    {
        Assert.Equal(13, Plan.Committee.Count);
        Assert.Equal("ประธานกรรมการ", Plan.Committee[0].Role);
        Assert.Equal(6, Plan.CommitteeDuties.Count);
    }
}
