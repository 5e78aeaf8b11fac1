using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ServiceDefaults.Audit.Reading;

/// <summary>Which entries are looked for.</summary>
/// <param name="Actor">Id of who did it, or a part of the name that it had last.</param>
/// <param name="Process">The endpoint, consumer or round, exactly: <c>ApprovePlan</c>.</param>
/// <param name="Subject">The kind of thing changed, exactly: <c>Plan</c>.</param>
/// <param name="SubjectId">Which one.</param>
/// <param name="Trace">Trace id: 32 hexadecimal digits.</param>
/// <param name="Since">From this moment on.</param>
/// <param name="Until">Before this moment.</param>
/// <param name="Cursor">The last answer's <c>next</c>: what is older than that.</param>
/// <param name="Limit">Entries of an answer, 50 unless it is said.</param>
public readonly record struct AuditQuery(
    string? Actor, string? Process, string? Subject, string? SubjectId, string? Trace, DateTimeOffset? Since, DateTimeOffset? Until, string? Cursor, [property: Range(1, AuditQuery.Most)] int? Limit)
{
    public const int Most = 200;
    public const int Usual = 50;

    internal int Size => Math.Clamp(Limit ?? Usual, 1, Most);

    /// <summary>As another service's address has it.</summary>
    /// <param name="service">For operations, which asks all of them: one.</param>
    public string ToQuery(string? service = null)
    {
        (string Name, string? Value)[] all =
        [
            ("service", service), ("actor", Actor), ("process", Process), ("subject", Subject), ("subjectId", SubjectId), ("trace", Trace), ("since", Moment(Since)), ("until", Moment(Until)),
            ("cursor", Cursor), ("limit", Limit?.ToString(CultureInfo.InvariantCulture)),
        ];
        return QueryString.Create(all.Where(one => !string.IsNullOrWhiteSpace(one.Value)).Select(one => KeyValuePair.Create(one.Name, one.Value))).Value!;
    }

    private static string? Moment(DateTimeOffset? at) => at?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}

/// <summary>A place in the list, newest first: the same in every service, so that lists of several can be read on together.</summary>
public readonly record struct AuditCursor(DateTimeOffset At, Guid Id) : IComparable<AuditCursor>
{
    public static AuditCursor? Read(string? text) =>
        text?.Split('_') is [var ticks, var id] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= DateTime.MaxValue.Ticks && Guid.TryParseExact(id, "n", out var one)
            ? new AuditCursor(new(number, TimeSpan.Zero), one)
            : null;

    public int CompareTo(AuditCursor other) => (At, Id).CompareTo((other.At, other.Id));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}_{Id:n}");

    public static bool operator <(AuditCursor left, AuditCursor right) => left.CompareTo(right) < 0;
    public static bool operator >(AuditCursor left, AuditCursor right) => left.CompareTo(right) > 0;
    public static bool operator <=(AuditCursor left, AuditCursor right) => left.CompareTo(right) <= 0;
    public static bool operator >=(AuditCursor left, AuditCursor right) => left.CompareTo(right) >= 0;
}
