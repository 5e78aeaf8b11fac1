using System.Text.Json;
using PlanService.Plans;
using PlanService.Projects;
using WebUi;

namespace PlanService.Sources;

/// <summary>
/// The map that ships with the service for the plan that it ships, each line argued. A line fits an indicator only where project, code and
/// text are the same: the plan of another organization numbers other projects by the same codes, and a wrong proposal is worse than none.
/// </summary>
public static class ProposedMap
{
    /// <summary>A line of the file.</summary>
    public sealed record Line(string Project, string Indicator, string Text, string? Measure, string? MeasureOf, string Why);

    private sealed record Content(string Organization, IReadOnlyList<Line> Indicators);

    private static readonly Content Shipped = Read();

    public static IReadOnlyList<Line> Lines => Shipped.Indicators;

    /// <summary>The decision that is proposed for an indicator; null where there is none for its text.</summary>
    /// <param name="codes">Of the plan's projects.</param>
    public static MapDecision? Of(Plan plan, Project project, Indicator indicator, IReadOnlySet<string> codes)
    {
        if (Lines.FirstOrDefault(line => line.Project == project.Code && line.Indicator == indicator.Code) is not { } line
            || Plain(line.Text, Shipped.Organization) != Plain(indicator.Text, plan.Organization))
        {
            return null;
        }

        return MapRules.Check(project, indicator, line.Measure, line.MeasureOf, line.Why, codes, isProposed: true).Decision;
    }

    /// <summary>Without spaces and punctuation, with Arabic digits, and with one word for whosever plan it is: the template's sentence names its organization.</summary>
    private static string Plain(string text, string organization)
    {
        var plain = Squeezed(text);
        return Squeezed(organization) is { Length: > 0 } name ? plain.Replace(name, "○", StringComparison.Ordinal) : plain;
    }

    private static string Squeezed(string text) => string.Concat(ThaiDigits.ToArabic(text).Where(letter => !char.IsWhiteSpace(letter) && !char.IsPunctuation(letter)));

    private static Content Read()
    {
        using var stream = typeof(ProposedMap).Assembly.GetManifestResourceStream("Sources.proposed-map.json")
            ?? throw new InvalidOperationException("The proposed map is not embedded in the assembly.");
        return JsonSerializer.Deserialize<Content>(stream, JsonSerializerOptions.Web)!;
    }
}
