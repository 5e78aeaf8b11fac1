namespace Gateway.Sessions;

/// <summary>
/// The gateway asks the identity service inside the platform's own network, whatever address the discovery document names: the public
/// one may lead through a proxy, or nowhere from here.
/// </summary>
public sealed class InternalAddress(IConfiguration settings) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (settings["Authentication:Authority"] is null && settings["services:identity:http:0"] is { } address)
            request.RequestUri = new Uri(new Uri(address), request.RequestUri!.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}
