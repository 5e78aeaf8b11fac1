using System.Text.RegularExpressions;

namespace OperationsService.Traces.Words;

/// <summary>A statement by what it does and to which tables: <c>INSERT audit, complaints</c>.</summary>
internal static partial class SqlWords
{
    private const int MostTables = 3;

    public static string Of(string sql)
    {
        var done = sql.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(OfOne).Where(one => one.Verb.Length > 0);
        return string.Join(" · ", done.GroupBy(one => one.Verb).Select(verb => $"{verb.Key} {Tables([.. verb.Select(one => one.Table).OfType<string>().Distinct()])}".TrimEnd()));
    }

    private static string Tables(List<string> tables) => string.Join(", ", tables.Take(MostTables)) + (tables.Count > MostTables ? ", …" : "");

    /// <summary>What is changed says more than what is read beside it.</summary>
    private static (string Verb, string? Table) OfOne(string statement)
    {
        if (Change().Match(statement) is { Success: true } change)
            return (change.Groups["verb"].Value.ToUpperInvariant(), change.Groups["table"].Value);
        var verb = FirstWord().Match(statement).Value.ToUpperInvariant();
        return verb is "SELECT" or "WITH" or "TABLE"
            ? ("SELECT", Source().Match(statement) is { Success: true } source ? source.Groups["table"].Value : null)
            : (verb, null);
    }

    // A table may stand in a schema, and either in quotation marks.
    [GeneratedRegex("""(?:^|\(|\)|\s)(?<verb>insert)\s+into\s+(?:"?\w+"?\.)?"?(?<table>\w+)|(?:^|\(|\)|\s)(?<verb>delete)\s+from\s+(?:only\s+)?(?:"?\w+"?\.)?"?(?<table>\w+)|(?:^|\()\s*(?<verb>update)\s+(?:only\s+)?(?:"?\w+"?\.)?"?(?<table>\w+)|^(?<verb>copy|lock\s+table|truncate)\s+(?:table\s+)?(?:"?\w+"?\.)?"?(?<table>\w+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Change();

    [GeneratedRegex("""\bfrom\s+(?:only\s+)?(?:"?\w+"?\.)?"?(?<table>[a-z_]\w*)""", RegexOptions.IgnoreCase)]
    private static partial Regex Source();

    [GeneratedRegex(@"^\w+")]
    private static partial Regex FirstWord();
}
