using System.Globalization;

namespace ComplaintService.Bench;

/// <summary>What a process takes of this machine, as Linux counts it.</summary>
internal static class Memory
{
    /// <returns>Cells of a table: proportional and resident megabytes.</returns>
    public static async Task<string> Of(int process)
    {
        var text = await File.ReadAllLinesAsync(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/smaps_rollup"));
        double Megabytes(string name) => double.Parse(text.Single(line => line.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        return string.Create(CultureInfo.InvariantCulture, $"{Megabytes("Pss:"):0} | {Megabytes("Rss:"):0}");
    }

    /// <summary>The most that was resident since the process began, in megabytes.</summary>
    public static double Peak(int process) => double.Parse(
        File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/status")).Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
}
