using System.Globalization;
using System.Text.RegularExpressions;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Plans;

/// <summary>What a project gets in each year of the next plan.</summary>
public enum NextBudgets
{
    /// <summary>As much as in the last year of the present plan.</summary>
    Same,

    /// <summary>Nothing yet: "-" in the matrix.</summary>
    Zero,

    /// <summary>The last year's amount raised by a percentage, in whole baht.</summary>
    Raised,
}

/// <summary>What comes along from the present plan into the next one.</summary>
/// <param name="Projects">Codes in the present plan.</param>
/// <param name="Percent">Only with <see cref="NextBudgets.Raised"/>.</param>
/// <param name="Sheets">Rationale, purposes, target groups, steps, expenses, indicators; otherwise only what stands in the matrix.</param>
/// <param name="Papers">Committee, order and announcement, with room for new numbers and dates.</param>
public sealed record NextPlan(IReadOnlyCollection<string> Projects, NextBudgets Budgets, decimal? Percent, bool Sheets, bool Papers)
{
    /// <summary>Baht a year, from that of the last year; null stays none.</summary>
    public decimal? Baht(decimal? last) => Budgets switch
    {
        NextBudgets.Zero => null,
        NextBudgets.Raised => last is { } baht ? decimal.Round(baht * (100 + Percent!.Value) / 100, 0, MidpointRounding.AwayFromZero) : null,
        _ => last,
    };

    /// <summary>As many years as the present plan has, from its last one on; none where it has none or they can't be counted any more.</summary>
    public static IReadOnlyList<int> YearsAfter(Plan plan)
    {
        if (plan.FiscalYears.Length == 0)
            return [];
        int[] years = [.. plan.FiscalYears.Select(year => year + Span(plan))];
        return years.All(year => FiscalYear.TryParse(year.ToString(CultureInfo.InvariantCulture), null, out _)) ? years : [];
    }

    /// <summary>The title with the years moved on; with the years behind it where it names none.</summary>
    public static string TitleAfter(Plan plan)
    {
        var years = YearsAfter(plan);
        var title = CopiedYears.Find(plan.FiscalYears, plan.Title).Reverse().Aggregate(plan.Title, (text, match) =>
        {
            var moved = (int.Parse(ThaiDigits.ToArabic(match.Value), CultureInfo.InvariantCulture) + Span(plan)).ToString(CultureInfo.InvariantCulture);
            return text[..match.Index] + (match.Value[0] is '๒' ? ThaiDigits.ToThai(moved) : moved) + text[(match.Index + match.Length)..];
        });
        return title != plan.Title ? title : string.Create(CultureInfo.InvariantCulture, $"{title} (พ.ศ. {years[0]} – {years[^1]})");
    }

    private static int Span(Plan plan) => plan.FiscalYears[^1] - plan.FiscalYears[0] + 1;
}

/// <summary>Finds the years of the present plan in text that is copied into the next one.</summary>
internal static partial class CopiedYears
{
    public static IEnumerable<Match> Find(IReadOnlyCollection<int> years, string text) => Numbers().Matches(text)
        .Where(match => years.Contains(int.Parse(ThaiDigits.ToArabic(match.Value), CultureInfo.InvariantCulture)));

    /// <summary>A number of four digits of either kind that is no part of an amount.</summary>
    [GeneratedRegex(@"(?<![0-9๐-๙,.])[2๒][4-7๔-๗][0-9๐-๙]{2}(?![0-9๐-๙,])")]
    private static partial Regex Numbers();
}
