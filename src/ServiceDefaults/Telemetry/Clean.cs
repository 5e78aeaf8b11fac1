using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace ServiceDefaults.Telemetry;

/// <summary>
/// What may leave a service in its telemetry. Attributes of this list and no others; of them, nothing that a caller wrote. The operations
/// service looks through everything once more when it comes in, by rules of its own.
/// </summary>
internal static partial class Clean
{
    private const int MostStatements = 2_000;

    private static readonly HashSet<string> Kept = new(
    [
        "http.request.method", "http.response.status_code", "http.route", "url.path", "url.scheme", "server.address", "server.port", "network.protocol.version", "error.type",
        "db.system.name", "db.namespace", "db.operation.name", "db.collection.name", "db.query.text", "db.response.status_code",
        "messaging.system", "messaging.operation", "messaging.destination.name", "messaging.message.id", "messaging.message.conversation_id", "messaging.message.body.size",
        "messaging.masstransit.message_id", "messaging.masstransit.initiator_id", "messaging.masstransit.consumer_type", "messaging.masstransit.message_types",
        "messaging.masstransit.input_address", "messaging.masstransit.destination_address", "messaging.rabbitmq.destination.routing_key",
    ], StringComparer.Ordinal);

    /// <summary>The same statements come again and again.</summary>
    private static readonly ConcurrentDictionary<string, string> Statements = new();

    public static bool Keeps(string key) => Kept.Contains(key);

    /// <summary>Of a path its fixed words. Ids, codes and whatever else stands between them says of what or of whom; a route says the same without.</summary>
    public static string Path(string path) =>
        string.Join('/', path.Split('?', '#')[0].Split('/').Select(part => part.Length == 0 || Word().IsMatch(part) ? part : "*"));

    /// <summary>A statement without values: what is written into it is a constant of the code or, by mistake, somebody's.</summary>
    public static string Statement(string sql)
    {
        if (Statements.TryGetValue(sql, out var known))
            return known;
        var clean = Value().Replace(sql.Length > 2_000 ? sql[..2_000] : sql, "?");
        if (Statements.Count < MostStatements)
            Statements[sql] = clean;
        return clean;
    }

    /// <summary>Words that are meant for people, such as a line of a log, without numbers of persons and addresses.</summary>
    public static string Text(string text) => Personal().Replace(text, "***");

    [GeneratedRegex(@"^(?:[a-z_][a-z-]{0,39}|v\d)$")]
    private static partial Regex Word();

    [GeneratedRegex(@"'(?:[^']|'')*'|(?<![\w$@.])\d+(?:\.\d+)?\b")]
    private static partial Regex Value();

    [GeneratedRegex(@"(?<=\S)\?[\w.%-]+=\S*|\S+@\S+\.\w+|(?<![\w-])\d[ -]?\d{4}[ -]?\d{5}[ -]?\d{2}[ -]?\d(?![\w-])|(?<![\w-])(?:\+66|0)[ -]?\d{1,2}[ -]?\d{3}[ -]?\d{3,4}(?![\w-])")]
    private static partial Regex Personal();
}
