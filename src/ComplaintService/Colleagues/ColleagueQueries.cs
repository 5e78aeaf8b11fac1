using ComplaintService.Data;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;

namespace ComplaintService.Colleagues;

/// <summary>Who of the staff is known, and how they become it.</summary>
public static class ColleagueQueries
{
    /// <summary>Only these handle complaints, and so only these are offered.</summary>
    private static readonly string[] Handling = [Roles.ComplaintOfficer, Roles.DivisionOfficer, Roles.DivisionHead];

    /// <summary>Who has not been here for so many days has probably left, or works elsewhere: they are offered no more until they come again.</summary>
    public const int DaysOffered = 90;

    /// <summary>Remembers who was here: written when something about them changed, and otherwise once an hour. Who handles complaints no more is remembered only to show the name where they did.</summary>
    public static async Task Meet(this ComplaintDb db, Actor actor, DateTimeOffset now, CancellationToken ct)
    {
        var (roles, since) = (actor.Roles.Order(StringComparer.Ordinal).ToList(), now.AddHours(-1));
        if (!Handling.Any(actor.Is))
        {
            await db.Colleagues.Where(colleague => colleague.Subject == actor.Id && colleague.Roles != roles)
                .ExecuteUpdateAsync(colleague => colleague.SetProperty(row => row.Roles, roles), ct);
            return;
        }

        await db.Database.ExecuteSqlAsync(
            $"""
            insert into colleagues (subject, name, division, roles, last_seen_at) values ({actor.Id}, {actor.Name}, {actor.Division}, {roles}, {now})
            on conflict (subject) do update set name = excluded.name, division = excluded.division, roles = excluded.roles, last_seen_at = excluded.last_seen_at
            where (colleagues.name, colleagues.division, colleagues.roles) is distinct from (excluded.name, excluded.division, excluded.roles)
               or colleagues.last_seen_at < {since}
            """, ct);
    }

    /// <summary>Those to whom a complaint can be given: they handled complaints when they were here last, and that was in the last 90 days. Of one division, or of all for null.</summary>
    public static IQueryable<Colleague> ColleaguesOf(this ComplaintDb db, string? division, DateTimeOffset now)
    {
        var since = now.AddDays(-DaysOffered);
        return db.Colleagues.AsNoTracking().Where(colleague => colleague.LastSeenAt >= since && colleague.Roles.Any(role => Handling.Contains(role))
            && colleague.Division != null && (division == null || colleague.Division == division));
    }

    /// <summary>Names by subject, for lists.</summary>
    public static Task<Dictionary<string, string>> NamesOf(this ComplaintDb db, IEnumerable<string?> subjects, CancellationToken ct)
    {
        string[] wanted = [.. subjects.OfType<string>().Distinct()];
        return db.Colleagues.Where(colleague => wanted.Contains(colleague.Subject)).ToDictionaryAsync(colleague => colleague.Subject, colleague => colleague.Name, ct);
    }
}
