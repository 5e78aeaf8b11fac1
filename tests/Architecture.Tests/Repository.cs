using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Architecture.Tests;

/// <summary>The source tree as files: some rules are about text that no compiled assembly shows.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The projects under src/ and the projects of ours that each one references.</summary>
    public static IReadOnlyDictionary<string, string[]> ProjectReferences { get; } =
        Directory.GetFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories).ToDictionary(
            path => Path.GetFileNameWithoutExtension(path),
            path => XDocument.Load(path).Descendants("ProjectReference")
                .Select(reference => reference.Attribute("Include")?.Value).OfType<string>().Select(Path.GetFileNameWithoutExtension).ToArray())!;

    /// <summary>Files that we wrote under a folder, without build output and generated migrations.</summary>
    public static IEnumerable<(string Path, string Text)> Files(string folder, params string[] endings) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
            .Select(path => (Relative: Path.GetRelativePath(Root, path), Full: path))
            .Where(path => !path.Relative.Split('/').Any(part => part is "bin" or "obj" or "Migrations"))
            .Select(path => (path.Relative, File.ReadAllText(path.Full)));

    private static string FindRoot([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
