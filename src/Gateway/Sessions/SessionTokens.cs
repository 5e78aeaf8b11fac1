using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Serialization;
using Gateway.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace Gateway.Sessions;

/// <summary>What came of asking for a session's access token.</summary>
/// <param name="AccessToken">To go along with the request.</param>
/// <param name="HasEnded">The identity service said no: the session is over. Without either it did not answer.</param>
public sealed record TokenAnswer(string? AccessToken, bool HasEnded = false);

/// <summary>
/// The access token that goes along with a signed-in person's requests, renewed shortly before it ends. A refresh token works once, and
/// a page asks for many things at a time: within this process one renewal serves all, across replicas the session's row is locked.
/// </summary>
public sealed class SessionTokens(
    IServiceScopeFactory scopes, IOptionsMonitor<OpenIdConnectOptions> provider, IOptions<SessionSettings> settings, TimeProvider clock,
    ILogger<SessionTokens> log)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<TokenAnswer>>> _underWay = new();

    public async Task<TokenAnswer> FindAsync(string key, AuthenticationTicket ticket)
    {
        if (Remaining(ticket.Properties) > settings.Value.RenewAhead)
            return new(Token(ticket, "access_token"));
        var renewal = _underWay.GetOrAdd(key, _ => new(() => RenewAsync(key)));
        try
        {
            return await renewal.Value;
        }
        catch (HttpRequestException trouble)
        {
            // A provider in trouble ends nobody's session: only its plain "no" does.
            log.LogWarning(trouble, "The identity service did not renew a session");
            return new(Remaining(ticket.Properties) > TimeSpan.Zero ? Token(ticket, "access_token") : null);
        }
        finally
        {
            _underWay.TryRemove(KeyValuePair.Create(key, renewal));
        }
    }

    /// <summary>Not bound to one request: the others wait for it too, and its answer must not be lost.</summary>
    private async Task<TokenAnswer> RenewAsync(string key)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, store) = (scope.ServiceProvider.GetRequiredService<GatewayDb>(), scope.ServiceProvider.GetRequiredService<SessionStore>());
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await store.LockAsync(key, CancellationToken.None) is not { } row || store.Open(key, row.Ticket) is not { } ticket)
            return new(null, HasEnded: true);
        if (Remaining(ticket.Properties) > settings.Value.RenewAhead)
            return new(Token(ticket, "access_token"));

        var answer = await AskAsync(Token(ticket, "refresh_token"));
        if (answer is null)
        {
            db.Sessions.Remove(row);
        }
        else
        {
            ticket.Properties.UpdateTokenValue("access_token", answer.AccessToken);
            ticket.Properties.UpdateTokenValue("refresh_token", answer.RefreshToken ?? Token(ticket, "refresh_token")!);
            ticket.Properties.UpdateTokenValue("expires_at", clock.GetUtcNow().AddSeconds(answer.ExpiresIn).ToString("o", CultureInfo.InvariantCulture));
            row.Ticket = store.Seal(key, ticket);
        }

        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return new(answer?.AccessToken, HasEnded: answer is null);
    }

    /// <summary>Null when the provider refuses.</summary>
    /// <exception cref="HttpRequestException">It does not answer, or is in trouble.</exception>
    private async Task<Renewed?> AskAsync(string? refreshToken)
    {
        if (refreshToken is null)
            return null;
        var options = provider.Get(IdentityProvider.Name);
        var address = options.Configuration?.TokenEndpoint ?? (await Endpoints(options)).TokenEndpoint;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "refresh_token",
            ["refresh_token"] = refreshToken,
            ["client_id"] = options.ClientId!,
            ["client_secret"] = options.ClientSecret!,
        });
        try
        {
            using var response = await options.Backchannel.PostAsync(new Uri(address), form);
            if ((int)response.StatusCode is 400 or 401 or 403)
                return null;
            response.EnsureSuccessStatusCode();
            return await response.Content.ReadFromJsonAsync<Renewed>();
        }
        catch (TaskCanceledException late)
        {
            throw new HttpRequestException("The identity service took too long.", late);
        }
    }

    private static async Task<Microsoft.IdentityModel.Protocols.OpenIdConnect.OpenIdConnectConfiguration> Endpoints(OpenIdConnectOptions options)
    {
        try
        {
            return await options.ConfigurationManager!.GetConfigurationAsync(CancellationToken.None);
        }
        catch (InvalidOperationException unreachable)
        {
            throw new HttpRequestException("The identity service does not answer.", unreachable);
        }
    }

    private TimeSpan Remaining(AuthenticationProperties properties) =>
        DateTimeOffset.TryParse(properties.GetTokenValue("expires_at"), CultureInfo.InvariantCulture, out var end) ? end - clock.GetUtcNow() : TimeSpan.Zero;

    private static string? Token(AuthenticationTicket ticket, string name) => ticket.Properties.GetTokenValue(name);

    private sealed record Renewed(
        [property: JsonPropertyName("access_token")] string AccessToken,
        [property: JsonPropertyName("refresh_token")] string? RefreshToken,
        [property: JsonPropertyName("expires_in")] int ExpiresIn);
}
