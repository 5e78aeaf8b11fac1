using System.Globalization;
using System.Text.RegularExpressions;
using Upgrade.Record;

namespace Upgrade.Tests;

/// <summary>Recorded statements as SQL that can be sent again: PostgreSQL's log has values as text, and no types.</summary>
internal static partial class Values
{
    private const string Uuid = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static readonly (string Type, string Looks)[] Types =
    [
        ("uuid", Uuid),
        ("uuid[]", $$"""\{({{Uuid}},?)+\}"""),
        ("integer[]", @"\{(-?\d+,?)+\}"),
        ("text[]", @"\{.*\}"),
        ("date", @"\d{4}-\d\d-\d\d"),
        ("timestamptz", @"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d.*"),
    ];

    public static bool MayBePrepared(string sql) => Preparable().IsMatch(sql);

    /// <summary>A row's version is the transaction that wrote it: a restored row has another one than the replica read.</summary>
    public static string AnyVersion(string sql) => VersionCheck().Replace(sql, "($0 or true)");

    public static bool IsVersion(string column) => VersionColumn().IsMatch(column);

    public static string Literal(string? value) => value is null ? "null" : $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>As its value looks.</summary>
    public static string Type(string? value) => value is null ? "unknown" : Types.FirstOrDefault(type => Regex.IsMatch(value, $"^({type.Looks})$")).Type ?? "unknown";

    public static string Inline(Statement statement) =>
        Parameter().Replace(AnyVersion(statement.Sql), place => Literal(statement.Parameters[int.Parse(place.ValueSpan[1..], CultureInfo.InvariantCulture) - 1]));

    [GeneratedRegex(@"^\s*(--[^\n]*\n\s*)*(select|insert|update|delete|with|values)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Preparable();

    [GeneratedRegex(@"(\w+\.)?xmin = \$\d+")]
    private static partial Regex VersionCheck();

    [GeneratedRegex("^(xmin|row_version)")]
    private static partial Regex VersionColumn();

    [GeneratedRegex(@"\$\d+")]
    private static partial Regex Parameter();
}
