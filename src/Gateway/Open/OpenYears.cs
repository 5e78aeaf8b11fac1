using ServiceDefaults.Values;

namespace Gateway.Open;

/// <summary>The fiscal years that can be chosen: those of the plans, the present one, and those that an ITA list was made for.</summary>
public sealed class OpenYears(PublicQuestions questions, TimeProvider clock)
{
    /// <summary>While the plan service is silent nobody knows the years: links to those near the present go on working.</summary>
    private const int Near = 5;

    public FiscalYear Present => FiscalYear.Of(clock.GetUtcNow());

    /// <summary>The newest first; with the one that is shown.</summary>
    public async Task<IReadOnlyList<FiscalYear>> All(FiscalYear shown)
    {
        var plans = await questions.Ask<PlansTold>("plan", "api/v1/plans?pageSize=200");
        var lists = await questions.Ask<ItaTold>("plan", ItaParts.Path(shown));
        return
        [
            .. (plans.Value?.Items ?? []).SelectMany(plan => plan.FiscalYears).Select(year => new FiscalYear(year))
                .Union(lists.Value?.Years ?? []).Union([Present]).OrderDescending(),
        ];
    }

    /// <summary>Whether there is a page of this year.</summary>
    public async Task<bool> Has(FiscalYear year) =>
        (await All(year)).Contains(year) || ((await questions.Ask<PlansTold>("plan", "api/v1/plans?pageSize=200")).IsSilent && Math.Abs(year.Year - Present.Year) <= Near);
}
