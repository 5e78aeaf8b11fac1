namespace ServiceDefaults.Messaging;

/// <summary>
/// Tells other services what happened. The event goes into the outbox table with the next SaveChangesAsync of this scope and leaves
/// for RabbitMQ only if that commits: call it before saving.
/// </summary>
public interface IEvents
{
    void Publish<T>(T message) where T : class;
}
