using IdentityService.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Lists;

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
        var found = Filter(db.People.AsNoTracking(), q, role, division, active);
        var rows = found.OrderBy(person => person.Name).ThenBy(person => person.Id)
            .Select(person => new Row(person.Id, person.UserName, person.Name, person.Division, person.Roles, person.IsActive, person.MustChangePassword));
        var list = await new Paging(page, pageSize).Of(rows, row => row, ct);
        return TypedResults.Ok(new Answer(list.Items, list.Page, list.PageSize, list.Total));
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
