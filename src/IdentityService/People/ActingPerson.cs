using System.Globalization;
using IdentityService.Data;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;

namespace IdentityService.People;

/// <summary>The account behind the caller.</summary>
public static class ActingPerson
{
    /// <summary>Null for an API client: it has no hands to sign with.</summary>
    public static async Task<Person?> Find(IdentityDb db, Actor actor, CancellationToken ct) =>
        Guid.TryParse(actor.Id, CultureInfo.InvariantCulture, out var id)
            ? await db.People.SingleOrDefaultAsync(person => person.Id == id && person.IsActive, ct)
            : null;

    /// <summary>True if nobody could manage accounts any more without this person.</summary>
    public static async Task<bool> IsLastAdmin(IdentityDb db, Person person, CancellationToken ct) =>
        person.IsActive && person.Is(Roles.Admin)
        && !await db.People.AnyAsync(other => other.Id != person.Id && other.IsActive && other.Roles.Contains(Roles.Admin), ct);
}
