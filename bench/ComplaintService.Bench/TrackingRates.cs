using LocalHosting.Processes;
using Npgsql;
using ServiceDefaults.Values;

namespace ComplaintService.Bench;

/// <summary>How many codes are looked up, beside a program that does nothing else.</summary>
internal static class TrackingRates
{
    public static async Task Measure(Sheet sheet, Running running, CapturedReads reads, PrivateServers servers)
    {
        var captured = Path.Combine(servers.Folder.FullName, "captured.json");
        await reads.Write(captured);
        var codes = await Codes(servers.Database(Bench.DatabaseName));
        await using var plain = await ServiceProcess.Start(servers.Folder.FullName, "plain", typeof(TrackingRates).Assembly.Location, [PlainTracking.Word], FreePort.Next(), $"{Running.Path}tracking/{codes[0]}", new()
        {
            [PlainTracking.Database] = servers.Database(Bench.DatabaseName),
            [PlainTracking.Captured] = captured,
        });
        var beside = new Uri(plain.Address, Running.Path);
        foreach (var address in (Uri[])[running.Direct, beside])
            await Load.PerSecond(address, sheet.Time(5), Track); // warm
        await sheet.Compare("tracking.service", "codes looked up by the service", "the same statements by plain Kestrel and Npgsql", "a second", sheet.Rounds(3),
            () => Load.PerSecond(running.Direct, sheet.Time(2), Track), () => Load.PerSecond(beside, sheet.Time(2), Track));
        using var service = new HttpClient { BaseAddress = running.Direct };
        using var program = new HttpClient { BaseAddress = beside };
        var next = 0;
        await sheet.Latencies("tracking.latency", "a code looked up by the service", "by plain Kestrel and Npgsql", sheet.Rounds(3), sheet.Size(200, 20),
            async () => (await Track(service, next++)).EnsureSuccessStatusCode().Dispose(), async () => (await Track(program, next++)).EnsureSuccessStatusCode().Dispose());

        Task<HttpResponseMessage> Track(HttpClient client, int number) => client.GetAsync(new Uri($"tracking/{codes[number % codes.Count]}", UriKind.Relative));
    }

    private static async Task<List<string>> Codes(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand("select tracking_code from complaints order by number desc limit 1000");
        await using var reader = await command.ExecuteReaderAsync();
        var codes = new List<string>();
        while (await reader.ReadAsync())
            codes.Add(reader.GetString(0));
        return [.. codes.Where(code => SpokenCode.TryRead(code, out _))]; // pgbench's own have no check symbol
    }
}
