using RiskService.Data;
using RiskService.Gifts;
using RiskService.Interests;
using ServiceDefaults.Measuring;

namespace RiskService.Results;

/// <summary>The No Gift Policy that the executive announced for the year; a new edition is the same announcement.</summary>
public sealed class PolicyAnnounced : IMeasure<RiskDb>
{
    public string Key => "risk.gift-policy";

    public string Link(MeasureQuestion<RiskDb> asked) => $"/risk/gifts/{asked.Year}/policy";

    public async Task<decimal?> Value(MeasureQuestion<RiskDb> asked, CancellationToken ct) => await GiftFigures.AnnouncedIn(asked.Db, asked.Year, ct) ? 1 : null;
}

/// <summary>Staff who acknowledged the policy as it reads now.</summary>
public sealed class PolicyAcknowledged : IMeasure<RiskDb>
{
    public string Key => "risk.gift-policy-percent";

    public string Link(MeasureQuestion<RiskDb> asked) => $"/risk/gifts/{asked.Year}/summary";

    public Task<decimal?> Value(MeasureQuestion<RiskDb> asked, CancellationToken ct) => GiftFigures.AcknowledgedPercent(asked.Db, asked.Year, ct);
}

/// <summary>Staff who handed in a declaration of interests, of what nothing else is told.</summary>
public sealed class InterestsHandedIn : IMeasure<RiskDb>
{
    public string Key => "risk.interests-percent";

    public string Link(MeasureQuestion<RiskDb> asked) => $"/risk/interests/status/{asked.Year}";

    public Task<decimal?> Value(MeasureQuestion<RiskDb> asked, CancellationToken ct) => InterestFigures.HandedInPercent(asked.Db, asked.Year, ct);
}
