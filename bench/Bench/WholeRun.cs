using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using LocalHosting.Processes;

namespace Bench;

/// <summary>One part after the other, each a process of its own: none inherits the memory or the warmth of the one before.</summary>
internal static class WholeRun
{
    private const int LastWords = 30; // lines of a part that failed

    /// <returns>Whether every part that was wanted came to its end.</returns>
    public static async Task<bool> Of(Arguments arguments)
    {
        var (start, began) = (Stopwatch.GetTimestamp(), TimeProvider.System.GetUtcNow());
        var folder = Directory.CreateTempSubdirectory("bench-").FullName;
        var machine = await Machine.Describe(folder, arguments.IsQuick);
        Console.WriteLine(machine + "\n");
        var (figures, failed) = (new List<Figure>(), new List<string>());
        foreach (var part in Part.All.Where(part => part.IsWantedBy(arguments)))
        {
            var from = Stopwatch.GetTimestamp();
            var (taken, isWhole) = await Measure(part, arguments, folder);
            figures.AddRange(taken);
            if (!isWhole)
                failed.Add(part.Project);
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{part.Project}: {string.Join(", ", part.Groups.Where(arguments.Wants))}: {(isWhole ? "" : "FAILED after ")}{taken.Count} figures, {Stopwatch.GetElapsedTime(from).TotalSeconds:0} s"));
        }

        var results = new Results(began, arguments.IsQuick, Stopwatch.GetElapsedTime(start).TotalSeconds, Environment.GetEnvironmentVariable("PLATFORM_COMMIT") is { Length: > 0 } commit ? commit : null,
            machine, figures, Promise.Of(figures), failed);
        results.Print(Console.Out);
        var file = arguments.Into ?? Path.Combine(Own("Benches"), "results", string.Create(CultureInfo.InvariantCulture, $"{began:yyyy-MM-dd-HHmm}{(arguments.IsQuick ? "-quick" : "")}.json"));
        await results.Write(file);
        Console.WriteLine($"{Path.GetFullPath(file)}");
        Directory.Delete(folder, recursive: true);
        return failed.Count == 0;
    }

    /// <returns>Its figures, and whether it came to its end: if not, what it said last is told.</returns>
    private static async Task<(List<Figure> Taken, bool IsWhole)> Measure(Part part, Arguments arguments, string folder)
    {
        var (log, into) = (Path.Combine(folder, part.Project + ".log"), Path.Combine(folder, part.Project + ".json"));
        var program = Path.GetFullPath(Path.Combine(Own("Benches"), part.Project, "bin", Own("Configuration"), "net10.0", part.Project + ".dll"));
        IEnumerable<string> only = arguments.Only.Count > 0 ? ["--only", string.Join(',', arguments.Only)] : [];
        IEnumerable<string> quick = arguments.IsQuick ? ["--quick"] : [];
        await using var process = await ChildProcess.StartAsync(new Command(ServiceProcess.Dotnet, [program, Arguments.Pairs, "--into", into, .. only, .. quick])
        {
            WorkingDirectory = folder,
            LogFile = log,
        });
        var isWhole = await process.Exited == 0;
        if (!isWhole)
            await Console.Error.WriteLineAsync(string.Join('\n', File.ReadLines(log).TakeLast(LastWords)));
        return (File.Exists(into) ? JsonSerializer.Deserialize<List<Figure>>(await File.ReadAllTextAsync(into), Sheet.Json)! : [], isWhole);
    }

    private static string Own(string name) => typeof(WholeRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == name).Value!;
}
