using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Audit.Sealing;

namespace Testing;

public static class UnsealedAudit
{
    /// <summary>
    /// The audit trail is sealed when a test does it (<see cref="Sealing.Seal"/>), and not every minute of a clock that tests move by weeks:
    /// otherwise the outbox of every test would hold what nobody in it said.
    /// </summary>
    public static void LeaveAuditUnsealed(this IServiceCollection services) =>
        services.Remove(services.Single(service => service.ImplementationType == typeof(SealRound)));
}
