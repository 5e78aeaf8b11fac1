using ServiceDefaults.Values;

namespace Gateway.Open;

// What the plan service tells the public, as far as it is shown: its API has more.

internal sealed record PlansTold(IReadOnlyList<PlanTold> Items);

internal sealed record PlanTold(string Title, IReadOnlyList<int> FiscalYears);

internal sealed record DashboardTold(
    string? PlanId, decimal Budget, decimal? Ordinance, decimal Limit, decimal Reserved, decimal Spent, ProjectsTold Projects, IndicatorsTold Indicators,
    IReadOnlyList<DimensionTold> ByDimension);

internal sealed record DimensionTold(string? Code, string Name, decimal Budget, decimal? Ordinance, decimal Limit, decimal Reserved, decimal Spent);

internal sealed record ProjectsTold(int Total, int Done, int OnTrack, int Late, int NotStarted, int CouldNot);

internal sealed record IndicatorsTold(int Total, int Met, int NotMet, int Unmeasured);

internal sealed record YearProjectsTold(string? PlanTitle, IReadOnlyList<YearProjectTold> Items);

internal sealed record YearProjectTold(
    string Code, string Name, string Dimension, string? Division, string Status, bool CouldNot, decimal? Budget, decimal? Ordinance, decimal Spent, int Indicators, int Met, int NotMet);

internal sealed record ReportTold(DateOnly To, decimal Score, SubmissionTold? Submission);

internal sealed record SubmissionTold(int Version, DateTimeOffset At);

internal sealed record ItaTold(IReadOnlyList<FiscalYear> Years, IReadOnlyList<ItaItemTold> Items);

internal sealed record ItaScoreTold(decimal Score);

/// <summary>An item of the ITA with the page that answers it.</summary>
public sealed record ItaItemTold(string Key, string? Code, string Title, string Shows, string? Address, ItaCheckTold? Check);

/// <summary>What the last look at that page found.</summary>
public sealed record ItaCheckTold(DateTimeOffset? CheckedAt, string? Outcome, string? Shown);
