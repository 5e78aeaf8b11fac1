using IdentityService.Data;
using IdentityService.Grants;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IdentityService.People;

/// <summary>One account, with the roles that wait for a second person.</summary>
public static class GetPerson
{
    public sealed record Answer(
        Guid Id, string UserName, string Name, string? Division, IReadOnlyList<string> Roles, IReadOnlyList<string> PendingRoles,
        bool IsActive, bool MustChangePassword, DateTimeOffset CreatedAt);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder people) => people
        .MapGet("{id:guid}", Handle).WithName(nameof(GetPerson)).WithSummary("One account");

    public static async Task<Results<Ok<Answer>, NotFound>> Handle(Guid id, IdentityDb db, CancellationToken ct)
    {
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } person)
            return TypedResults.NotFound();
        var pending = await db.Grants.Where(grant => grant.PersonId == id && grant.State == GrantState.Pending)
            .Select(grant => grant.Role).ToListAsync(ct);
        return TypedResults.Ok(new Answer(
            person.Id, person.UserName, person.Name, person.Division, person.Roles, pending, person.IsActive, person.MustChangePassword, person.CreatedAt));
    }
}
