using Microsoft.AspNetCore.Http.Timeouts;
using ServiceDefaults.Problems;
using Yarp.ReverseProxy.Forwarder;

namespace Gateway.Routes;

/// <summary>A service that does not answer is named: its caller reads which part is missing, and that the others work.</summary>
internal static class ServiceDown
{
    private const string RetryAfterSeconds = "5";

    public static async Task Answer(HttpContext context, Func<Task> next)
    {
        await next();
        if (context.Features.Get<IHttpRequestTimeoutFeature>()?.RequestTimeoutToken.IsCancellationRequested is true)
        {
            // YARP takes the end of a request's whole time for a caller who went away.
            context.RequestAborted = CancellationToken.None;
            context.Response.StatusCode = context.Response.HasStarted ? context.Response.StatusCode : StatusCodes.Status504GatewayTimeout;
        }

        if (context.Response.HasStarted || context.Features.Get<IForwarderErrorFeature>() is null || context.Response.StatusCode is not (502 or 503 or 504))
            return;
        var name = context.GetReverseProxyFeature().Cluster.Config.ClusterId;
        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        await Refusal(ServiceRoute.All.Single(service => service.Name == name), context.Response.StatusCode)
            .ToProblem(context.Response.StatusCode).ExecuteAsync(context);
    }

    private static Refusal Refusal(ServiceRoute service, int status) => status == StatusCodes.Status504GatewayTimeout
        ? new("service-timeout", $"ระบบ{service.Thai}ตอบช้าเกินไป ลองอีกครั้งในอีกสักครู่", $"{service.English}: this part of the platform took too long; try again shortly")
        : new("service-unreachable", $"ระบบ{service.Thai}ยังไม่ตอบ ลองอีกครั้งในอีกสักครู่", $"{service.English}: this part of the platform does not answer; try again shortly");
}
