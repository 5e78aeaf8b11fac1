using Microsoft.EntityFrameworkCore;
using OperationsService.Data;
using ServiceDefaults.Vitals;

namespace OperationsService.Audit.Seals;

/// <summary>What each service said last of its own look at its trail.</summary>
internal static class AuditToldBy
{
    public static async Task<IReadOnlyDictionary<string, AuditVitals>> Services(OpsDb db, CancellationToken ct)
    {
        var instances = await db.ServiceInstances.AsNoTracking().Where(one => one.AnsweredAt != null).OrderBy(one => one.AnsweredAt).ToListAsync(ct);
        return instances.Where(one => one.Vitals?.Audit is not null).GroupBy(one => one.Service).ToDictionary(service => service.Key, service => service.Last().Vitals!.Audit!);
    }
}
