using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.SignIn;

namespace IdentityService.People;

/// <summary>Who the platform takes the caller for.</summary>
public static class Me
{
    /// <param name="Name">Name of the person or API client.</param>
    /// <param name="Roles">Codes such as <c>plan-officer</c>.</param>
    /// <param name="Division">Code such as <c>SP</c>, or null.</param>
    public sealed record Answer(string Name, IReadOnlyList<string> Roles, string? Division);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder api) => api
        .MapGet("me", Handle).WithName(nameof(Me)).WithSummary("Who the caller is").RequireAuthorization();

    private static Ok<Answer> Handle(Actor actor) =>
        TypedResults.Ok(new Answer(actor.Name, [.. Roles.All.Where(actor.Is)], actor.Division));
}
