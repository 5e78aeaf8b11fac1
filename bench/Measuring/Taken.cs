using System.Diagnostics;
using System.Globalization;

namespace Measuring;

/// <summary>What a process takes of this machine, as Linux counts it.</summary>
public static class Taken
{
    /// <returns>Cells of a table: proportional and resident megabytes.</returns>
    public static string Of(int process) => string.Create(CultureInfo.InvariantCulture, $"{Megabytes(process, "Pss:"):0} | {Megabytes(process, "Rss:"):0}");

    /// <summary>Proportional megabytes: what several processes share is divided among them, so that they can be added up.</summary>
    public static double Proportional(int process) => Megabytes(process, "Pss:");

    /// <returns>The most that was ever resident, megabytes.</returns>
    public static double Peak(int process) => Line(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/status"), "VmHWM:");

    /// <returns>Processor time so far, which other work of the machine does not lengthen much.</returns>
    public static TimeSpan Worked(int process)
    {
        using var one = Process.GetProcessById(process);
        return one.TotalProcessorTime;
    }

    private static double Megabytes(int process, string name) => Line(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/smaps_rollup"), name);

    private static double Line(string file, string name) =>
        double.Parse(File.ReadLines(file).Single(line => line.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
}
