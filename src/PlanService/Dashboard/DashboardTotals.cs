using System.Text.Json.Serialization;
using PlanService.Progress;

namespace PlanService.Dashboard;

/// <summary>Projects by state; the four states add up to the total.</summary>
/// <param name="Withdrawn">Not in the total: taken out of the plan after money was spent or held, which counts.</param>
/// <param name="CouldNot">Of the late ones: declared as not to be done, with a reason in the yearly report.</param>
/// <param name="NeedReview">Of those on track, done ones too: a complainant does not find the matter settled, and nobody has answered for it.</param>
public sealed record ProjectCounts(int Total, int Done, int OnTrack, int Late, int NotStarted, int CouldNot, int Withdrawn = 0, int NeedReview = 0)
{
    public static ProjectCounts operator +(ProjectCounts left, ProjectCounts right) => new(
        left.Total + right.Total, left.Done + right.Done, left.OnTrack + right.OnTrack, left.Late + right.Late,
        left.NotStarted + right.NotStarted, left.CouldNot + right.CouldNot, left.Withdrawn + right.Withdrawn, left.NeedReview + right.NeedReview);

    public static ProjectCounts None { get; } = new(0, 0, 0, 0, 0, 0);

    /// <summary>
    /// Points of E-PlanNACC, 0 to 100: done counts 1, in progress and late ½, waiting and could not be done 0; null without projects.
    /// </summary>
    [JsonIgnore]
    public decimal? Score => Total == 0 ? null : (Done + ((OnTrack + Late - CouldNot) * 0.5m)) * 100 / Total;
}

/// <summary>Indicators by what the latest measurement of the year says; the three add up to the total.</summary>
/// <param name="Unmeasured">Not measured yet, or measured without anybody being able to tell, such as a trend without a year before.</param>
public sealed record IndicatorCounts(int Total, int Met, int NotMet, int Unmeasured)
{
    public static IndicatorCounts operator +(IndicatorCounts left, IndicatorCounts right) => new(
        left.Total + right.Total, left.Met + right.Met, left.NotMet + right.NotMet, left.Unmeasured + right.Unmeasured);

    public static IndicatorCounts None { get; } = new(0, 0, 0, 0);
}

/// <summary>Money, projects and indicators of a part of the plan in one fiscal year.</summary>
/// <param name="Budget">Baht of the plan.</param>
/// <param name="Ordinance">Baht of the budget ordinance; null as long as none is entered.</param>
/// <param name="Limit">Baht that may be spent: of the ordinance, and where that is not entered, of the plan.</param>
/// <param name="Reserved">Baht that others hold.</param>
/// <param name="Spent">Baht disbursed.</param>
public sealed record DashboardTotals(
    decimal Budget, decimal? Ordinance, decimal Limit, decimal Reserved, decimal Spent, ProjectCounts Projects, IndicatorCounts Indicators)
{
    public static DashboardTotals None { get; } = new(0, null, 0, 0, 0, ProjectCounts.None, IndicatorCounts.None);

    public static DashboardTotals operator +(DashboardTotals left, DashboardTotals right) => new(
        left.Budget + right.Budget,
        left.Ordinance is null && right.Ordinance is null ? null : (left.Ordinance ?? 0) + (right.Ordinance ?? 0),
        left.Limit + right.Limit, left.Reserved + right.Reserved, left.Spent + right.Spent,
        left.Projects + right.Projects, left.Indicators + right.Indicators);

    public static DashboardTotals Of(IEnumerable<DashboardTotals> parts) => parts.Aggregate(None, (left, right) => left + right);
}

/// <summary>A dimension, or a division.</summary>
/// <param name="Code">Null where the plan names a division that has no code, or none at all.</param>
public sealed record DashboardPart(string? Code, string Name, DashboardTotals Totals);

/// <summary>A project whose day has passed, or that could not be done.</summary>
/// <param name="DueOn">The day that has passed; null where the whole year has, or where it could not be done.</param>
/// <param name="DaysLate">Since that day, or since the year ended; 0 where only the declaration says so.</param>
/// <param name="CouldNot">Declared as not to be done.</param>
/// <param name="NoTraining">Nobody has held its trainings by half-year, which is <paramref name="DueOn"/> unless a step was due before.</param>
public sealed record LateItem(string Code, string Name, string? Division, DateOnly? DueOn, int DaysLate, bool CouldNot, ObstacleKind? Obstacle, bool NoTraining = false);

/// <summary>A project that an amendment took out of the plan after money was spent or held for it.</summary>
/// <param name="Spent">Baht.</param>
/// <param name="Reserved">Baht that others still hold.</param>
public sealed record WithdrawnItem(string Code, string Name, string? Reason, decimal Spent, decimal Reserved);
