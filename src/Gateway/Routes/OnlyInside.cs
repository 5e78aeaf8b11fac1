using ServiceDefaults.Vitals;

namespace Gateway.Routes;

/// <summary>What a service tells the operations service alone is not there for whoever comes through the gateway, whatever key they bring.</summary>
internal static class OnlyInside
{
    public static Task Refuse(HttpContext context, Func<Task> next)
    {
        if (!ServiceRoute.All.Any(service => context.Request.Path.StartsWithSegments(service.Prefix + VitalsSetup.Path, StringComparison.OrdinalIgnoreCase)))
            return next();
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
