namespace TrainingService.Reports;

/// <summary>An indicator of the plan that this service measures.</summary>
/// <param name="Indicator">Its code within the project.</param>
/// <param name="Unit">See <see cref="Contracts.IndicatorMeasured.Unit"/>.</param>
/// <param name="Value">Null as long as there is nothing to say.</param>
public sealed record MeasuredIndicator(string Project, string Indicator, string Unit, Func<ProjectResults, decimal?> Value);

/// <summary>
/// Which indicator of the plan's projects is measured by what. What the plan states in words only (1-03 output-2, 1-04 output-2 and outcome-1,
/// all of 1-06) gets the number that comes nearest; whether it was reached stays a person's judgement. What the sheets count as published
/// (1-03 and 1-04 output-1) the plan counts itself. What pupils and teachers say weeks later is the survey that follows up.
/// </summary>
public static class MeasuredIndicators
{
    public static IReadOnlyList<MeasuredIndicator> All { get; } =
    [
        new("1-03", "output-2", "people", year => year.Attended),
        new("1-04", "output-2", "points", year => year.AverageGain),
        new("1-04", "outcome-1", "percent", year => year.AppliesPercent),
        new("1-05", "output-1", "people", year => year.Honoured),
        new("1-06", "outcome-1", "percent", year => year.SatisfactionPercent),
        new("1-06", "outcome-2", "families", year => year.Families),
        new("1-06", "outcome-3", "people", year => year.Attended),
        new("1-07", "output-1", "percent", year => year.AttendedOfInvitedPercent),
        new("1-07", "outcome-1", "percent", year => year.AppliesPercent),
        new("1-07", "outcome-2", "percent", year => year.AppliesPercent),
        new("4-04", "output-1", "times", year => year.Events),
    ];
}
