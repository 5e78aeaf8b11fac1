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

    /// <summary>Bytes of a request that uploads a document (<see cref="UploadPaths"/>).</summary>
    public long UploadBytes { get; set; } = 50 * 1024 * 1024;

    /// <summary>Where documents and evidence are uploaded: pages that have a file field, and the API. A <c>*</c> stands for one part of the path.</summary>
    public IList<string> UploadPaths { get; } =
    [
        "/plan/api/v1/imports", "/plan/import", "/*/api/v1/files",
        "/plan/projects/*/years/*", "/plan/projects/*/years/*/publications", "/plan/projects/*/years/*/steps/*/completion", "/plan/projects/*/years/*/steps/*/evidence",
        "/complaints/new", "/complaints/counter", "/complaints/track", "/complaints/api/v1/tracking/*/photos",
        "/complaints/desk/*/resolution", "/complaints/desk/*/message", "/complaints/desk/*/note",
    ];

    /// <summary>Connections that browsers and others may hold open at a time.</summary>
    public int Connections { get; set; } = 5000;
}
