using ServiceDefaults.Background;

namespace PlanService.Ita;

/// <summary>Looks at the pages whose time has come: each once a day, at once when somebody asks.</summary>
public sealed class ItaClock(IServiceScopeFactory scopes, ItaBell bell, TimeProvider clock, ILogger<ItaClock> log) : Rounds(TimeSpan.FromMinutes(1), clock, log)
{
    protected override async Task Round(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ItaRound>().Run(stopping);
    }

    protected override Task Wait(TimeSpan atMost, CancellationToken stopping) => bell.WaitAsync(atMost, stopping);
}
