using ComplaintService.Data;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;

namespace ComplaintService.Colleagues;

/// <summary>Who of the staff is known, and how they become it.</summary>
public static class ColleagueQueries
{
    /// <summary>Only these handle complaints, and so only these are offered.</summary>
    private static readonly string[] Handling = [Roles.ComplaintOfficer, Roles.DivisionOfficer, Roles.DivisionHead];

    /// <summary>Remembers who was here: written when something about them changed, and otherwise once an hour.</summary>
    public static async Task Meet(this ComplaintDb db, Actor actor, DateTimeOffset now, CancellationToken ct)
    {
        if (!Handling.Any(actor.Is))
            return;
        var (roles, since) = (actor.Roles.Order(StringComparer.Ordinal).ToList(), now.AddHours(-1));
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into colleagues (subject, name, division, roles, last_seen_at) values ({actor.Id}, {actor.Name}, {actor.Division}, {roles}, {now})
            on conflict (subject) do update set name = excluded.name, division = excluded.division, roles = excluded.roles, last_seen_at = excluded.last_seen_at
            where (colleagues.name, colleagues.division, colleagues.roles) is distinct from (excluded.name, excluded.division, excluded.roles)
               or colleagues.last_seen_at < {since}
            """, ct);
    }

    /// <summary>Those to whom a complaint can be given, by name; of one division, or of all for null.</summary>
    public static Task<List<Colleague>> ColleaguesOf(this ComplaintDb db, string? division, CancellationToken ct) => db.Colleagues.AsNoTracking()
        .Where(colleague => colleague.Division != null && (division == null || colleague.Division == division))
        .OrderBy(colleague => colleague.Name).ThenBy(colleague => colleague.Subject).ToListAsync(ct);

    /// <summary>Names by subject, for lists.</summary>
    public static Task<Dictionary<string, string>> NamesOf(this ComplaintDb db, IEnumerable<string?> subjects, CancellationToken ct)
    {
        string[] wanted = [.. subjects.OfType<string>().Distinct()];
        return db.Colleagues.Where(colleague => wanted.Contains(colleague.Subject)).ToDictionaryAsync(colleague => colleague.Subject, colleague => colleague.Name, ct);
    }
}
