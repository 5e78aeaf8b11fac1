using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ServiceDefaults.Audit.Checking;
using ServiceDefaults.Audit.Sealing;

namespace OperationsService.Bench;

/// <summary>What it costs that nobody can change the audit trail unseen: waiting for a seal, sealing, and verifying all of it again.</summary>
internal static class SealedTrail
{
    private const int Written = 50_000;

    /// <summary>As the services make them: those of a moment stand together.</summary>
    private const string Ids =
        "(lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0') || '7' || substr(md5(n::text), 1, 3) || '8' || substr(md5(random()::text), 1, 15))::uuid";

    public static async Task Measure(Sheet sheet, App app, string database)
    {
        await using var source = NpgsqlDataSource.Create(database + ";Command Timeout=0");
        var batch = sheet.Size(Written, 2_000);
        await Write(source, batch);
        await Seal(app);
        await sheet.Compare("sealing.waiting", "audit entries written that wait for their seal", "without that", "a second", sheet.Rounds(3),
            () => Write(source, batch), () => WriteWithout(database, source, batch));
        await Seal(app);
        await sheet.Compare("sealing.seals", "audit entries sealed", "the same number written", "a second", sheet.Rounds(3),
            async () =>
            {
                await Write(source, batch);
                return await Seal(app);
            },
            () => WriteWithout(database, source, batch));
    }

    /// <summary>So many at once, as where a trail is sealed for the first time, and then the whole chain.</summary>
    public static async Task Whole(App app, string database, int entries)
    {
        await using var source = NpgsqlDataSource.Create(database + ";Command Timeout=0");
        var written = entries / await Write(source, entries);
        var sealedIn = entries / await Seal(app);
        await using var connection = await source.OpenConnectionAsync();
        var start = Stopwatch.GetTimestamp();
        var report = await AuditCheck.Run(connection, "operations", CancellationToken.None, withTimes: false);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{entries:n0} audit entries: written in {written:n1} s, sealed in {sealedIn:n1} s, verified in {Stopwatch.GetElapsedTime(start).TotalSeconds:n1} s ({report.Entries:n0} entries in {report.Seals:n0} seals, {report.Findings.Total} findings); memory at the most {Taken.Peak(Environment.ProcessId):n0} MB\n"));
    }

    /// <returns>Entries a second.</returns>
    private static async Task<double> Write(NpgsqlDataSource source, int entries)
    {
        await using var command = source.CreateCommand(LargeTrail.Entries(Ids, entries));
        var start = Stopwatch.GetTimestamp();
        await command.ExecuteNonQueryAsync();
        return entries / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task<double> WriteWithout(string database, NpgsqlDataSource source, int entries)
    {
        await LargeTrail.LetWait(database, false);
        var written = await Write(source, entries);
        await LargeTrail.LetWait(database, true);
        return written;
    }

    private static async Task<double> Seal(App app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var start = Stopwatch.GetTimestamp();
        var entries = await scope.ServiceProvider.GetRequiredService<Sealing>().Seal(CancellationToken.None);
        return entries / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
