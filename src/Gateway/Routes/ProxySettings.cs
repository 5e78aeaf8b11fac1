namespace Gateway.Routes;

/// <summary>Section <c>Proxy</c>: how long the gateway waits for a service, and how it watches its replicas.</summary>
public sealed class ProxySettings
{
    /// <summary>A connection that takes longer is refused.</summary>
    public TimeSpan Connect { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>A request on which nothing moves for this long ends with 504.</summary>
    public TimeSpan Activity { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The longest any request may take, a live board's stream of events included: the browser opens it again.</summary>
    public TimeSpan Request { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Connections to one replica.</summary>
    public int Connections { get; set; } = 256;

    /// <summary>How often each replica's <c>/health</c> is asked.</summary>
    public TimeSpan HealthInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a replica that refused a connection is left out, unless its <c>/health</c> says otherwise before.</summary>
    public TimeSpan Reactivation { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Addresses or networks (<c>10.0.0.0/8</c>) of proxies before the gateway whose X-Forwarded-* headers are believed.</summary>
    public IList<string> Known { get; } = [];
}
