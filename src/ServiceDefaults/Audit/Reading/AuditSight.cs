using ServiceDefaults.Audit.SelfCheck;

namespace ServiceDefaults.Audit.Reading;

/// <summary>
/// What of a service's audit trail administrators are shown, by the kind of thing changed (<see cref="AuditEntry.Subject"/>). They run the
/// platform; what citizens wrote and what is sealed is not theirs to read. A kind that stands in no list is withheld.
/// </summary>
public sealed record AuditSight
{
    /// <summary>Everything: who, when, what, why, before and after.</summary>
    public IReadOnlyList<string> Shown { get; init; } = [];

    /// <summary>Who, when, what was done to which one. Reason, before and after stay here, and that they do is said.</summary>
    public IReadOnlyList<string> Withheld { get; init; } = [];

    /// <summary>Not even that there is something. Sealed with the day, so that no seal tells of its minute.</summary>
    public IReadOnlyList<string> Untold { get; init; } = [];

    /// <summary>What the service found when it verified its own trail is shown everywhere.</summary>
    public bool Shows(string subject) => (Shown.Contains(subject) || subject is AuditSelfCheck.Subject) && !Untold.Contains(subject);
}
