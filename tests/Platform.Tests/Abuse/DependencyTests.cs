using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Platform.Tests.Abuse;

/// <summary>
/// Every package that the platform is built from, by what the build itself resolved: its version, content and licence are those of
/// <c>docs/dependencies.txt</c>, and none lies in a range of <c>docs/advisories.txt</c>. No network is asked. <c>DEPENDENCIES=write</c> writes the list.
/// </summary>
public sealed partial class DependencyTests
{
    private const string Heading = "# package · version · licence · asked for by (… by another package) · SHA-512 of its content. Written by a test: docs/abuse.md";
    private static readonly string Root = FindRoot();
    private static readonly string ListFile = Path.Combine(Root, "docs/dependencies.txt");

    private sealed record Package(string Name, string Version, string Licence, string AskedBy, string Hash)
    {
        public override string ToString() => $"{Name} · {Version} · {Licence} · {AskedBy} · {Hash}";
    }

    [Fact]
    public void Each_package_is_listed_with_version_licence_and_content()
    {
        string[] there = [Heading, .. Packages().Select(package => package.ToString())];
        if (Environment.GetEnvironmentVariable("DEPENDENCIES") == "write")
            File.WriteAllLines(ListFile, there);
        var listed = File.ReadAllLines(ListFile);
        Assert.Empty(there.Except(listed).Select(line => $"not in docs/dependencies.txt: {line}"));
        Assert.Empty(listed.Except(there).Select(line => $"docs/dependencies.txt has what the build does not: {line}"));
    }

    [Fact]
    public void No_package_lies_in_a_range_that_is_known_to_be_open_to_attack()
    {
        var advisories = File.ReadAllLines(Path.Combine(Root, "docs/advisories.txt")).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToLookup(parts => parts[0], StringComparer.OrdinalIgnoreCase);
        Assert.NotEmpty(advisories);
        Assert.Empty(
            from package in Packages()
            from advisory in advisories[package.Name]
            where Number(package.Version) >= Number(advisory[1]) && Number(package.Version) < Number(advisory[2])
            select $"{package.Name} {package.Version}: {advisory[3]}");
    }

    /// <summary>A version that floats is another one tomorrow.</summary>
    [Fact]
    public void Each_version_is_an_exact_one() => Assert.All(
        XDocument.Load(Path.Combine(Root, "Directory.Packages.props")).Descendants("PackageVersion"),
        package => Assert.Matches(@"^\d+(\.\d+){1,3}(-[\w.]+)?$", package.Attribute("Version")!.Value));

    private static List<Package> Packages()
    {
        var (found, direct) = (new SortedDictionary<string, Package>(StringComparer.OrdinalIgnoreCase), new Dictionary<string, SortedSet<string>>(StringComparer.OrdinalIgnoreCase));
        foreach (var project in Projects("AppHost", []).Order(StringComparer.Ordinal))
        {
            using var assets = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, "src", project, "obj/project.assets.json")));
            var asked = assets.RootElement.GetProperty("project").GetProperty("frameworks").EnumerateObject().Where(framework => framework.Value.TryGetProperty("dependencies", out _)).SelectMany(framework => framework.Value.GetProperty("dependencies").EnumerateObject()).ToLookup(wanted => wanted.Value.TryGetProperty("autoReferenced", out var added) && added.GetBoolean());
            foreach (var wanted in asked[false])
                (direct.TryGetValue(wanted.Name, out var by) ? by : (direct[wanted.Name] = [])).Add(project);
            var own = asked[true].Select(wanted => wanted.Name).ToHashSet(); // the SDK adds them, in a version of its own
            var folders = assets.RootElement.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToList();
            foreach (var library in assets.RootElement.GetProperty("libraries").EnumerateObject().Where(library => library.Value.GetProperty("type").GetString() == "package" && !own.Contains(library.Name.Split('/')[0])))
            {
                var (name, version) = library.Name.Split('/') is [var first, var second] ? (first, second) : throw new InvalidOperationException(library.Name);
                found[library.Name] = new(name, version, Licence(folders, library.Value.GetProperty("path").GetString()!, name), "", library.Value.GetProperty("sha512").GetString()!);
            }
        }

        return [.. found.Values.Select(package => package with { AskedBy = direct.TryGetValue(package.Name, out var by) ? string.Join(", ", by) : "…" })];
    }

    /// <summary>What the platform is built from: the projects that a project references, and theirs.</summary>
    private static SortedSet<string> Projects(string project, SortedSet<string> found)
    {
        if (found.Add(project))
        {
            foreach (var reference in XDocument.Load(Path.Combine(Root, "src", project, $"{project}.csproj")).Descendants("ProjectReference").Select(reference => reference.Attribute("Include")?.Value).OfType<string>())
                Projects(Path.GetFileNameWithoutExtension(reference), found);
        }

        return found;
    }

    private static string Licence(List<string> folders, string path, string name)
    {
        var folder = folders.Select(one => Path.Combine(one, path)).First(Directory.Exists);
        var said = XDocument.Load(Path.Combine(folder, $"{name.ToLowerInvariant()}.nuspec")).Descendants().Where(part => part.Name.LocalName is "license" or "licenseUrl").ToList();
        var licence = said.FirstOrDefault(part => part.Name.LocalName == "license");
        return licence?.Attribute("type")?.Value == "expression" ? licence.Value
            : licence is not null ? $"file {licence.Value}"
            : said.FirstOrDefault()?.Value ?? "not stated";
    }

    private static Version Number(string version) => Version.Parse(Plain().Match(version).Value);

    private static string FindRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    [GeneratedRegex(@"^\d+(\.\d+){1,3}")]
    private static partial Regex Plain();
}
