using Contracts;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Messaging;
using ServiceDefaults.Values;

namespace ServiceDefaults.Measuring;

/// <summary>
/// The plan learns a year anew: says again what its indicators came to. A service that measures has a consumer <c>SayYearAgain</c> that is this
/// one on its own database, and says its other facts of that year there too.
/// </summary>
public abstract class SayYearAgainIn<TDb>(TDb db, Measuring<TDb> measuring, IEvents events, TimeProvider clock) : IConsumer<YearAskedAgain> where TDb : DbContext
{
    public async Task Consume(ConsumeContext<YearAskedAgain> context)
    {
        var year = new FiscalYear(context.Message.FiscalYear);
        await SayFacts(db, events, year, context.CancellationToken);
        await measuring.Tell(db, events, year, clock.GetUtcNow(), context.CancellationToken, again: true);
        await db.SaveChangesAsync(context.CancellationToken);
    }

    /// <summary>Publishes what else the plan keeps of this service's work in the year: the same events as before, with new message ids.</summary>
    protected virtual Task SayFacts(TDb db, IEvents events, FiscalYear year, CancellationToken ct) => Task.CompletedTask;
}
