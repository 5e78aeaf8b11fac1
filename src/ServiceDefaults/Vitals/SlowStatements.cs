using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ServiceDefaults.Vitals;

/// <summary>Of the service's own database.</summary>
/// <param name="AreCounted">False where the server does not count them, or does not answer.</param>
/// <param name="Slowest">What took the most time in all first; at most ten.</param>
public sealed record StatementVitals(bool AreCounted, IReadOnlyList<SlowStatement> Slowest);

/// <summary>A statement and what all its executions took together, since PostgreSQL began to count.</summary>
/// <param name="Text">Without any value.</param>
/// <param name="Rows">Read or changed, in all.</param>
public sealed record SlowStatement(string Text, long Calls, double TotalMilliseconds, double MeanMilliseconds, double LongestMilliseconds, long Rows);

/// <summary>
/// What took PostgreSQL the most time in this database, by its extension pg_stat_statements, where an administrator installed it. Statements
/// of the corruption channel are never told: its tables have a schema and a login of their own, and neither appears here, nor does anything
/// else that has its name.
/// </summary>
internal static partial class SlowStatements
{
    private const int Most = 10;
    private const int LongestText = 2000;

    // A statement that keeps its values in its text (create role … password …) is of another kind, and not told.
    private const string Slowest =
        """
        select query, calls, total_exec_time, mean_exec_time, max_exec_time, rows from pg_stat_statements
        where dbid = (select oid from pg_database where datname = current_database())
            and query ~* '^\s*(select|insert|update|delete|with|merge)\y' and query not ilike '%corruption%' and query not like '%pg_stat_statements%'
            and userid not in (select oid from pg_roles where rolname like '%\_corruption')
        order by total_exec_time desc limit 10
        """;

    public static async Task<StatementVitals?> Read(DbContext db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "select to_regclass('pg_stat_statements') is not null";
        if (await command.ExecuteScalarAsync(ct) is not true)
            return null;
        command.CommandText = Slowest;
        try
        {
            await using var rows = await command.ExecuteReaderAsync(ct);
            var slowest = new List<SlowStatement>(Most);
            while (await rows.ReadAsync(ct))
                slowest.Add(Of(rows));
            return new(true, slowest);
        }
        catch (PostgresException idle) when (idle.SqlState == PostgresErrorCodes.ObjectNotInPrerequisiteState)
        {
            return null; // the extension is there, and the server does not load it; which it loads, only a superuser may ask
        }
    }

    private static SlowStatement Of(DbDataReader row) =>
        new(WithoutValues(row.GetString(0)), row.GetInt64(1), row.GetDouble(2), row.GetDouble(3), row.GetDouble(4), row.GetInt64(5));

    /// <summary>PostgreSQL has done it, unless it forgot a statement while it ran: then the text stands as it was sent.</summary>
    internal static string WithoutValues(string query)
    {
        var plain = Spaces().Replace(Numbers().Replace(Texts().Replace(query, "?"), "?"), " ").Trim();
        return plain.Length <= LongestText ? plain : plain[..LongestText] + " …";
    }

    [GeneratedRegex(@"[eEbBxX]?'(?:[^']|'')*'|\$(\w*)\$.*?\$\1\$", RegexOptions.Singleline)]
    private static partial Regex Texts();

    [GeneratedRegex(@"(?<![\w$.""])\d+(?:\.\d+)?(?![\w""])")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
