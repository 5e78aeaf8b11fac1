using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Gateway.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ServiceDefaults.SignIn;

namespace Gateway.Sessions;

/// <summary>Keeps sessions in the database, so that every replica knows them and an administrator can end them.</summary>
public sealed class SessionStore(GatewayDb db, IDataProtectionProvider protection, IOptions<SessionSettings> settings, TimeProvider clock)
{
    private static readonly TimeSpan SeenPrecision = TimeSpan.FromMinutes(1);

    /// <returns>The key that the browser gets, and nobody else.</returns>
    public async Task<string> StartAsync(AuthenticationTicket ticket, CancellationToken ct)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var now = clock.GetUtcNow();
        db.Sessions.Add(new Session
        {
            KeyHash = HashOf(key),
            PersonId = ticket.Principal.FindFirst(PlatformClaims.Subject)!.Value,
            Ticket = Seal(key, ticket),
            StartedAt = now,
            SeenAt = now,
        });
        await db.SaveChangesAsync(ct);
        var (oldestStart, oldestSeen) = (now - settings.Value.Absolute, now - settings.Value.Idle);
        await db.Sessions.Where(row => row.StartedAt < oldestStart || row.SeenAt < oldestSeen).ExecuteDeleteAsync(ct);
        return key;
    }

    /// <summary>Null when there is no such session, or not any more.</summary>
    public async Task<AuthenticationTicket?> FindAsync(string key, CancellationToken ct)
    {
        var (hash, now) = (HashOf(key), clock.GetUtcNow());
        var row = await db.Sessions.AsNoTracking().SingleOrDefaultAsync(session => session.KeyHash == hash, ct);
        if (row is null || now - row.StartedAt > settings.Value.Absolute || now - row.SeenAt > settings.Value.Idle)
            return null;
        if (now - row.SeenAt > SeenPrecision)
            await db.Sessions.Where(session => session.KeyHash == hash).ExecuteUpdateAsync(session => session.SetProperty(s => s.SeenAt, now), ct);
        return Open(key, row.Ticket);
    }

    public Task EndAsync(string key, CancellationToken ct)
    {
        var hash = HashOf(key);
        return db.Sessions.Where(session => session.KeyHash == hash).ExecuteDeleteAsync(ct);
    }

    /// <summary>The session's row, locked until the transaction ends.</summary>
    public Task<Session?> LockAsync(string key, CancellationToken ct)
    {
        var hash = HashOf(key);
        return db.Sessions.FromSql($"select * from sessions where key_hash = {hash} for update").SingleOrDefaultAsync(ct);
    }

    public byte[] Seal(string key, AuthenticationTicket ticket) => Protector(key).Protect(TicketSerializer.Default.Serialize(ticket));

    /// <summary>Null when the keys that encrypted it are gone: the person signs in again.</summary>
    public AuthenticationTicket? Open(string key, byte[] content)
    {
        try
        {
            return TicketSerializer.Default.Deserialize(Protector(key).Unprotect(content));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    // The key goes into the derivation of the encryption key: a copy of the whole database, data-protection keys included, reads no token.
    private IDataProtector Protector(string key) => protection.CreateProtector("session", key);

    private static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
