using Contracts;
using IdentityService.Data;
using IdentityService.People;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Messaging;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace IdentityService.SignIn;

/// <summary>Ends whatever a person is signed in to: this service's cookie, refresh tokens, the gateway's sessions.</summary>
public sealed class Sessions(IdentityDb db, IEvents events, TimeProvider clock)
{
    /// <summary>Saves what the handler changed together with the end of the person's sessions: both or none.</summary>
    public async Task EndAndSave(Person person, CancellationToken ct)
    {
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        person.EndSessions();
        events.Publish(new SessionsRevoked { PersonId = person.Id, At = clock.GetUtcNow() });
        await db.SaveChangesAsync(ct);
        var subject = person.Id.ToString();
        await db.Tokens.Where(token => token.Subject == subject && token.Status == Statuses.Valid)
            .ExecuteUpdateAsync(token => token.SetProperty(row => row.Status, Statuses.Revoked), ct);
        await db.Authorizations.Where(sign => sign.Subject == subject && sign.Status == Statuses.Valid)
            .ExecuteUpdateAsync(sign => sign.SetProperty(row => row.Status, Statuses.Revoked), ct);
        if (own is not null)
            await own.CommitAsync(ct);
    }
}
