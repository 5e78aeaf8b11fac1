using System.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace ServiceDefaults.Messaging;

internal sealed class OutboxEvents(DbContext db, TimeProvider clock) : IEvents
{
    public void Publish<T>(T message) where T : class =>
        db.Add(OutboxMessage.For(message, clock.GetUtcNow(), Activity.Current?.Id));
}
