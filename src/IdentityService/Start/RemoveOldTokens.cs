using IdentityService.Clients;
using IdentityService.Data;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Core;

namespace IdentityService.Start;

/// <summary>Once an hour: forgets tokens that nobody can use any more, and failed sign-ins that no longer count.</summary>
internal sealed class RemoveOldTokens(IServiceScopeFactory scopes, TimeProvider clock) : BackgroundService
{
    /// <summary>Used and ended tokens stay this long, so that using one twice is still noticed.</summary>
    private static readonly TimeSpan Keep = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await Remove(stoppingToken);
    }

    private async Task Remove(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var old = clock.GetUtcNow() - Keep;
        await services.GetRequiredService<OpenIddictTokenManager<IssuedToken>>().PruneAsync(old, ct);
        await services.GetRequiredService<OpenIddictAuthorizationManager<TokenAuthorization>>().PruneAsync(old, ct);
        await services.GetRequiredService<IdentityDb>().Attempts.Where(row => row.At < old).ExecuteDeleteAsync(ct);
    }
}
