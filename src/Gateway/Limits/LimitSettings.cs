namespace Gateway.Limits;

/// <summary>How much one caller may ask for. Section <c>Limits</c>.</summary>
public sealed class LimitSettings
{
    /// <summary>Changes by somebody who did not sign in, a minute and address. A whole town hall may share one address.</summary>
    public int PublicWritesPerMinute { get; set; } = 60;

    /// <summary>Tokens, a minute and client.</summary>
    public int TokensPerMinute { get; set; } = 300;

    /// <summary>Requests with a token or a session, a minute and caller.</summary>
    public int SignedInPerMinute { get; set; } = 3000;

    /// <summary>Bytes of a request.</summary>
    public long RequestBytes { get; set; } = 1024 * 1024;

    /// <summary>Bytes of a request that uploads a document (<see cref="UploadPaths"/>).</summary>
    public long UploadBytes { get; set; } = 50 * 1024 * 1024;

    /// <summary>Where documents are uploaded.</summary>
    public IList<string> UploadPaths { get; } = ["/plan/api/v1/imports", "/plan/import"];
}
