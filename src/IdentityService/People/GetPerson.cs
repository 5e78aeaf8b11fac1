using System.Text.Json.Serialization;
using IdentityService.Data;
using IdentityService.Grants;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;

namespace IdentityService.People;

/// <summary>One account, with the roles that wait for a second person. Its ETag goes into If-Match of a change.</summary>
public static class GetPerson
{
    public sealed record Answer(
        Guid Id, string UserName, string Name, string? Division, IReadOnlyList<string> Roles, IReadOnlyList<string> PendingRoles,
        bool IsActive, bool MustChangePassword, DateTimeOffset CreatedAt)
    {
        /// <summary>The ETag's number.</summary>
        [JsonIgnore]
        public uint Version { get; init; }
    }

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder people) => people
        .MapGet("{id:guid}", Handle).WithName(nameof(GetPerson)).WithSummary("One account");

    public static async Task<Results<Ok<Answer>, NotFound>> Handle(Guid id, HttpResponse http, IdentityDb db, CancellationToken ct)
    {
        if (await Find(id, db, ct) is not { } person)
            return TypedResults.NotFound();
        http.SetETag(person.Version);
        return TypedResults.Ok(person);
    }

    /// <summary>The same for the pages; null if there is no such account.</summary>
    public static async Task<Answer?> Find(Guid id, IdentityDb db, CancellationToken ct)
    {
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } person)
            return null;
        var pending = await db.Grants.Where(grant => grant.PersonId == id && grant.State == GrantState.Pending)
            .Select(grant => grant.Role).ToListAsync(ct);
        return new(
            person.Id, person.UserName, person.Name, person.Division, person.Roles, pending, person.IsActive, person.MustChangePassword, person.CreatedAt)
        {
            Version = person.Version,
        };
    }
}
