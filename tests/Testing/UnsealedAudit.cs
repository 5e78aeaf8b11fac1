using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Audit.Sealing;
using ServiceDefaults.Audit.SelfCheck;

namespace Testing;

public static class UnsealedAudit
{
    /// <summary>
    /// The audit trail is sealed and verified when a test does it (<see cref="Sealing.Seal"/>, <see cref="AuditSelfCheck.RunIfDue"/>), and not every minute of a clock that tests move by weeks:
    /// otherwise the outbox of every test would hold what nobody in it said.
    /// </summary>
    public static void LeaveAuditUnsealed(this IServiceCollection services)
    {
        foreach (var round in services.Where(service => service.ImplementationType == typeof(SealRound) || service.ImplementationType == typeof(AuditSelfCheckRound)).ToList())
            services.Remove(round);
    }
}
