using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ServiceDefaults.Audit.Sealing;

/// <summary>
/// What is hashed, written so that anybody can write it: UTF-8, lines that end with a line feed, each value as PostgreSQL gives it as text.
/// A form is never changed; another one gets another number in its first line. Described in docs/audit.md.
/// </summary>
public static class AuditForm
{
    /// <summary>All columns of <c>platform.audit</c>, in the order in which they are hashed.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["id", "at", "process", "actor_id", "actor_name", "division", "reason", "subject", "subject_id", "before", "after", "trace_id"];

    /// <summary>The same for a SELECT from <c>platform.audit a</c>: every value as text, whatever the session's settings are.</summary>
    public const string Selected =
        """
        a.id::text, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), a.process, a.actor_id, a.actor_name, a.division,
        a.reason, a.subject, a.subject_id, a.before::text, a.after::text, a.trace_id
        """;

    /// <summary><c>name=bytes:value</c> for each column: the length says where a value ends, so no two entries have the same text. <c>name=-</c> for null.</summary>
    public static string OfEntry(IReadOnlyList<string?> values)
    {
        var text = new StringBuilder("audit-entry/1\n");
        foreach (var (place, column) in Columns.Index())
            text.Append(column).Append('=').Append(values[place] is { } value ? string.Create(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(value)}:{value}") : "-").Append('\n');
        return text.ToString();
    }

    /// <param name="service">Its short name, for example <c>plan</c>: no chain can take another's place.</param>
    /// <param name="entries">In the order of their ids.</param>
    public static string OfSeal(string service, long number, byte[] previous, DateTimeOffset sealedAt, bool closesDay, IReadOnlyCollection<(Guid Id, byte[] Hash)> entries)
    {
        var text = new StringBuilder().Append(
            CultureInfo.InvariantCulture,
            $"audit-seal/1\nservice={service}\nnumber={number}\nprevious={Hex(previous)}\nsealed-at={Moment(sealedAt)}\ncloses-day={(closesDay ? "yes" : "no")}\ncount={entries.Count}\n");
        foreach (var (id, hash) in entries)
            text.Append(CultureInfo.InvariantCulture, $"{id} {Hex(hash)}\n");
        return text.ToString();
    }

    public static byte[] Hash(string form) => SHA256.HashData(Encoding.UTF8.GetBytes(form));

    public static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);

    /// <summary>As <see cref="Selected"/> writes a time.</summary>
    public static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
