using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Bench;

/// <summary>What a run ran on: figures of two runs can only be compared if this is much the same.</summary>
/// <param name="Model">Of the processor.</param>
/// <param name="MemoryMB">All that the machine has.</param>
/// <param name="FreeMB">What could be had of it at the start.</param>
/// <param name="SyncsPerSecond">How often the disk under the temporary folder, where the servers keep their data, takes 8 kB for good.</param>
/// <param name="LoadAtStart">Processes that ran or waited in the minute before: with much more than 0, others were at work.</param>
internal sealed record Machine(int Cores, string Model, int MemoryMB, int FreeMB, string Kernel, string System, string Runtime, double SyncsPerSecond, double LoadAtStart)
{
    private const int Page = 8192; // as PostgreSQL writes

    public static async Task<Machine> Describe(string folder, bool isQuick)
    {
        var load = double.Parse((await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0], CultureInfo.InvariantCulture);
        return new(
            Environment.ProcessorCount,
            Value("/proc/cpuinfo", "model name", ':') ?? RuntimeInformation.OSArchitecture.ToString(),
            Megabytes("MemTotal"), Megabytes("MemAvailable"),
            (await File.ReadAllTextAsync("/proc/sys/kernel/osrelease")).Trim(),
            Value("/etc/os-release", "PRETTY_NAME", '=')?.Trim('"') ?? RuntimeInformation.OSDescription,
            RuntimeInformation.FrameworkDescription,
            Syncs(Path.Combine(folder, "sync"), TimeSpan.FromSeconds(isQuick ? 0.5 : 3)), load);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Cores} × {Model}, {MemoryMB:n0} MB ({FreeMB:n0} MB free), {System}, Linux {Kernel}, {Runtime}; {SyncsPerSecond:n0} syncs a second; load {LoadAtStart:0.0} at the start");

    private static double Syncs(string path, TimeSpan time)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        var (page, start, done) = (new byte[Page], Stopwatch.GetTimestamp(), 0);
        while (Stopwatch.GetElapsedTime(start) < time)
        {
            file.Write(page);
            file.Flush(flushToDisk: true);
            done++;
        }

        return done / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static int Megabytes(string name) => int.Parse(Value("/proc/meminfo", name, ':')!.Split(' ')[0], CultureInfo.InvariantCulture) / 1024;

    private static string? Value(string file, string name, char mark) =>
        File.Exists(file) && File.ReadLines(file).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal)) is { } line ? line[(line.IndexOf(mark, StringComparison.Ordinal) + 1)..].Trim() : null;
}
