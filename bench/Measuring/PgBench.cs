using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using LocalHosting.Servers;

namespace Measuring;

/// <summary>PostgreSQL's own measure of what this machine can write.</summary>
public static partial class PgBench
{
    /// <returns>Transactions a second.</returns>
    public static async Task<double> Run(string script, ServerOptions postgres, string database, int clients, TimeSpan time)
    {
        var file = Path.Combine(Path.GetDirectoryName(postgres.LogFile)!, "pgbench.sql");
        await File.WriteAllTextAsync(file, script);
        string Text(double number) => number.ToString("0", CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo(Program(), ["-n", "-M", "prepared", "-h", "localhost", "-p", Text(postgres.Port), "-U", PostgresProcess.UserName, "-c", Text(clients), "-j", "2", "-T", Text(Math.Max(1, time.TotalSeconds)), "-f", file, database])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PGPASSWORD"] = postgres.Password;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return Rate().Match(output) is { Success: true } rate
            ? double.Parse(rate.Groups[1].Value, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException(output + await errors);
    }

    private static string Program() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Concat(Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(version => Path.Combine(version, "bin")) : [])
            .Select(folder => Path.Combine(folder, "pgbench")).First(File.Exists);

    [GeneratedRegex(@"tps = ([0-9.]+)")]
    private static partial Regex Rate();
}
