using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OperationsService.Telemetry.Traces;
using ServiceDefaults.SignIn;
using Testing;

namespace OperationsService.Bench;

/// <summary>How long lists of traces and single traces take beside so many spans.</summary>
internal static class TraceLists
{
    public static async Task Measure(App app, long spans)
    {
        var start = Stopwatch.GetTimestamp();
        await LargeStore.Load(app, spans);
        var size = await app.InDatabase(db => db.Database.SqlQuery<long>(
            $"select sum(pg_total_relation_size(oid))::bigint as \"Value\" from pg_class where relnamespace = 'telemetry'::regnamespace and relname like 'spans_2%' and relkind = 'r'").SingleAsync());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{spans:n0} spans made in {Stopwatch.GetElapsedTime(start).TotalMinutes:n1} minutes; with their indexes {size / 1e9:n1} GB\n"));

        using var http = new HttpClient { BaseAddress = new Uri(app.Address, "/ops/api/v1/"), Timeout = Timeout.InfiniteTimeSpan }.As(Roles.Admin);
        var middle = Uri.EscapeDataString(TimeProvider.System.GetUtcNow().AddDays(-7).ToString("O", CultureInfo.InvariantCulture));
        var some = (await Json(http, $"traces?until={middle}")).GetProperty("items")[0].GetProperty("traceId").GetString();
        var after = (await Json(http, $"traces?until={middle}")).GetProperty("next").GetString();
        Stopwatches.Head();
        await Read("traces, the most recent", "traces");
        await Read("the same, from a week ago on", $"traces?after={after}");
        await Read("of a service", "traces?service=plan");
        await Read("of a service, over 100 ms", "traces?service=plan&minDurationMs=100");
        await Read("over 2 s", "traces?minDurationMs=2000");
        await Read("over 5 s, of a service", "traces?minDurationMs=5000&service=risk");
        await Read("over a minute, which there is none of", "traces?minDurationMs=60000");
        await Read("with an error", "traces?error=true");
        await Read("with an error, of a service", "traces?error=true&service=training");
        await Read("by a part of a name", "traces?name=things-17/");
        await Read("by a name that there is none of", "traces?name=nothing");
        await Read("by a name, of a service, within a day", $"traces?name=things-42/&service=plan&until={middle}");
        await Read("a trace", $"traces/{some}");
        await Read("a page of the most recent 200", $"traces?limit={TraceQueries.PageSize * 4}");
        Console.WriteLine();

        Task Read(string what, string path) => Stopwatches.Measure(what, 50, 3, async _ => await Json(http, path));
    }

    private static async Task<JsonElement> Json(HttpClient http, string path) =>
        JsonSerializer.Deserialize<JsonElement>(await (await http.GetAsync(new Uri(path, UriKind.Relative))).EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync());
}
