using System.Text.Json;

namespace ServiceDefaults.Audit.Reading;

/// <summary>An entry as administrators read it.</summary>
/// <param name="Service">Short name of the service whose trail it stands in.</param>
/// <param name="Before">Changed values as an object; null for something new, and where they are withheld.</param>
/// <param name="After">The same afterwards; null for something removed.</param>
/// <param name="Withheld">Reason, before and after are not for administrators to read.</param>
public sealed record AuditLine(
    Guid Id, string Service, DateTimeOffset At, string Process, string ActorId, string ActorName, string? Division, string Subject, string SubjectId,
    string? Reason, JsonElement? Before, JsonElement? After, string? TraceId, bool Withheld)
{
    public AuditCursor Place() => new(At, Id);

    internal static AuditLine Of(AuditEntry entry, ServiceOptions service)
    {
        var shows = service.AuditSight.Shows(entry.Subject);
        return new(
            entry.Id, service.Name, entry.At, entry.Process, entry.ActorId, entry.ActorName, entry.Division, entry.Subject, entry.SubjectId,
            shows ? entry.Reason : null, shows ? Json(entry.Before) : null, shows ? Json(entry.After) : null, entry.TraceId, !shows);
    }

    private static JsonElement? Json(string? values) => values is null ? null : JsonElement.Parse(values);
}

/// <summary>A part of the list, newest first.</summary>
/// <param name="Next">The cursor of what is older; null at the end.</param>
public sealed record AuditPage(IReadOnlyList<AuditLine> Items, string? Next);
