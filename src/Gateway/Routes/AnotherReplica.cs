using Yarp.ReverseProxy.Forwarder;

namespace Gateway.Routes;

/// <summary>
/// A read that met a dead replica is asked once more elsewhere, so that one going down shows to nobody. A change is not: it may have
/// arrived, and its sender decides (Idempotency-Key).
/// </summary>
internal static class AnotherReplica
{
    public static async Task Try(HttpContext context, Func<Task> next)
    {
        await next();
        var proxy = context.GetReverseProxyFeature();
        if (context.Features.Get<IForwarderErrorFeature>()?.Error is not ForwarderError.Request || context.Response.HasStarted
            || !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)))
            return;
        var others = proxy.AllDestinations.Where(replica => replica != proxy.ProxiedDestination).ToList();
        if (others.Count == 0)
            return;
        context.Features.Set<IForwarderErrorFeature>(null);
        context.Response.StatusCode = StatusCodes.Status200OK;
        proxy.AvailableDestinations = others;
        await next();
    }
}
