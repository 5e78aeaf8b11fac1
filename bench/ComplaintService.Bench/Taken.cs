using System.Globalization;

namespace ComplaintService.Bench;

/// <summary>What a process takes of this machine, as Linux counts it.</summary>
internal static class Taken
{
    /// <returns>Cells of a table: proportional and resident megabytes.</returns>
    public static async Task<string> Of(int process)
    {
        var text = await File.ReadAllLinesAsync(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/smaps_rollup"));
        double Megabytes(string name) => double.Parse(text.Single(line => line.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        return string.Create(CultureInfo.InvariantCulture, $"{Megabytes("Pss:"):0} | {Megabytes("Rss:"):0}");
    }

    /// <returns>The most that was ever resident, megabytes.</returns>
    public static double Peak(int process) =>
        double.Parse(File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/status")).Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;

    /// <returns>Processor time so far, which other work of the machine does not lengthen much.</returns>
    public static TimeSpan Worked(int process)
    {
        using var one = System.Diagnostics.Process.GetProcessById(process);
        return one.TotalProcessorTime;
    }
}
