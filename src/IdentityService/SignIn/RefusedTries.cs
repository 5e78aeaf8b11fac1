using IdentityService.Data;
using Microsoft.EntityFrameworkCore;

namespace IdentityService.SignIn;

/// <summary>
/// How often somebody tried in a minute to sign in by names that had to wait: whoever guesses goes on, and is to be noticed. Of all names
/// together, so that nothing of any name is kept.
/// </summary>
public sealed class RefusedTries
{
    /// <summary>The beginning of the minute (UTC).</summary>
    public required DateTimeOffset Minute { get; init; }

    public int Tries { get; private set; }

    public static Task Count(IdentityDb db, DateTimeOffset now, CancellationToken ct)
    {
        var minute = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
        return db.Database.ExecuteSqlAsync(
            $"""
            insert into refused_tries as known (minute, tries) values ({minute}, 1)
            on conflict (minute) do update set tries = known.tries + 1
            """, ct);
    }
}
