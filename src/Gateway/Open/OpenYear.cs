using ServiceDefaults.Values;

namespace Gateway.Open;

/// <summary>Everything that the public may know of a fiscal year, part by part.</summary>
public sealed record OpenYear(FiscalYear FiscalYear, DateTimeOffset AsOf, IReadOnlyList<OpenPart> Parts)
{
    /// <summary>By the word of its file; each asks its service for what it shows.</summary>
    private static readonly (string Key, Func<FiscalYear, PublicQuestions, Task<OpenPart>> Of)[] All =
    [
        ("projects", PlanParts.Plan), ("money", PlanParts.Spending), ("reports", PlanParts.Reports), ("complaints", ComplaintParts.Complaints), ("corruption", ComplaintParts.Corruption),
        ("risks", RiskParts.Risks), ("gifts", RiskParts.Gifts), ("trainings", TrainingParts.Trainings), ("ita", ItaParts.Items),
    ];

    public static async Task<OpenYear> Read(FiscalYear year, PublicQuestions questions, TimeProvider clock) =>
        new(year, clock.GetUtcNow(), await Task.WhenAll(All.Select(part => part.Of(year, questions))));

    /// <summary>One part; null for a word that is none.</summary>
    public static async Task<OpenPart?> Part(string key, FiscalYear year, PublicQuestions questions) =>
        All.FirstOrDefault(part => part.Key == key) is { Of: { } of } ? await of(year, questions) : null;

    /// <summary>Something is missing: nobody should keep it.</summary>
    public bool HasGap => Parts.Any(part => part.State is OpenState.Silent);
}
