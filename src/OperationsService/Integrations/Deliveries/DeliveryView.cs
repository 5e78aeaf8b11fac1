namespace OperationsService.Integrations.Deliveries;

/// <summary>A delivery in a list: how it stands and what its last attempt came to.</summary>
/// <param name="EventId">As the receiver gets it: <c>webhook-id</c>.</param>
/// <param name="NextAt">When it is tried next; null when it rests.</param>
/// <param name="Tries">Since it was last asked to be sent.</param>
/// <param name="Last">Null before the first attempt.</param>
public sealed record DeliveryLine(Guid Id, Guid EventId, string Type, DateTimeOffset EventAt, DeliveryState State, DateTimeOffset? NextAt, int Tries, DateTimeOffset? FinishedAt, DeliveryAttempt? Last)
{
    internal static DeliveryLine Of(Delivery delivery) =>
        new(delivery.Id, delivery.EventId, delivery.Type, delivery.EventAt, delivery.State, delivery.NextAt, delivery.Tries, delivery.FinishedAt, delivery.Attempts.Count == 0 ? null : delivery.Attempts[^1]);
}
