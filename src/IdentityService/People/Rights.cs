using IdentityService.Data;
using IdentityService.Grants;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;

namespace IdentityService.People;

/// <summary>Roles and division as they are asked for, for a person or an API client.</summary>
public static class Rights
{
    /// <summary>Unknown roles and divisions, and a division's role without a division.</summary>
    public static async Task Check(InputErrors errors, IReadOnlyCollection<string> roles, string? division, IdentityDb db, CancellationToken ct)
    {
        if (roles.FirstOrDefault(role => !Roles.All.Contains(role)) is { } unknown)
            errors.Add("roles", $"ไม่มีบทบาท “{unknown}”", $"There is no role “{unknown}”");
        if (division is not null && !await db.Divisions.AnyAsync(row => row.Code == division, ct))
            errors.Add("division", $"ไม่มีส่วนราชการรหัส “{division}”", $"There is no division “{division}”");
        if (division is null && (roles.Contains(Roles.DivisionOfficer) || roles.Contains(Roles.DivisionHead)))
            errors.Add("division", "บทบาทของกองต้องเลือกส่วนราชการด้วย", "A division's role needs a division");
    }

    /// <summary>Asks for <c>corruption-officer</c> if it is among the roles and the person does not have it; a second person decides.</summary>
    public static async Task<RoleGrant?> Ask(IdentityDb db, Person person, IReadOnlyCollection<string> roles, Person by, string reason, DateTimeOffset now, CancellationToken ct)
    {
        if (!NeedsTwo(person, roles))
            return null;
        var pending = await db.Grants.SingleOrDefaultAsync(
            grant => grant.PersonId == person.Id && grant.Role == Roles.CorruptionOfficer && grant.State == GrantState.Pending, ct);
        return pending ?? db.Grants.Add(RoleGrant.Request(person, Roles.CorruptionOfficer, by, reason, now)).Entity;
    }

    public static bool NeedsTwo(Person person, IReadOnlyCollection<string> roles) =>
        roles.Contains(Roles.CorruptionOfficer) && !person.Is(Roles.CorruptionOfficer);
}
