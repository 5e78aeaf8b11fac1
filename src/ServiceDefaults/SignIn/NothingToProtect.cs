using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;

namespace ServiceDefaults.SignIn;

/// <summary>An address that leads nowhere is not found, for everybody: without this the default "sign in first" would answer for it.</summary>
internal sealed class NothingToProtect : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult) =>
        context.GetEndpoint() is null ? next(context) : _usual.HandleAsync(next, context, policy, authorizeResult);
}
