using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using Npgsql;
using TrainingService.Door;

namespace TrainingService.Bench;

/// <summary>People come through the door.</summary>
internal static class CheckIns
{
    private const int People = 200;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(8);
    private static int next;

    public static async Task Measure(Running running, LargeYears years, string database, bool isShort)
    {
        using var gateway = Phone(running.Gateway, years);
        using var direct = Phone(running.Direct, years);
        for (var warm = 0; warm < 50; warm++)
            await Come(gateway, years);
        var minute = isShort ? Minute / 10 : Minute;
        await PerMinute(gateway, years, minute, isShort ? People / 10 : People);
        Console.WriteLine("\n| at most, a second | |\n|---|--:|");
        Line("plain inserts of the same row", await Load.PerSecond(Round, await Inserts(database, years)));
        Line("check-ins, to the service", await Load.PerSecond(Round, _ => Come(direct, years)));
        Line("check-ins, through the gateway", await Load.PerSecond(Round, _ => Come(gateway, years)));
    }

    /// <summary>They come evenly; nobody waits for the one before, as at several tables.</summary>
    private static async Task PerMinute(HttpClient phone, LargeYears years, TimeSpan time, int people)
    {
        var (taken, coming) = (new ConcurrentBag<double>(), new List<Task>());
        using var bell = new PeriodicTimer(time / people);
        for (var one = 0; one < people && await bell.WaitForNextTickAsync(); one++)
        {
            coming.Add(Task.Run(async () =>
            {
                var start = Stopwatch.GetTimestamp();
                await Come(phone, years);
                taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }));
        }

        await Task.WhenAll(coming);
        var sorted = taken.Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{people} check-ins in {time.TotalSeconds:0} s through the gateway: median {sorted[sorted.Count / 2]:0.0} ms, p99 {sorted[(int)((sorted.Count - 1) * 0.99)]:0.0} ms, longest {sorted[^1]:0.0} ms"));
    }

    /// <summary>Each time somebody else; after all have come in a session, in the next one.</summary>
    private static (int No, int Session) Next(int hall)
    {
        var number = Interlocked.Increment(ref next) - 1;
        return (1 + (number % hall), 1 + (number / hall));
    }

    private static async Task Come(HttpClient phone, LargeYears years)
    {
        var (no, session) = Next(years.Hall);
        (await phone.PostAsJsonAsync($"api/v1/events/{years.Today}/attendance", new EntryGiven(No: no, Session: session))).EnsureSuccessStatusCode();
    }

    private static async Task<Func<int, Task>> Inserts(string database, LargeYears years)
    {
        var source = NpgsqlDataSource.Create(database);
        await using var people = source.CreateCommand(string.Create(CultureInfo.InvariantCulture, $"select id from enrolments where event_id = '{years.Today}'"));
        await using var reader = await people.ExecuteReaderAsync();
        var ids = new List<Guid>();
        while (await reader.ReadAsync())
            ids.Add(reader.GetGuid(0));
        var inserted = 0;
        return async _ =>
        {
            var number = Interlocked.Increment(ref inserted);
            await using var insert = source.CreateCommand("insert into attendance (enrolment_id, session, event_id, heads, at, recorded_at, means) values ($1, $2, $3, 1, now(), now(), 'List')");
            foreach (var value in (object[])[ids[number % ids.Count], 1000 + (number / ids.Count), years.Today]) // sessions that the event has not
                insert.Parameters.AddWithValue(value);
            await insert.ExecuteNonQueryAsync();
        };
    }

    private static HttpClient Phone(Uri address, LargeYears years) =>
        new(new SocketsHttpHandler { MaxConnectionsPerServer = Load.AtOnce, UseCookies = false }) { BaseAddress = address, DefaultRequestHeaders = { { "Cookie", $"door-{years.Today:n}={years.Code.Text}" } } };

    private static void Line(string what, double rate) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {rate:0} |"));
}
