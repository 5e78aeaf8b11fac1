using System.Text.Json;

namespace Gateway.Pages;

/// <summary>What the portal says about the plan: asked of the plan service, as any visitor could.</summary>
public sealed class PublishedPlan(IHttpClientFactory clients)
{
    public const string Client = "portal";

    /// <param name="IsKnown">False when the plan service did not answer in time.</param>
    /// <param name="Title">Null when no plan is published yet.</param>
    /// <param name="FiscalYears">Buddhist era.</param>
    public sealed record Answer(bool IsKnown, string? Title = null, IReadOnlyList<int>? FiscalYears = null);

    public async Task<Answer> AskAsync(CancellationToken ct)
    {
        try
        {
            var plans = await clients.CreateClient(Client).GetFromJsonAsync<JsonElement>("plan/api/v1/plans?pageSize=1", ct);
            return plans.GetProperty("items").EnumerateArray().Select(plan => new Answer(
                true, plan.GetProperty("title").GetString(), [.. plan.GetProperty("fiscalYears").EnumerateArray().Select(year => year.GetInt32())]))
                .FirstOrDefault() ?? new Answer(true);
        }
        catch (Exception silent) when (silent is HttpRequestException or JsonException || (silent is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return new Answer(false);
        }
    }
}
