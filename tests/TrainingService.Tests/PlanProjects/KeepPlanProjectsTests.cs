using Contracts;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Messaging;
using Testing;
using TrainingService.Tests.Consumers;

namespace TrainingService.Tests.PlanProjects;

/// <summary>The service hears of the plan, and then knows under which projects a division may hold events.</summary>
[Collection(OneBroker.Name)]
public sealed class KeepPlanProjectsTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private PlanSide _plan = null!;

    public async ValueTask InitializeAsync() => _plan = await PlanSide.StartAsync();

    public ValueTask DisposeAsync() => _plan.DisposeAsync();

    [Fact]
    public async Task An_event_is_held_under_a_project_of_its_year_for_which_the_division_is_responsible()
    {
        var asked = await _plan.App.InDatabase(db => db.Set<OutboxMessage>().Where(message => message.Type.Contains(nameof(PlanMissed))).CountAsync(Ct));
        Assert.Equal(1, asked);
        await _plan.Tell(Plan(("1-03", "SP"), ("1-06", "SW"), ("1-04", "ALL")));
        await Wait.Until(() => _plan.App.InDatabase(async db => await db.PlanProjects.CountAsync(Ct) == 3));

        Assert.Equal(["projectCode"], await Fields("1-06"));
        Assert.Equal(["projectCode"], await Fields("1-99"));
        Assert.Empty(await Fields("1-04"));
        var kept = await _plan.App.InDatabase(db => db.PlanProjects.SingleAsync(project => project.Code == "1-03", Ct));
        Assert.Equal((13000m, 1), (kept.Budgets[2570], kept.Version));
    }

    private async Task<string[]> Fields(string project)
    {
        var content = TrainingApp.Event();
        content["projectCode"] = project;
        var (_, code, body) = await _plan.App.Client().Send("events", content);
        return code is null ? [] : body.Fields();
    }

    private static PlanPublished Plan(params (string Code, string Division)[] projects) => new()
    {
        PlanId = Guid.CreateVersion7(),
        SeriesId = Guid.CreateVersion7(),
        Version = 1,
        Title = "แผน",
        Organization = "อบต.",
        FiscalYears = [2566, 2567, 2568, 2569, 2570],
        Projects = [.. projects.Select(project => new PublishedProject
        {
            Code = project.Code, Name = $"โครงการ {project.Code}", Kind = "project", Dimension = "1", Mission = "1.1", Divisions = [project.Division],
            Budgets = new Dictionary<int, decimal?> { [2569] = null, [2570] = 13000m }, Indicators = [],
        })],
        PublishedAt = new(2027, 3, 1, 2, 0, 0, TimeSpan.Zero),
    };
}
