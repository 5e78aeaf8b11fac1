using PlanService.Import;
using PlanService.Indicators;

namespace PlanService.Executive;

/// <summary>What of a project is held against the year.</summary>
public enum PaceOf
{
    Steps,

    /// <summary>Spent or held, of what may be spent.</summary>
    Money,

    /// <summary>A number that grows over the year, of the number to reach.</summary>
    Indicator,

    /// <summary>A number that grows and should stay below another.</summary>
    Limit,

    /// <summary>A share of a hundred, which does not grow with the year.</summary>
    Rate,
}

/// <summary>Something that will not be reached if it goes on like this.</summary>
/// <param name="Indicator">Code, such as <c>output-1</c>; null for steps and money.</param>
/// <param name="Done">So far: steps, baht, or in the indicator's unit.</param>
/// <param name="Wanted">By the end of the year.</param>
/// <param name="AtEnd">What it comes to by then at this pace; for a share of a hundred, what it is.</param>
public sealed record Missed(PaceOf Of, string? Indicator, decimal Done, decimal Wanted, decimal AtEnd);

/// <summary>
/// What will be missed at this pace: whatever was reached so far is carried on in a straight line to the last day of the year. The rule is
/// simple on purpose, so that whoever reads it can do the sum, and it stands on the page. What can't be counted is not guessed.
/// </summary>
public static class Pace
{
    /// <summary>Percent of the year before which nothing is said: a plan may begin slowly.</summary>
    public const int Earliest = 25;

    /// <summary>Percent of what is wanted that is near enough at the end: not every last baht has to be spent.</summary>
    public const int Enough = 80;

    public static bool Tells(YearGone gone) => gone.Percent >= Earliest;

    public static Missed? OfSteps(int done, int all, YearGone gone) => Growing(PaceOf.Steps, null, done, all, gone);

    /// <param name="used">Baht spent and held.</param>
    /// <param name="limit">Baht that may be spent.</param>
    public static Missed? OfMoney(decimal used, decimal limit, YearGone gone) => Growing(PaceOf.Money, null, used, limit, gone);

    /// <param name="value">Of the latest measurement; null where there is none, or it was judged in words: then nothing is said.</param>
    public static Missed? OfIndicator(string code, Aim aim, decimal? value, YearGone gone)
    {
        if (!Tells(gone) || value is not { } now || aim.IsJudged || aim.Target is not { } target)
            return null;
        return (aim.Comparator, aim.IsPercentage) switch
        {
            (Comparator.AtLeast or Comparator.Equal, true) => now < target ? new(PaceOf.Rate, code, now, target, now) : null,
            (Comparator.AtLeast or Comparator.Equal, false) when target > 0 => Growing(PaceOf.Indicator, code, now, target, gone),
            (Comparator.AtMost, true) => now > target ? new(PaceOf.Rate, code, now, target, now) : null,
            (Comparator.AtMost, false) => AtEnd(now, gone) > target ? new(PaceOf.Limit, code, now, target, AtEnd(now, gone)) : null,
            _ => null,
        };
    }

    private static Missed? Growing(PaceOf of, string? indicator, decimal done, decimal wanted, YearGone gone) =>
        Tells(gone) && wanted > 0 && AtEnd(done, gone) * 100 < wanted * Enough ? new(of, indicator, done, wanted, AtEnd(done, gone)) : null;

    private static decimal AtEnd(decimal done, YearGone gone) => Math.Round(done / gone.Share, 2, MidpointRounding.AwayFromZero);
}
