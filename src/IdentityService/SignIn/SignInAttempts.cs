using System.Security.Cryptography;
using System.Text;
using IdentityService.Data;
using IdentityService.People;
using Microsoft.EntityFrameworkCore;

namespace IdentityService.SignIn;

/// <summary>
/// Failed sign-ins of one user name, whether or not anybody has that name: an answer that differed would tell which names exist.
/// </summary>
public sealed class SignInAttempts
{
    /// <summary>Wrong passwords before a name has to wait.</summary>
    public const int Allowed = 5;

    /// <summary>How long it then waits; also how long failures are remembered.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromMinutes(15);

    /// <summary>SHA-256 of the name: people type passwords into the wrong field.</summary>
    public required byte[] NameHash { get; init; }

    public int Failures { get; private set; }

    /// <summary>The last counted failure.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>
    /// Counts an attempt before its password is looked at, in one statement: a hundred guesses at once are still five.
    /// Null if it may be tried, else the moment until which the name waits.
    /// </summary>
    public static async Task<DateTimeOffset?> Take(IdentityDb db, string userName, DateTimeOffset now, CancellationToken ct)
    {
        var hash = HashOf(userName);
        var forgotten = now - Wait;
        var counted = await db.Database.ExecuteSqlAsync(
            $"""
            insert into attempts as known (name_hash, failures, at) values ({hash}, 1, {now})
            on conflict (name_hash) do update
                set failures = case when known.at <= {forgotten} then 1 else known.failures + 1 end, at = {now}
                where known.at <= {forgotten} or known.failures < {Allowed}
            """, ct);
        if (counted == 1)
            return null;
        await RefusedTries.Count(db, now, ct);
        return await WaitsUntil(db, userName, now, ct);
    }

    /// <summary>The moment until which the name waits, or null if it does not.</summary>
    public static async Task<DateTimeOffset?> WaitsUntil(IdentityDb db, string userName, DateTimeOffset now, CancellationToken ct)
    {
        var hash = HashOf(userName);
        var last = await db.Attempts.AsNoTracking().SingleOrDefaultAsync(row => row.NameHash == hash, ct);
        return last is { Failures: >= Allowed } && last.At + Wait > now ? last.At + Wait : null;
    }

    /// <summary>The right password, or a new one from an administrator, starts the count again.</summary>
    public static async Task Forget(IdentityDb db, string userName, CancellationToken ct)
    {
        var hash = HashOf(userName);
        await db.Attempts.Where(row => row.NameHash == hash).ExecuteDeleteAsync(ct);
    }

    private static byte[] HashOf(string userName) => SHA256.HashData(Encoding.UTF8.GetBytes(SignInName.KeyOf(userName)));
}
