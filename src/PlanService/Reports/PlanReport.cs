using System.Text.Json.Serialization;
using PlanService.Import;
using PlanService.Progress;
using ServiceDefaults.Values;

namespace PlanService.Reports;

/// <summary>
/// The 6- or 12-month report of a plan to the NACC, in the order in which E-PlanNACC asks. Amounts in baht. Submitted ones are stored as
/// this record's JSON: it only grows, and a new property must not be required.
/// </summary>
/// <param name="PlanYears">Buddhist era.</param>
/// <param name="Round"><c>6m</c> or <c>12m</c>.</param>
/// <param name="From">1 October, for both rounds.</param>
/// <param name="To">The round's last day: everything is reported as it stood then.</param>
/// <param name="DueOn">By when it is submitted.</param>
/// <param name="AsOf">The day up to which it counts: today while the round is not over.</param>
/// <param name="Score">Of E-PlanNACC, percent; see <see cref="NaccCounts"/>.</param>
/// <param name="Projects">In the plan's order.</param>
/// <param name="Missing">What to enter before it is finished; empty for whoever is not staff.</param>
public sealed record PlanReport(
    Guid PlanId, int PlanVersion, string PlanTitle, string Organization, string? District, string? Province, int[] PlanYears,
    FiscalYear FiscalYear, string Round, DateOnly From, DateOnly To, DateOnly DueOn, DateOnly AsOf,
    decimal Score, NaccCounts Counts, ReportTotals Totals, IReadOnlyList<ReportedProject> Projects, IReadOnlyList<ReportGap> Missing)
{
    /// <summary>Null while it is being prepared.</summary>
    public ReportSubmission? Submission { get; init; }

    [JsonIgnore]
    public ReportRound RoundOf => ReportRound.Find(Round)!;

    [JsonIgnore]
    public IEnumerable<ReportGap> Musts => Missing.Where(gap => gap.Severity is GapSeverity.Must);
}

/// <summary>When and how a report became final.</summary>
/// <param name="Version">From 1; more when it was opened again and corrected.</param>
/// <param name="By">Null for whoever is not staff.</param>
/// <param name="Note">For the reader, in the submitter's words.</param>
/// <param name="AcceptedReason">Why it was submitted although something was missing.</param>
/// <param name="CorrectionReason">Why there is a later version than the first.</param>
public sealed record ReportSubmission(int Version, DateTimeOffset At, string? By, string? Note, string? AcceptedReason, string? CorrectionReason);

/// <summary>Sums over all projects, baht.</summary>
/// <param name="InOrdinance">How many projects stand in the budget ordinance.</param>
public sealed record ReportTotals(decimal Planned, decimal Ordinance, decimal Disbursed, int InOrdinance);

/// <summary>One project as E-PlanNACC asks for it.</summary>
/// <param name="No">From 1, through the whole plan.</param>
/// <param name="Kind">โครงการ, กิจกรรม or มาตรการ.</param>
/// <param name="Planned">Null where the plan gives it no money this year.</param>
/// <param name="Ordinance">Null until entered.</param>
/// <param name="InOrdinance">Null until the amount of the ordinance is entered.</param>
/// <param name="Disbursed">Paid up to the round's last day, reversals included.</param>
/// <param name="Obstacle">With could-not: one of the four reasons.</param>
/// <param name="IsLate">Counts as in progress, and the remark says so.</param>
/// <param name="TargetGroups">The check boxes that the sheet's own words mean.</param>
public sealed record ReportedProject(
    int No, string Code, NamedCode Dimension, NamedCode Mission, IReadOnlyList<NamedCode> Objectives, ProjectKind Kind, string Name,
    decimal? Planned, decimal? Ordinance, bool? InOrdinance, decimal Disbursed,
    NaccStatus Status, ObstacleKind? Obstacle, string? ObstacleText, bool IsLate, string? Remark,
    IReadOnlyList<NaccTargetGroup> TargetGroups, IReadOnlyList<string> TargetsAsWritten, string[] Divisions,
    IReadOnlyList<ReportedIndicator> Indicators, IReadOnlyList<ReportedPublication> Publications, int EvidenceCount);

/// <summary>A code of the template with its name: "1.1".</summary>
public sealed record NamedCode(string Code, string Name);

/// <param name="IsOutput">ผลผลิต; otherwise ผลลัพธ์.</param>
/// <param name="Value">Null when not measured, or judged in words.</param>
/// <param name="Met">Null when not measured, or when it can't be told.</param>
/// <param name="MeasuredOn">Null when not measured.</param>
public sealed record ReportedIndicator(
    string Code, bool IsOutput, string Text, string Comparator, decimal? Target, string? Unit, decimal? Value, string? Judgement, bool? Met, DateOnly? MeasuredOn);

public sealed record ReportedPublication(string Title, string Channel, string? Url, DateOnly PublishedOn);

/// <summary>How much something missing matters.</summary>
public enum GapSeverity
{
    /// <summary>The report can't be submitted without it, unless for a reason.</summary>
    Must,

    /// <summary>Better with it.</summary>
    Should,
}

/// <summary>Something that is missing before the report is finished.</summary>
/// <param name="Code">Stable, kebab-case.</param>
/// <param name="ProjectCode">Null for what concerns the plan.</param>
/// <param name="Link">The page where it is entered, from the service's base.</param>
public sealed record ReportGap(string Code, string? ProjectCode, GapSeverity Severity, string Thai, string English, string Link)
{
    [JsonIgnore]
    public string Text => WebUi.Language.T(Thai, English);
}
