using Microsoft.AspNetCore.Http;

namespace ServiceDefaults.SignIn;

/// <summary>The actor of this scope: whoever's request it is, or the service itself where there is no request.</summary>
public sealed class CurrentActor(IHttpContextAccessor http, ServiceOptions service)
{
    private Actor? _actor;

    public Actor Value => _actor ??= http.HttpContext is { } context ? Actor.From(context.User) : Actor.Service(service.Name);
}
