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
    /// <summary>Makes the spans, and says what is read beside them.</summary>
    public static async Task<IReadOnlyList<Reading>> Of(App app, long spans)
    {
        var start = Stopwatch.GetTimestamp();
        await LargeStore.Load(app, spans);
        var size = await app.InDatabase(db => db.Database.SqlQuery<long>(
            $"select sum(pg_total_relation_size(oid))::bigint as \"Value\" from pg_class where relnamespace = 'telemetry'::regnamespace and relname like 'spans_2%' and relkind = 'r'").SingleAsync());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{spans:n0} spans made in {Stopwatch.GetElapsedTime(start).TotalMinutes:n1} minutes; with their indexes {size / 1e9:n1} GB\n"));

        var http = new HttpClient { BaseAddress = new Uri(app.Address, "/ops/api/v1/"), Timeout = Timeout.InfiniteTimeSpan }.As(Roles.Admin);
        var middle = Uri.EscapeDataString(TimeProvider.System.GetUtcNow().AddDays(-7).ToString("O", CultureInfo.InvariantCulture));
        var some = (await Json(http, $"traces?until={middle}")).GetProperty("items")[0].GetProperty("traceId").GetString();
        var after = (await Json(http, $"traces?until={middle}")).GetProperty("next").GetString();
        return
        [
            Reading.Of("recent", "traces, the most recent", http, "traces", 50, 3),
            Reading.Of(null, "the same, from a week ago on", http, $"traces?after={after}", 50, 3),
            Reading.Of("service", "traces, of a service", http, "traces?service=plan", 50, 3),
            Reading.Of(null, "traces, of a service, over 100 ms", http, "traces?service=plan&minDurationMs=100", 50, 3),
            Reading.Of("slow", "traces, over 2 s", http, "traces?minDurationMs=2000", 50, 3),
            Reading.Of(null, "traces, over 5 s, of a service", http, "traces?minDurationMs=5000&service=risk", 50, 3),
            Reading.Of(null, "traces, over a minute, which there is none of", http, "traces?minDurationMs=60000", 50, 3),
            Reading.Of("errors", "traces, with an error", http, "traces?error=true", 50, 3),
            Reading.Of(null, "traces, with an error, of a service", http, "traces?error=true&service=training", 50, 3),
            Reading.Of("words", "traces, by a part of a name", http, "traces?name=things-17/", 50, 3),
            Reading.Of(null, "traces, by a name that there is none of", http, "traces?name=nothing", 50, 3),
            Reading.Of(null, "traces, by a name, of a service, within a day", http, $"traces?name=things-42/&service=plan&until={middle}", 50, 3),
            Reading.Of("trace", "a trace", http, $"traces/{some}", 50, 3),
            Reading.Of(null, "a page of the most recent 200", http, $"traces?limit={TraceQueries.PageSize * 4}", 50, 3),
        ];
    }

    private static async Task<JsonElement> Json(HttpClient http, string path) =>
        JsonSerializer.Deserialize<JsonElement>(await (await http.GetAsync(new Uri(path, UriKind.Relative))).EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync());
}
