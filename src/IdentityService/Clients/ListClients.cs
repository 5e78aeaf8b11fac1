using IdentityService.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Lists;

namespace IdentityService.Clients;

/// <summary>Systems that call the API; the gateway is none of them.</summary>
public static class ListClients
{
    public sealed record Row(string ClientId, string Name, IReadOnlyList<string> Roles, string? Division, DateTimeOffset CreatedAt, DateTimeOffset? RevokedAt);

    public sealed record Answer(IReadOnlyList<Row> Items, int Page, int PageSize, int Total);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder clients) => clients
        .MapGet("", Handle).WithName(nameof(ListClients)).WithSummary("API clients; q looks in ids and names");

    public static async Task<Ok<Answer>> Handle(IdentityDb db, CancellationToken ct, string? q = null, int page = 1, int pageSize = 50)
    {
        var found = db.Clients.AsNoTracking().Where(client => client.Roles.Length > 0);
        if (q?.Trim() is { Length: > 0 } text)
            found = found.Where(client => client.ClientId!.Contains(text) || client.DisplayName!.Contains(text));
        var rows = found.OrderBy(client => client.RevokedAt != null).ThenBy(client => client.ClientId)
            .Select(client => new Row(client.ClientId!, client.DisplayName!, client.Roles, client.Division, client.CreatedAt, client.RevokedAt));
        var list = await new Paging(page, pageSize).Of(rows, row => row, ct);
        return TypedResults.Ok(new Answer(list.Items, list.Page, list.PageSize, list.Total));
    }
}
