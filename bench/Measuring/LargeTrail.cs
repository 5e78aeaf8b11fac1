using System.Diagnostics;
using System.Globalization;
using Npgsql;
using ServiceDefaults.SignIn;
using Testing;

namespace Measuring;

/// <summary>An audit trail of many entries of five years, by five hundred people: every service has one, and it is never shortened.</summary>
public static class LargeTrail
{
    private const string Table = "platform.audit";

    public static async Task Load(string database, int entries)
    {
        var start = Stopwatch.GetTimestamp();
        await LetWait(database, false); // their seals are another matter
        await Filling.In(database, [Table], execute => execute(Entries("gen_random_uuid()", entries)));
        await LetWait(database, true);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entries} entries of the audit trail loaded in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s\n"));
    }

    /// <summary>Whether each new entry waits for its seal, as it does in a running service.</summary>
    public static async Task LetWait(string database, bool waits)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand($"alter table {Table} {(waits ? "enable" : "disable")} trigger audit_waits");
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>A statement that writes so many entries.</summary>
    /// <param name="id">What makes the id of the <c>n</c>-th.</param>
    public static string Entries(string id, int entries) => string.Create(CultureInfo.InvariantCulture, $$"""
        insert into {{Table}} (id, at, process, actor_id, actor_name, division, subject, subject_id, before, after, trace_id)
        select {{id}}, now() - interval '5 years' * ({{entries}} - n) / {{entries}}, (array['RecordPayment','CompleteStep','ChangeProject','ApprovePlan'])[1 + n % 4],
            'person-' || n % 500, 'นางสาวสมศรี' || n % 500 || ' ใจดี', (array['SP','FIN','PW','SW','EDU'])[1 + n % 5], (array['Project','ProjectYear','Plan'])[1 + n % 3], md5((n / 20)::text),
            '{"status":"draft"}', '{"status":"submitted"}', md5(n::text)
        from generate_series(1, {{entries}}) n
        """);

    /// <param name="administrator">A client below the service's prefix, not yet signed in.</param>
    public static IReadOnlyList<Reading> Of(HttpClient administrator)
    {
        administrator.As(Roles.Admin);
        return
        [
            Reading.Of("recent", "audit trail, newest first", administrator, "api/v1/audit"),
            Reading.Of("process", "audit trail of a process", administrator, "api/v1/audit?process=CompleteStep"),
            Reading.Of("subject", "audit trail of one thing", administrator, "api/v1/audit?subject=Project&subjectId=c4ca4238a0b923820dcc509a6f75849b"),
            Reading.Of("actor", "audit trail of somebody, by name", administrator, "api/v1/audit?actor=" + Uri.EscapeDataString("สมศรี77")),
        ];
    }
}
