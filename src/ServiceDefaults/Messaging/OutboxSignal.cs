using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using ServiceDefaults.Background;

namespace ServiceDefaults.Messaging;

/// <summary>
/// Wakes the dispatcher when some transaction, of this replica or another, has put an event into the outbox. While the connection is lost,
/// the dispatcher's timer covers for it.
/// </summary>
internal sealed class OutboxSignal(IConfiguration settings, ServiceOptions service, TimeProvider clock, ILogger<OutboxSignal> log)
    : Listening(["outbox"], settings, service, clock, log)
{
    private readonly Signal _woken = new();

    /// <summary>Waits for the next signal, at most for a time: a signal may be lost while the connection is.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken ct) => _woken.WaitAsync(atMost, ct);

    protected override void Hear(string channel) => _woken.Set();
}
