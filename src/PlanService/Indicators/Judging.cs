using PlanService.Import;

namespace PlanService.Indicators;

/// <summary>What an indicator wants: the part of it that a value is judged by.</summary>
/// <param name="OrNone">The text is content with none at all: "ลดลงหรือไม่มีเลย".</param>
public readonly record struct Aim(Comparator Comparator, decimal? Target, string? Unit, bool OrNone = false)
{
    /// <summary>Measured as a share of a hundred; a decrease by so many per cent is measured by what decreases.</summary>
    public bool IsPercentage => Comparator is not Comparator.Decreases && IsPercent;

    /// <summary>Whether a person says if it was met: the text names no number to compare with.</summary>
    public bool IsJudged => Comparator is Comparator.Qualitative
        || (Target is null && Comparator is (Comparator.AtLeast or Comparator.AtMost or Comparator.Equal));

    internal bool IsPercent => Unit is "ร้อยละ" or "%";
}

/// <summary>Whether a value reaches what its indicator wants: the one place that compares.</summary>
public static class Judging
{
    /// <summary>True: met. False: not met. Null: nobody can tell, as for a trend with nothing to compare with.</summary>
    /// <param name="value">In the indicator's unit; null where it was answered in words.</param>
    /// <param name="said">Yes or no, by the person who judged: for what only a person can judge, and for "there is one".</param>
    /// <param name="before">What a trend starts from: the year before, or the baseline.</param>
    public static bool? IsMet(Aim aim, decimal? value, bool? said, decimal? before) => aim.Comparator switch
    {
        _ when aim.IsJudged => said,
        Comparator.AtLeast => value is null ? null : value >= aim.Target,
        Comparator.AtMost => value is null ? null : value <= aim.Target,
        Comparator.Equal => value is null ? null : value == aim.Target,
        Comparator.Exists => value is null ? said : value >= (aim.Target ?? 1),
        Comparator.Decreases => Decreased(aim, value, before),
        _ => said,
    };

    /// <summary>None is as low as it gets: none after none, and none where the text is content with it, are met.</summary>
    private static bool? Decreased(Aim aim, decimal? value, decimal? before) => (value, before) switch
    {
        (null, _) => null,
        (0, _) when aim.OrNone => true,
        (_, null) => null,
        (0, 0) => true,
        ({ } now, { } then) when aim.Target is { } by => now <= (aim.IsPercent ? then * (100 - by) / 100 : then - by),
        ({ } now, { } then) => now < then,
    };
}
