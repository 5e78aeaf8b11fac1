using System.Text.Json;

namespace Gateway.Pages;

/// <summary>What the portal says about the plan: asked of the plan service, as any visitor could.</summary>
/// <param name="IsKnown">False when the plan service did not answer in time.</param>
/// <param name="Title">Null when no plan is published.</param>
/// <param name="FiscalYears">Buddhist era.</param>
/// <param name="Projects">How many; null when that was not said.</param>
public sealed record PlanInForce(bool IsKnown, string? Title = null, IReadOnlyList<int>? FiscalYears = null, int? Projects = null);

/// <summary>Asks the plan service, and does not wait long for it.</summary>
public sealed class PlanQuestion(HttpClient plan)
{
    public async Task<PlanInForce> AskAsync(CancellationToken ct)
    {
        try
        {
            var plans = await plan.GetFromJsonAsync<JsonElement>("plan/api/v1/plans?pageSize=1", ct);
            if (plans.GetProperty("items").EnumerateArray().FirstOrDefault() is not { ValueKind: JsonValueKind.Object } first)
                return new(true);
            var id = first.GetProperty("id").GetString();
            var projects = await plan.GetFromJsonAsync<JsonElement>($"plan/api/v1/projects?planId={id}&pageSize=1", ct);
            return new(
                true, first.GetProperty("title").GetString(), [.. first.GetProperty("fiscalYears").EnumerateArray().Select(year => year.GetInt32())],
                projects.GetProperty("total").GetInt32());
        }
        catch (Exception silent) when (silent is HttpRequestException or JsonException or KeyNotFoundException
            || (silent is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return new(false);
        }
    }
}
