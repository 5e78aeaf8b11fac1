using IdentityService.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Lists;

namespace IdentityService.Grants;

/// <summary>Requests for roles that need two people, the waiting ones first.</summary>
public static class ListGrants
{
    public sealed record Row(
        Guid Id, Guid PersonId, string PersonName, string Role, GrantState State, string Reason, string RequestedBy, DateTimeOffset RequestedAt,
        string? DecidedBy, DateTimeOffset? DecidedAt, string? DecisionReason);

    public sealed record Answer(IReadOnlyList<Row> Items, int Page, int PageSize, int Total);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder grants) => grants
        .MapGet("", Handle).WithName(nameof(ListGrants)).WithSummary("Requests for roles that need two people");

    public static async Task<Ok<Answer>> Handle(IdentityDb db, CancellationToken ct, GrantState? state = null, int page = 1, int pageSize = 50)
    {
        var found = db.Grants.AsNoTracking().Where(grant => state == null || grant.State == state);
        var rows = found.Join(db.People, grant => grant.PersonId, person => person.Id, (grant, person) => new { grant, person.Name })
            .OrderBy(row => row.grant.DecidedAt != null).ThenByDescending(row => row.grant.RequestedAt)
            .Select(row => new Row(
                row.grant.Id, row.grant.PersonId, row.Name, row.grant.Role, row.grant.State, row.grant.Reason, row.grant.RequestedByName,
                row.grant.RequestedAt, row.grant.DecidedByName, row.grant.DecidedAt, row.grant.DecisionReason));
        var list = await new Paging(page, pageSize).Of(rows, row => row, ct);
        return TypedResults.Ok(new Answer(list.Items, list.Page, list.PageSize, list.Total));
    }
}
