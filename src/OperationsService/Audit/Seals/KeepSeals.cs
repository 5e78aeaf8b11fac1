using Contracts;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using OperationsService.Data;

namespace OperationsService.Audit.Seals;

/// <summary>Keeps each seal and holds it against its neighbours, in whatever order they come. What was told first stays.</summary>
public sealed class KeepSeals(OpsDb db, TimeProvider clock) : IConsumer<AuditSealed>
{
    public Task Consume(ConsumeContext<AuditSealed> context) => Keep(context.Message, context.CancellationToken);

    internal async Task Keep(AuditSealed told, CancellationToken ct)
    {
        var near = await db.SealsTold.AsNoTracking().Where(one => one.Service == told.Service && one.Number >= told.Number - 1 && one.Number <= told.Number + 1).ToDictionaryAsync(one => one.Number, ct);
        var known = near.GetValueOrDefault(told.Number);
        if (known is null)
            db.Add(SealTold.Of(told, clock.GetUtcNow()));
        var fits = (known is null || (known.Hash == told.Hash && known.PreviousHash == told.PreviousHash))
            && (!near.TryGetValue(told.Number - 1, out var before) || before.Hash == told.PreviousHash)
            && (!near.TryGetValue(told.Number + 1, out var after) || after.PreviousHash == told.Hash);
        if (!fits)
            db.Add(new SealBreak { Service = told.Service, Number = told.Number, At = clock.GetUtcNow() });
    }
}
