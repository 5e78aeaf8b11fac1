namespace Gateway.Limits;

/// <summary>How much one caller may ask for. Section <c>Limits</c>. Each replica of the gateway counts for itself.</summary>
public sealed class LimitSettings
{
    /// <summary>Changes by somebody who did not sign in, a minute and address. A whole village may share one address.</summary>
    public int PublicWritesPerMinute { get; set; } = 60;

    /// <summary>Tokens, a minute, for one client at one address.</summary>
    public int TokensPerMinute { get; set; } = 120;

    /// <summary>Tokens, a minute, for one address, whatever clients it names.</summary>
    public int TokensPerAddressPerMinute { get; set; } = 600;

    /// <summary>Requests, a minute, of one person or client whose token was found true.</summary>
    public int SignedInPerMinute { get; set; } = 6000;

    /// <summary>Bytes of a request.</summary>
    public long RequestBytes { get; set; } = 1024 * 1024;

    /// <summary>Bytes of a request that uploads a document (<see cref="UploadPaths"/>): five photos of 10 MB, and what else stands in the form.</summary>
    public long UploadBytes { get; set; } = 51 * 1024 * 1024;

    /// <summary>Where documents and evidence are uploaded: pages that have a file field, and the API. A <c>*</c> stands for one part of the path.</summary>
    public IList<string> UploadPaths { get; } =
    [
        "/plan/api/v1/imports", "/plan/import", "/*/api/v1/files",
        "/plan/projects/*/years/*", "/plan/projects/*/years/*/publications", "/plan/projects/*/years/*/steps/*/completion", "/plan/projects/*/years/*/steps/*/evidence",
        "/complaints/new", "/complaints/counter", "/complaints/track", "/complaints/api/v1/tracking/*/photos",
        "/training/api/v1/events/*/enrolments/import", "/training/events/*/people/import", "/training/api/v1/staff/import", "/training/staff/import",
        "/training/api/v1/events/*/report/photos", "/training/events/*/report/photos", "/training/api/v1/events/*/documents", "/training/events/*/documents",
        "/risk/api/v1/audit/*/engagements/*/papers", "/risk/audit/*/engagements/*/papers",
        "/risk/api/v1/internal-control/improvements/*/completion", "/risk/internal-control/improvements/*/completion",
        "/risk/api/v1/gifts/*/files", "/risk/gifts/new", "/risk/gifts/*/files", "/risk/api/v1/interests/matches/file", "/risk/interests/matches/new",
        "/complaints/desk/*/resolution", "/complaints/desk/*/message", "/complaints/desk/*/note",
    ];

    /// <summary>Bytes of a request that brings evidence of corruption (<see cref="EvidencePaths"/>): 100 MB of files, and the form around them.</summary>
    public long EvidenceBytes { get; set; } = 102 * 1024 * 1024;

    /// <summary>Where it is sent: what it is may be of any type, and there is no second chance to send it.</summary>
    public IList<string> EvidencePaths { get; } = ["/complaints/form", "/complaints/form/3", "/complaints/api/v1/corruption/reports/*"];

    /// <summary>Connections that browsers and others may hold open at a time.</summary>
    public int Connections { get; set; } = 5000;
}
