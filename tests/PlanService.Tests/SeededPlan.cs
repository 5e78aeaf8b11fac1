using System.Text.Json;

namespace PlanService.Tests;

/// <summary>A service with the seed plan: of a test's own, or of a class whose tests only read.</summary>
public sealed class SeededPlan : IAsyncLifetime
{
    /// <summary>One of the usual pool, unless a test says of which.</summary>
    public PlanApp App { get => field ??= PlanApp.Seeded.Take(); init; }

    public string PlanId { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var plans = await App.Client().GetJson("plans");
        PlanId = plans.GetProperty("items")[0].Text("id");
    }

    public Task<JsonElement> Plan() => App.Client().GetJson($"plans/{PlanId}");

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
