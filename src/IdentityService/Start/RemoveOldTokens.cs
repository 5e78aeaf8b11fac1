using IdentityService.Clients;
using IdentityService.Data;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Core;
using ServiceDefaults.Background;

namespace IdentityService.Start;

/// <summary>Once an hour: forgets tokens that nobody can use any more, and failed sign-ins that no longer count.</summary>
internal sealed class RemoveOldTokens(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RemoveOldTokens> log) : Rounds(TimeSpan.FromHours(1), clock, log)
{
    /// <summary>Used and ended tokens stay this long, so that using one twice is still noticed.</summary>
    private static readonly TimeSpan Keep = TimeSpan.FromDays(1);

    protected override async Task Round(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var old = Clock.GetUtcNow() - Keep;
        await services.GetRequiredService<OpenIddictTokenManager<IssuedToken>>().PruneAsync(old, stopping);
        await services.GetRequiredService<OpenIddictAuthorizationManager<TokenAuthorization>>().PruneAsync(old, stopping);
        var db = services.GetRequiredService<IdentityDb>();
        await db.Attempts.Where(row => row.At < old).ExecuteDeleteAsync(stopping);
        await db.RefusedTries.Where(row => row.Minute < old).ExecuteDeleteAsync(stopping);
    }
}
