using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using ServiceDefaults.Background;

namespace ServiceDefaults.Mail;

/// <summary>Sends what waits, every few seconds, for as long as the process lives; says once that the mail server is away, and why.</summary>
internal sealed class MailDispatcher(IServiceScopeFactory scopes, MailLag lag, TimeProvider clock, ILogger<MailDispatcher> log)
    : Rounds(TimeSpan.FromSeconds(5), clock, log)
{
    private string? _away;

    protected override async Task Round(CancellationToken stopping)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // belongs to nobody's trace
        await using var scope = scopes.CreateAsyncScope();
        var round = scope.ServiceProvider.GetRequiredService<MailRound>();
        await round.Run(stopping);
        if (round.Tried > 0)
            Say(round.Away);
        await lag.MeasureAsync(scope.ServiceProvider.GetRequiredService<DbContext>(), Clock.GetUtcNow(), stopping);
    }

    private void Say(string? away)
    {
        if (away is not null && away != _away)
            Log.LogWarning("Letters wait: the mail server can't be used ({Reason})", away);
        if (away is null && _away is not null)
            Log.LogInformation("Letters leave again");
        _away = away;
    }
}
