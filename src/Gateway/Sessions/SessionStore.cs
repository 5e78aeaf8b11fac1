using System.Security.Cryptography;
using System.Text;
using Gateway.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;

namespace Gateway.Sessions;

/// <summary>Keeps sessions in the database, so that every replica knows them and an administrator can end them.</summary>
public sealed class SessionStore(IServiceScopeFactory scopes, IDataProtectionProvider protection, TimeProvider clock) : ITicketStore
{
    private readonly IDataProtector _protector = protection.CreateProtector("session");

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GatewayDb>();
        db.Sessions.Add(new Session
        {
            KeyHash = HashOf(key),
            PersonId = ticket.Principal.FindFirst(PlatformClaims.Subject)!.Value,
            Ticket = Protect(ticket),
            StartedAt = clock.GetUtcNow(),
            ExpiresAt = ticket.Properties.ExpiresUtc!.Value,
        });
        await db.SaveChangesAsync();
        await db.Sessions.Where(session => session.ExpiresAt < clock.GetUtcNow()).ExecuteDeleteAsync();
        return key;
    }

    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (hash, content, expires) = (HashOf(key), Protect(ticket), ticket.Properties.ExpiresUtc!.Value);
        await scope.ServiceProvider.GetRequiredService<GatewayDb>().Sessions.Where(session => session.KeyHash == hash)
            .ExecuteUpdateAsync(session => session.SetProperty(s => s.Ticket, content).SetProperty(s => s.ExpiresAt, expires));
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        await using var scope = scopes.CreateAsyncScope();
        var hash = HashOf(key);
        var now = clock.GetUtcNow();
        var content = await scope.ServiceProvider.GetRequiredService<GatewayDb>().Sessions
            .Where(session => session.KeyHash == hash && session.ExpiresAt > now).Select(session => session.Ticket).SingleOrDefaultAsync();
        return content is null ? null : Unprotect(content);
    }

    public async Task RemoveAsync(string key)
    {
        await using var scope = scopes.CreateAsyncScope();
        var hash = HashOf(key);
        await scope.ServiceProvider.GetRequiredService<GatewayDb>().Sessions.Where(session => session.KeyHash == hash).ExecuteDeleteAsync();
    }

    internal byte[] Protect(AuthenticationTicket ticket) => _protector.Protect(TicketSerializer.Default.Serialize(ticket));

    /// <summary>Null when the keys that encrypted it are gone: the person signs in again.</summary>
    internal AuthenticationTicket? Unprotect(byte[] content)
    {
        try
        {
            return TicketSerializer.Default.Deserialize(_protector.Unprotect(content));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    internal static byte[] HashOf(string key) => SHA256.HashData(Encoding.ASCII.GetBytes(key));
}
