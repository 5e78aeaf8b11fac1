using System.Globalization;
using System.Text.Json.Serialization;
using Gateway.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Gateway.Sessions;

/// <summary>The access token that goes along with a signed-in person's requests, renewed shortly before it ends.</summary>
public sealed class SessionTokens(
    GatewayDb db, SessionStore store, IOptionsMonitor<OpenIdConnectOptions> provider, TimeProvider clock, ILogger<SessionTokens> log)
{
    /// <summary>Renewed this long before it ends, so that it does not end on its way.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(60);

    /// <summary>Null when nobody is signed in, or not any more.</summary>
    public async Task<string?> AccessTokenAsync(HttpContext context)
    {
        var session = await context.AuthenticateAsync(SessionSetup.Cookie);
        if (!session.Succeeded)
            return null;
        return IsFresh(session.Properties) ? session.Properties.GetTokenValue("access_token") : await RenewAsync(context, context.RequestAborted);
    }

    /// <summary>
    /// Many requests of one page come at once, to any replica: the session's row is locked, the first one renews, the others find a
    /// fresh token. A refresh token works only once.
    /// </summary>
    private async Task<string?> RenewAsync(HttpContext context, CancellationToken ct)
    {
        if (context.Items[SessionSetup.KeyItem] is not string key)
            return null;
        var hash = SessionStore.HashOf(key);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var row = await db.Sessions.FromSql($"select * from sessions where key_hash = {hash} for update").SingleOrDefaultAsync(ct);
        if (row is null || store.Unprotect(row.Ticket) is not { } ticket)
            return null;
        if (IsFresh(ticket.Properties))
            return ticket.Properties.GetTokenValue("access_token");

        if (await AskAsync(ticket.Properties.GetTokenValue("refresh_token"), ct) is not { } answer)
        {
            db.Sessions.Remove(row);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return null;
        }

        ticket.Properties.UpdateTokenValue("access_token", answer.AccessToken);
        ticket.Properties.UpdateTokenValue("refresh_token", answer.RefreshToken ?? ticket.Properties.GetTokenValue("refresh_token")!);
        ticket.Properties.UpdateTokenValue("expires_at", clock.GetUtcNow().AddSeconds(answer.ExpiresIn).ToString("o", CultureInfo.InvariantCulture));
        row.Ticket = store.Protect(ticket);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return answer.AccessToken;
    }

    private async Task<Answer?> AskAsync(string? refreshToken, CancellationToken ct)
    {
        var options = provider.Get(SessionSetup.Provider);
        OpenIdConnectConfiguration endpoints = await options.ConfigurationManager!.GetConfigurationAsync(ct);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string?>
        {
            ["grant_type"] = "refresh_token",
            ["refresh_token"] = refreshToken,
            ["client_id"] = options.ClientId,
            ["client_secret"] = options.ClientSecret,
        }!);
        using var response = await options.Backchannel.PostAsync(new Uri(endpoints.TokenEndpoint), form, ct);
        if (response.IsSuccessStatusCode)
            return await response.Content.ReadFromJsonAsync<Answer>(ct);
        log.LogInformation("A session could not be renewed ({Status}) and has ended", (int)response.StatusCode);
        // A provider in trouble ends nobody's session: only its plain "no" does.
        return (int)response.StatusCode >= 500 ? throw new HttpRequestException("The identity service did not renew a session.", null, response.StatusCode) : null;
    }

    private bool IsFresh(AuthenticationProperties properties) =>
        DateTimeOffset.TryParse(properties.GetTokenValue("expires_at"), CultureInfo.InvariantCulture, out var end) && end - clock.GetUtcNow() > Ahead;

    private sealed record Answer(
        [property: JsonPropertyName("access_token")] string AccessToken,
        [property: JsonPropertyName("refresh_token")] string? RefreshToken,
        [property: JsonPropertyName("expires_in")] int ExpiresIn);
}
