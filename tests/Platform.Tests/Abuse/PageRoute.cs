using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Platform.Tests.Abuse;

/// <summary>An address at which a service has a page, as it stands in the page's source.</summary>
/// <param name="Route">With its prefix and its parameters in braces.</param>
internal sealed partial record PageRoute(string Route)
{
    private static readonly (string Project, string Prefix)[] Services =
    [
        ("Gateway", ""), ("IdentityService", "/identity"), ("PlanService", "/plan"), ("ComplaintService", "/complaints"),
        ("TrainingService", "/training"), ("RiskService", "/risk"), ("OperationsService", "/ops"),
    ];

    public static IReadOnlyList<PageRoute> All { get; } =
    [
        .. from service in Services
           from file in Directory.EnumerateFiles(Path.Combine(Sources(), service.Project), "*.razor", SearchOption.AllDirectories)
           where !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal)
           from Match page in Page().Matches(File.ReadAllText(file))
           select new PageRoute(service.Prefix + page.Groups["route"].Value),
    ];

    /// <summary>Where nothing is, or what is there for everybody.</summary>
    public string Address(string year) => Part().Replace(Route, part => part.Groups["kind"].Value switch
    {
        "guid" => Things.NobodysId,
        "int" when part.Groups["name"].Value.Contains("Year", StringComparison.Ordinal) || part.Groups["name"].Value == "Fy" => year,
        "int" => "1",
        "long" => "999999",
        _ => "nothing-of-this-name",
    });

    private static string Sources([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src"));

    [GeneratedRegex("""^@page "(?<route>[^"]+)" *\r?$""", RegexOptions.Multiline)]
    private static partial Regex Page();

    [GeneratedRegex(@"\{(?<name>\w+):?(?<kind>\w*)[^}]*\}")]
    private static partial Regex Part();
}
