using ServiceDefaults.Values;

namespace PlanService.Import;

/// <summary>
/// A template of the NACC with its dimensions, missions and objectives, valid for a span of years. A plan that follows one gets
/// its names and codes from it; a plan that follows none is read as it is.
/// </summary>
/// <param name="Code">Such as "nacc-2566".</param>
/// <param name="Names">Names by code: "1" a dimension's, "1.1" a mission's, "1.1.1" an objective's.</param>
/// <param name="Source">Where the names come from.</param>
public sealed record Template(string Code, FiscalYear From, FiscalYear To, IReadOnlyDictionary<string, string> Names, string Source)
{
    // A name that was abbreviated, misspelled or broken over lines is still the same name.
    private const double SameName = 0.75;

    /// <summary>All that are known; the one of 2571–2575 will be added here.</summary>
    public static IReadOnlyList<Template> All { get; } = [TemplateOf2566.Template];

    /// <summary>The template that a plan of these years follows, judged by the names it writes under its codes.</summary>
    internal static Template? Of(IReadOnlyList<FiscalYear> years, IReadOnlyCollection<(string Code, string Name)> written) =>
        All.Where(template => years.Count == 0 || years.Any(year => year >= template.From && year <= template.To))
            .FirstOrDefault(template => written.Count > 0
                && written.Count(name => template.Names.TryGetValue(name.Code, out var known) && Similarity.Of(known, name.Name) >= SameName) * 10 >= written.Count * 6);
}
