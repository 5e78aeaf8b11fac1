using System.Globalization;
using ServiceDefaults.Audit;
using ServiceDefaults.Values;

namespace PlanService.Ita;

/// <summary>
/// One thing that the integrity and transparency assessment (ITA) asks an organization to show in a fiscal year, and where it is shown. Which
/// things, and under which numbers, changes every year: so it is data, written by the plan officer.
/// </summary>
public sealed class ItaItem : IAudited
{
    public const int LongestKey = 40;
    public const int LongestTitle = 300;
    public const int LongestShows = 1000;
    public const int LongestTarget = 1000;
    private const string YearBefore = "{fy-1}";

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public FiscalYear FiscalYear { get; private set; }

    /// <summary>Its name in addresses, the same in every year and whatever number it is given: <c>corruption-plan</c>.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The number of the year: <c>O23</c>; null as long as it is not announced.</summary>
    public string? Code { get; private set; }

    /// <summary>In Thai, as the list of the year calls it.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What a page must show to answer it.</summary>
    public string Shows { get; private set; } = "";

    /// <summary>
    /// Where it is shown: a path of this site (<c>/plan/reports/{fy}/6m</c>) or an address elsewhere, in which <c>{fy}</c> stands for the fiscal
    /// year and <c>{fy-1}</c> for the one before; null as long as there is none.
    /// </summary>
    public string? Target { get; private set; }
    public ItaContent Content { get; private set; }

    /// <summary>Among those without a number: as they were entered.</summary>
    public int Position { get; private set; }
    public uint RowVersion { get; private set; }

    /// <summary>The target of its year.</summary>
    public string? Address => TargetIn(Target, FiscalYear);

    /// <summary>Of which year the page must be: the one before, where the address asks for that one.</summary>
    public FiscalYear PageYear => Target?.Contains(YearBefore, StringComparison.Ordinal) is true && FiscalYear.TryParse((FiscalYear.Year - 1).ToString(CultureInfo.InvariantCulture), null, out var before) ? before : FiscalYear;

    internal static ItaItem Of(FiscalYear year, string key, int position, ItaContents contents)
    {
        var item = new ItaItem { FiscalYear = year, Key = key, Position = position };
        item.Change(contents);
        return item;
    }

    /// <summary>The same in another year: its number is not known yet, and is for that year to say.</summary>
    internal ItaItem In(FiscalYear year, string? code) => Of(year, Key, Position, new(code, Title, Shows, Target, Content));

    internal void Change(ItaContents contents) =>
        (Code, Title, Shows, Target, Content) = (contents.Code, contents.Title, contents.Shows, contents.Target, contents.Content);

    internal static string? TargetIn(string? target, FiscalYear year) =>
        target?.Replace("{fy}", year.ToString(), StringComparison.Ordinal).Replace(YearBefore, (year.Year - 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}

/// <summary>What can be written anew of an item.</summary>
internal sealed record ItaContents(string? Code, string Title, string Shows, string? Target, ItaContent Content);

/// <summary>What the daily look at the page looks for, beside that it is there.</summary>
public enum ItaContent
{
    /// <summary>Nothing more: a channel or a manual, in force whatever the year.</summary>
    Standing,

    /// <summary>That it is of the year: an announcement, a plan.</summary>
    OfTheYear,

    /// <summary>That it is of the year, and shows figures or a list; where there was nothing, the page must say "ไม่มี".</summary>
    Figures,
}
