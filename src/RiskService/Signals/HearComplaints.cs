using Contracts;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using ServiceDefaults.Concurrency;

namespace RiskService.Signals;

/// <summary>Somebody complained.</summary>
public sealed class HearReceived(RiskDb db) : IConsumer<ComplaintReceived>
{
    public Task Consume(ConsumeContext<ComplaintReceived> context)
    {
        var told = context.Message;
        return db.Hear(told.ComplaintId, fact => fact.Hear(told.Category, null, told.ProjectCode, told.ReceivedAt, told.ReceivedAt), context.CancellationToken);
    }
}

/// <summary>Staff have read it: now the division may be known.</summary>
public sealed class HearAcknowledged(RiskDb db) : IConsumer<ComplaintAcknowledged>
{
    public Task Consume(ConsumeContext<ComplaintAcknowledged> context)
    {
        var told = context.Message;
        return db.Hear(told.ComplaintId, fact => fact.Hear(told.Category, told.Division, told.ProjectCode, null, told.AcknowledgedAt), context.CancellationToken);
    }
}

/// <summary>It is done with: what it was about is corrected no more.</summary>
public sealed class HearClosed(RiskDb db) : IConsumer<ComplaintClosed>
{
    public Task Consume(ConsumeContext<ComplaintClosed> context)
    {
        var told = context.Message;
        return db.Hear(told.ComplaintId, fact => fact.Hear(told.Category, told.Division, told.ProjectCode, told.ReceivedAt, told.ClosedAt, told.Outcome), context.CancellationToken);
    }
}

internal static class Hearing
{
    public static Task Hear(this RiskDb db, Guid complaint, Action<ComplaintFact> hear, CancellationToken ct) => db.RetryWhenOvertaken(async () =>
    {
        if (await db.ComplaintFacts.SingleOrDefaultAsync(fact => fact.Id == complaint, ct) is not { } fact)
            db.Add(fact = ComplaintFact.Of(complaint));
        hear(fact);
        return await db.SaveChangesAsync(ct);
    }, ct);
}
