using ServiceDefaults.Messaging;

namespace OperationsService.Messages.Outboxes;

/// <summary>The outbox of a service.</summary>
/// <param name="Answers">False when the service is silent: then nothing is known of it now.</param>
/// <param name="Waiting">Events that wait for the broker.</param>
/// <param name="OldestSeconds">Age of the oldest of them.</param>
/// <param name="Resting">Events that could not be sent and wait for a decision.</param>
/// <param name="Events">The oldest 200 of those.</param>
public sealed record OutboxView(string Service, bool Answers, long? Waiting, double? OldestSeconds, long? Resting, IReadOnlyList<RestingEvent> Events)
{
    internal static OutboxView Of(string service, OutboxState? state) => state is null
        ? new(service, false, null, null, null, [])
        : new(service, true, state.Waiting, Math.Round(state.OldestSeconds), state.Resting, [.. state.Events.Select(one => one with { Reason = Personal.MaskQuotations(one.Reason) })]);
}
