using Microsoft.EntityFrameworkCore;
using OperationsService.Telemetry.Storage;

namespace OperationsService.Bench;

/// <summary>Spans of fourteen days, made by the database itself: traces of ten spans through the gateway, a service, its database and a consumer.</summary>
internal static class LargeStore
{
    public const int Days = 14, PerTrace = 10, Names = 200;
    private static readonly string[] Services = ["gateway", "identity", "plan", "complaints", "training", "risk", "operations"];

    public static string NameOf(int number) => FormattableString.Invariant($"GET /api/v1/things-{number}/{{id}}");

    public static async Task Load(App app, long spans)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        await app.InDatabase(async db =>
        {
            db.Database.SetCommandTimeout(TimeSpan.FromHours(2));
            var names = Services.Select(service => new Name(NameKind.Service, service)).Concat(Enumerable.Range(0, Names).Select(number => new Name(NameKind.Span, NameOf(number)))).ToList();
            await db.Database.ExecuteSqlAsync($"insert into telemetry.names select * from unnest({names.Select(name => name.Id).ToArray()}, {names.Select(name => (short)name.Kind).ToArray()}, {names.Select(name => name.Text).ToArray()}) on conflict do nothing");
            var (services, routes) = (names.Take(Services.Length).Select(name => name.Id).ToArray(), names.Skip(Services.Length).Select(name => name.Id).ToArray());
            for (var day = 0; day < Days; day++)
                await Fill(db, today.AddDays(-day - 1), spans / PerTrace / Days, services, routes); // of whole days that are over
            await db.Database.ExecuteSqlRawAsync("vacuum (analyze) telemetry.spans");
            return 0;
        });
    }

    /// <summary>One in a hundred takes longer than a second, one in a thousand longer than ten, one in two hundred fails.</summary>
    private static async Task Fill(DbContext db, DateOnly day, long traces, long[] services, long[] routes)
    {
        await db.Database.ExecuteSqlAsync($"select telemetry.ensure_day({day})");
        await db.Database.ExecuteSqlAsync(
            $$"""
            insert into telemetry.spans (start_at, trace_id, span_id, parent_id, duration_us, service, instance, scope, name, kind, status, root, attributes)
            select {{day}}::timestamp at time zone 'UTC' + interval '86400 seconds' * trace / {{traces}} + interval '1 millisecond' * part,
                md5({{day}}::text || trace)::uuid, trace * 16 + part + 1, case when part > 0 then trace * 16 + part end,
                case when part > 2 then 2000 when trace % 1000 = 7 then 12000000 when trace % 100 = 7 then 1500000 else 20000 + trace % 50000 end,
                ({{services}}::bigint[])[case when part = 0 then 1 else 2 + (trace + part / 8) % 6 end], 0, 0, ({{routes}}::bigint[])[1 + trace * 7 % {{Names}}],
                case when part in (0, 1) then 2 when part = 9 then 5 else 3 end, case when part = 9 and trace % 200 = 11 then 2 else 0 end, part in (0, 1, 9),
                case when part in (0, 1) then '{"http.request.method":"GET","http.response.status_code":"200","http.route":"/api/v1/things/{id}","url.path":"/plan/api/v1/things/*"}'
                    else '{"db.namespace":"plandb","db.query.text":"SELECT t.id, t.name FROM things AS t WHERE t.id = @id","db.system.name":"postgresql","server.address":"localhost"}' end::json
            from generate_series(1, {{traces}}::bigint) trace, generate_series(0, {{PerTrace - 1}}) part
            """);
    }
}
