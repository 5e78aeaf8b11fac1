using System.Text;
using System.Text.RegularExpressions;

namespace Upgrade.Record;

/// <summary>PostgreSQL's log of statements, taken apart into the transactions of each database.</summary>
internal sealed partial class StatementLog
{
    /// <summary>Of each line: process, login, database.</summary>
    public const string Prefix = "|%p|%u|%d| ";

    /// <summary>A statement that only reads is kept this often: with what it was asked changes, what it needs of the schema does not.</summary>
    private const int Examples = 3;

    private readonly Dictionary<string, List<OneTransaction>> _committed = [];
    private readonly Dictionary<string, List<Statement>> _open = [];
    private readonly Dictionary<string, Statement> _last = [];

    public static StatementLog Read(string path)
    {
        var log = new StatementLog();
        var line = new StringBuilder();
        foreach (var next in File.ReadLines(path))
        {
            if (next.StartsWith('\t'))
            {
                line.Append('\n').Append(next.AsSpan(1)); // what began before goes on
                continue;
            }

            log.Take(line.ToString());
            line.Clear().Append(next);
        }

        log.Take(line.ToString());
        return log;
    }

    /// <summary>Writes what is worth keeping of each database.</summary>
    public void Keep(string folder)
    {
        foreach (var database in OldDatabases.Names)
        {
            var seen = new Dictionary<string, int>();
            var kept = _committed[database]
                .Select(one => one with { Statements = [.. one.Statements.Where(statement => !OnlyReads().IsMatch(statement.Sql) || (seen[statement.Sql] = seen.GetValueOrDefault(statement.Sql) + 1) <= Examples)] })
                .Where(one => one.Statements.Length > 0).ToList();
            Recording.Write(folder, database, kept);
            Console.WriteLine($"{database}: {kept.Sum(one => one.Statements.Length)} statements, {kept.SelectMany(one => one.Statements).Select(one => one.Sql).Distinct().Count()} of them different, in {kept.Count} transactions");
        }
    }

    private void Take(string text)
    {
        if (Said().Match(text) is not { Success: true } said)
            return;
        var (process, user, database, kind, words) = (said.Groups[1].Value, said.Groups[2].Value, said.Groups[3].Value, said.Groups[4].Value, said.Groups[5].Value);
        if (kind == "DETAIL" && _last.Remove(process, out var executed) && words.StartsWith("parameters: ", StringComparison.OrdinalIgnoreCase))
            Add(process, user, database, executed with { Parameters = ParametersOf(words) });
        else if (kind != "DETAIL")
            Settle(process, user, database);
        if (kind != "LOG" || Executed().Match(words) is not { Success: true } statement)
            return;
        var sql = statement.Groups[1].Value;
        if (Begin().IsMatch(sql))
            _open[process] = [];
        else if (Commit().IsMatch(sql))
            End(process, user, database);
        else if (Rollback().IsMatch(sql))
            _open.Remove(process);
        else if (!OfTheConnection().IsMatch(sql))
            _last[process] = new(sql, []);
    }

    /// <summary>A statement without parameters has no detail.</summary>
    private void Settle(string process, string user, string database)
    {
        if (_last.Remove(process, out var executed))
            Add(process, user, database, executed);
    }

    private void Add(string process, string user, string database, Statement statement)
    {
        if (_open.TryGetValue(process, out var open))
            open.Add(statement);
        else
            Of(database).Add(new(user, [statement]));
    }

    private void End(string process, string user, string database)
    {
        if (_open.Remove(process, out var statements))
            Of(database).Add(new(user, [.. statements]));
    }

    private List<OneTransaction> Of(string database) => _committed.TryGetValue(database, out var known) ? known : _committed[database] = [];

    /// <summary><c>$1 = 'it''s', $2 = NULL</c>.</summary>
    private static string?[] ParametersOf(string words) =>
        [.. Parameter().Matches(words).Select(match => match.Groups[1].Success ? match.Groups[1].Value.Replace("''", "'", StringComparison.Ordinal) : null)];

    [GeneratedRegex(@"^\|(\d+)\|([^|]*)\|([^|]*)\| (LOG|DETAIL|ERROR|STATEMENT|WARNING|NOTICE|FATAL|HINT|CONTEXT):  (.*)$", RegexOptions.Singleline)]
    private static partial Regex Said();

    [GeneratedRegex(@"^duration: [\d.]+ ms  (?:execute [^:]*|statement): (.*)$", RegexOptions.Singleline)]
    private static partial Regex Executed();

    [GeneratedRegex(@"\$\d+ = (?:'((?:[^']|'')*)'|NULL)", RegexOptions.Singleline)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"^\s*(BEGIN|START TRANSACTION)", RegexOptions.IgnoreCase)]
    private static partial Regex Begin();

    [GeneratedRegex(@"^\s*(COMMIT|END)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Commit();

    [GeneratedRegex(@"^\s*(ROLLBACK|ABORT)\s*;?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Rollback();

    /// <summary>What belongs to a connection and not to the data; a COPY's rows are not in the log.</summary>
    [GeneratedRegex(@"^\s*((DISCARD|LISTEN|UNLISTEN|SET|RESET|CLOSE|DEALLOCATE|COPY)\b|SELECT version\(\))", RegexOptions.IgnoreCase)]
    private static partial Regex OfTheConnection();

    [GeneratedRegex(@"^(?!.*\b(nextval|for\s+update|for\s+no\s+key|insert\s+into|update\s+\S+\s+(as\s+\w+\s+)?set|delete\s+from|pg_notify|_lock)\b)\s*(--[^\n]*\n\s*)*(select|with|values|show)\b", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex OnlyReads();
}
