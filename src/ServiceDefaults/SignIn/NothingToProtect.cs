using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ServiceDefaults.SignIn;

/// <summary>
/// An address that leads nowhere is not found, for everybody, and one that takes another method or another type of content says so (405, 415):
/// without this the default "sign in first" would answer for them, even where nobody has to. And what
/// <see cref="TokenChecking.AddHiddenPermission"/> guards is not found for those who lack the right, before anything they sent is read.
/// </summary>
internal sealed class NothingToProtect : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (context.GetEndpoint() is not RouteEndpoint) // none, or one of routing itself that only says why there is none
            return next(context);
        if (!policy.Requirements.OfType<HiddenFromOthers>().Any())
            return _usual.HandleAsync(next, context, policy, authorizeResult);
        context.Response.Headers.CacheControl = "no-cache, no-store"; // both, or a page with a form says so itself and warns
        if (!authorizeResult.Forbidden)
            return _usual.HandleAsync(next, context, policy, authorizeResult);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}

/// <summary>Marks a policy: whoever it refuses is told that there is no such thing.</summary>
internal sealed class HiddenFromOthers : AuthorizationHandler<HiddenFromOthers>, IAuthorizationRequirement
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, HiddenFromOthers requirement)
    {
        context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
