using IdentityService.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IdentityService.People;

/// <summary>Accounts by name, role, division and state.</summary>
public static class ListPeople
{
    public sealed record Row(Guid Id, string UserName, string Name, string? Division, IReadOnlyList<string> Roles, bool IsActive, bool MustChangePassword);

    public sealed record Answer(IReadOnlyList<Row> Items, int Page, int PageSize, int Total);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder people) => people
        .MapGet("", Handle).WithName(nameof(ListPeople)).WithSummary("Accounts; q looks in names and user names");

    public static async Task<Ok<Answer>> Handle(
        IdentityDb db, CancellationToken ct, string? q = null, string? role = null, string? division = null, bool? active = null, int page = 1, int pageSize = 50)
    {
        page = Math.Max(1, page);
        pageSize = Math.Clamp(pageSize, 1, 200);
        var found = Filter(db.People.AsNoTracking(), q, role, division, active);
        var rows = await found.OrderBy(person => person.Name).ThenBy(person => person.Id)
            .Skip((page - 1) * pageSize).Take(pageSize)
            .Select(person => new Row(person.Id, person.UserName, person.Name, person.Division, person.Roles, person.IsActive, person.MustChangePassword))
            .ToListAsync(ct);
        return TypedResults.Ok(new Answer(rows, page, pageSize, await found.CountAsync(ct)));
    }

    private static IQueryable<Person> Filter(IQueryable<Person> people, string? q, string? role, string? division, bool? active)
    {
        if (!string.IsNullOrWhiteSpace(q))
        {
            var name = q.Trim();
            var userName = SignInName.KeyOf(q);
            people = people.Where(person => person.Name.Contains(name) || person.UserNameKey.Contains(userName));
        }

        if (!string.IsNullOrEmpty(role))
            people = people.Where(person => person.Roles.Contains(role));
        if (!string.IsNullOrEmpty(division))
            people = people.Where(person => person.Division == division);
        return active is { } wanted ? people.Where(person => person.IsActive == wanted) : people;
    }
}
