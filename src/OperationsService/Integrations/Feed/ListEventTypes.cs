using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.SignIn;

namespace OperationsService.Integrations.Feed;

/// <summary>Which events other systems may be told of.</summary>
public static class ListEventTypes
{
    /// <param name="Type">As the feed and webhooks name it.</param>
    /// <param name="Text">What it says, in the language of the request.</param>
    public sealed record Item(string Type, string Text);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder feed) => feed
        .MapGet("event-types", Handle)
        .WithName(nameof(ListEventTypes))
        .WithSummary("The types of events that the feed holds and webhooks may be told of");

    public static Ok<IReadOnlyList<Item>> Handle(Actor actor) => TypedResults.Ok<IReadOnlyList<Item>>([.. Outgoing.For(actor).Select(type => new Item(type.Name, type.Text))]);
}
