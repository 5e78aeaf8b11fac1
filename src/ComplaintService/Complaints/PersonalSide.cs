using ServiceDefaults.Audit;

namespace ComplaintService.Complaints;

/// <summary>What leads to whoever complained, and how it is forgotten.</summary>
public sealed partial class Complaint
{
    /// <summary>Degrees (WGS 84); both or none. May be somebody's home, so it stays out of the audit trail.</summary>
    [NotAudited]
    public double? Latitude { get; private set; }

    [NotAudited]
    public double? Longitude { get; private set; }
    public bool HasContact { get; private set; }

    /// <summary>When who complained was erased, at the end of the time for which it is kept; null while it is there, or never was.</summary>
    public DateTimeOffset? ContactErasedAt { get; private set; }

    /// <summary>The time that contacts are kept has passed. Of the place its surroundings stay, some 100 metres as Open311 tells them.</summary>
    internal void ForgetContact(DateTimeOffset at)
    {
        (HasContact, ContactErasedAt) = (false, at);
        (Latitude, Longitude) = (Around(Latitude), Around(Longitude));
    }

    private static double? Around(double? degrees) => degrees is { } exact ? Math.Round(exact, 3) : null;
}
