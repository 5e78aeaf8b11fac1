using Microsoft.AspNetCore.Http.HttpResults;
using RiskService.InternalControl.Forms;
using RiskService.InternalControl.Improvements;
using ServiceDefaults.Values;

namespace RiskService.InternalControl;

/// <summary>A year of internal control: what is there, what is missing, how long there is.</summary>
public static class GetYear
{
    public sealed record FormAnswer(string Owner, FormKind Form, FormState State, int Missing, DateTimeOffset? SubmittedAt, DateTimeOffset? SignedAt, string? SignedBy);

    public sealed record UnitAnswer(string Unit, int Total, int Confirmed, int Reported, int Open, int Overdue, decimal? Percent);

    /// <param name="DueOn">90 days after the year.</param>
    /// <param name="DaysLeft">Below 0 when that day is over.</param>
    /// <param name="IsLate">Signed after that day, or not signed though it is over.</param>
    /// <param name="NextStep">In one sentence, in the reader's language.</param>
    /// <param name="Improvements">That the year's own report set, by unit.</param>
    public sealed record Answer(
        FiscalYear FiscalYear, DateOnly LastDay, DateOnly DueOn, int DaysLeft, bool IsLate, DateTimeOffset? SignedAt, DateTimeOffset? ReviewedAt, IReadOnlyList<FormAnswer> Forms,
        IReadOnlyList<GetForm.GapAnswer> Missing, string NextStep, int GoalPercent, decimal? Percent, IReadOnlyList<UnitAnswer> Improvements);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder years) => years
        .MapGet("{year}", Handle)
        .WithName("GetControlYear")
        .WithSummary("A year of internal control: its forms, what is missing, the deadline 90 days after the year, and how far its improvements are");

    public static async Task<Results<Ok<Answer>, NotFound>> Handle(FiscalYear year, ControlDesk desk, CancellationToken ct)
    {
        if (!ControlCalendar.HasBegun(year, desk.Desk.Today))
            return TypedResults.NotFound();
        var seen = await ControlYear.Of(year, desk, ct);
        return TypedResults.Ok(new Answer(
            year, year.LastDay, seen.DueOn, seen.DaysLeft, seen.IsLate, seen.Statement?.SignedAt, seen.Review?.SignedAt,
            [.. seen.Forms.Select(one => new FormAnswer(one.Place.Owner, one.Place.Kind, one.State, one.Missing, one.Form?.SubmittedAt, one.Form?.SignedAt, one.Form?.SignedBy))],
            [.. seen.Missing.Select(gap => new GetForm.GapAnswer(gap.Field, gap.Text))], seen.Next.Text, ImprovementFigures.Goal, seen.Figures.Percent,
            [.. seen.ByUnit.Select(unit => new UnitAnswer(unit.Key, unit.Value.Total, unit.Value.Confirmed, unit.Value.Reported, unit.Value.Open, unit.Value.Overdue, unit.Value.Percent))]));
    }
}
