using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OperationsService.Data;
using ServiceDefaults.Vitals;

namespace OperationsService.Audit.Seals;

/// <summary>How far each service has sealed its trail, as far as it was told here.</summary>
public static class ListSeals
{
    /// <summary>The newest seal of a service.</summary>
    /// <param name="Missing">Seals before it that were not told: on their way, or lost.</param>
    /// <param name="Breaks">How often a seal was told that does not fit to those before.</param>
    /// <param name="Check">What the service found when it verified its own trail, and when it does so again; null while it has not said.</param>
    public sealed record Chain(string Service, long? Number, string? Hash, DateTimeOffset? SealedAt, long Missing, int Breaks, DateTimeOffset? BrokenAt, AuditVitals? Check)
    {
        internal bool IsAltered => Check?.Outcome is { Faults: > 0 };
    }

    public sealed record Answer(IReadOnlyList<Chain> Items);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapGet("seals", Handle)
        .WithName(nameof(ListSeals))
        .WithSummary("The newest seal of each service's audit trail, what does not fit, and what the service found when it verified its trail (admin)");

    public static async Task<Ok<Answer>> Handle(OpsDb db, CancellationToken ct) => TypedResults.Ok(new Answer(await Chains(db, ct)));

    internal static async Task<List<Chain>> Chains(OpsDb db, CancellationToken ct)
    {
        List<Chain> chains = [];
        var checks = await AuditToldBy.Services(db, ct);
        foreach (var service in AuditSource.All)
        {
            var told = db.SealsTold.AsNoTracking().Where(one => one.Service == service.Name);
            var last = await told.OrderByDescending(one => one.Number).FirstOrDefaultAsync(ct);
            var breaks = await db.SealBreaks.AsNoTracking().Where(one => one.Service == service.Name).OrderByDescending(one => one.At).Select(one => one.At).ToListAsync(ct);
            chains.Add(new(service.Name, last?.Number, last?.Hash, last?.SealedAt, last is null ? 0 : last.Number - await told.LongCountAsync(ct), breaks.Count, breaks.Count > 0 ? breaks[0] : null, checks.GetValueOrDefault(service.Name)));
        }

        return chains;
    }
}
