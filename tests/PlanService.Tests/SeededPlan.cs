using System.Text.Json;

namespace PlanService.Tests;

/// <summary>One service with the seed plan, for tests that only read.</summary>
public sealed class SeededPlan : IAsyncLifetime
{
    public PlanApp App { get; } = new();

    public string PlanId { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var plans = await App.Client().GetJson("plans");
        PlanId = plans.GetProperty("items")[0].Text("id");
    }

    public Task<JsonElement> Plan() => App.Client().GetJson($"plans/{PlanId}");

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
