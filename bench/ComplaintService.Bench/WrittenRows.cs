using System.Globalization;
using System.Text;
using Npgsql;

namespace ComplaintService.Bench;

/// <summary>
/// The rows that one complaint writes, found by looking at what is newer than the moment before. So what is compared with stays what the
/// service does, whatever it will write next year. The count of an address is no row of a complaint: many
/// complaints share it. That its audit entry waits for a seal is written by the database itself.
/// </summary>
internal sealed class WrittenRows
{
    private readonly List<(string Table, List<(string Column, string Value)> Values)> rows = [];

    public int Count => rows.Count;

    /// <summary>Sends one complaint to a service without a broker, so that its outbox row is still as it was written.</summary>
    public static async Task<WrittenRows> Capture(HttpClient service, string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        (await IntakeRates.Complain(service, 0)).EnsureSuccessStatusCode(); // whatever is made once is made now
        var before = (await Texts(source, "select pg_current_xact_id()::text"))[0];
        (await IntakeRates.Complain(service, 1)).EnsureSuccessStatusCode();
        var written = new WrittenRows();
        var id = (Guid)(await source.CreateCommand("select id from complaints order by number desc limit 1").ExecuteScalarAsync())!;
        foreach (var table in await Texts(source, "select oid::regclass::text from pg_class where relkind = 'r' and relnamespace in ('public'::regnamespace, 'platform'::regnamespace) and relname not in ('intake_counts', 'audit_waiting') order by 1"))
        {
            // A name, its type and its value of each column; what the database makes itself is left to it.
            var columns = await Texts(source, string.Create(CultureInfo.InvariantCulture, $"""
                select quote_ident(attname) || E'\t' || format_type(atttypid, atttypmod) || E'\t' || attname from pg_attribute
                where attrelid = '{table}'::regclass and attnum > 0 and not attisdropped and attidentity = '' and attgenerated = '' order by attnum
                """));
            var parts = columns.Select(column => column.Split('\t')).ToList();
            var values = string.Join(", ", parts.Select(part => $"coalesce(quote_literal(row_of ->> '{part[2]}') || '::{part[1]}', 'null')"));
            foreach (var row in await Texts(source, $"select concat_ws(E'\\t', {values}) from (select to_jsonb(t) as row_of from {table} t where xmin::text::bigint > {before}) as found"))
                written.rows.Add((table, [.. parts.Zip(row.Split('\t'), (part, value) => (part[0], value.Replace($"'{id}'::uuid", "{id}", StringComparison.Ordinal)))]));
        }

        return written;
    }

    /// <summary>What pgbench runs: one transaction with all rows. The outbox row counts as sent, or the service would send it during its own round.</summary>
    public string Script()
    {
        var script = new StringBuilder("\\set a random(1, 9000000000000000000)\nbegin;\n");
        foreach (var (table, _) in rows.OrderByDescending(row => row.Table == "complaints"))
        {
            script.Append(Insert(table, "md5((:a)::bigint::text)::uuid", new()
            {
                ["tracking_code"] = "upper(substr(md5((:a::bigint + 1)::text), 1, 13))",
                ["sent_at"] = "now()",
            }, "")).Append(";\n");
        }

        return script.Append("end;\n").ToString();
    }

    /// <summary>A statement that writes the table's row, or as many as <paramref name="source"/> has.</summary>
    /// <param name="id">Expression: the complaint's id.</param>
    /// <param name="others">Expressions for columns that differ.</param>
    public string Insert(string table, string id, Dictionary<string, string> others, string source)
    {
        var values = rows.First(row => row.Table == table).Values;
        var expressions = values.Select(value => others.TryGetValue(value.Column, out var other) ? other
            : value.Value == "{id}" ? id
            : value.Column == "id" && value.Value.EndsWith("::uuid", StringComparison.Ordinal) ? "gen_random_uuid()" : value.Value);
        return $"insert into {table} ({string.Join(", ", values.Select(value => value.Column))}) select {string.Join(", ", expressions)} {source}";
    }

    private static async Task<List<string>> Texts(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var texts = new List<string>();
        while (await reader.ReadAsync())
            texts.Add(reader.GetString(0));
        return texts;
    }
}
