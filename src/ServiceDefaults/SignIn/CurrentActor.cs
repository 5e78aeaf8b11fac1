using Microsoft.AspNetCore.Http;

namespace ServiceDefaults.SignIn;

/// <summary>The actor of this scope: whoever's request it is, or the service itself where there is no request.</summary>
public sealed class CurrentActor(IHttpContextAccessor http, ServiceOptions service)
{
    private Actor? _actor;

    /// <summary>A job in the background works for whoever ordered it; said before anything of its scope asks who acts.</summary>
    public void Be(Actor actor) => _actor = actor;

    public Actor Value => _actor ??= http.HttpContext is { } context ? Actor.From(context.User) : Actor.Service(service.Name);
}
