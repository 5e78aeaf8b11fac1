using Chaos.Work;
using Contracts;

namespace Chaos.Checks;

/// <summary>Whether each thing that was accepted was told once, reached everybody who listens, and left nothing lying about.</summary>
internal sealed class EventChecks(Events events, Broker broker, Deeds deeds, DateTimeOffset begin)
{
    private static readonly (string Database, string Name, string Id)[] Told =
    [
        ("complaintdb", nameof(ComplaintReceived), "complaintId"), ("complaintdb", nameof(ComplaintAcknowledged), "complaintId"), ("complaintdb", nameof(ComplaintClosed), "complaintId"),
        ("complaintdb", nameof(ComplaintRated), "complaintId"), ("trainingdb", nameof(TrainingBudgetRequested), "eventId"), ("trainingdb", nameof(TrainingEventCompleted), "eventId"),
        ("riskdb", nameof(RiskAssessed), "riskId"), ("riskdb", nameof(MitigationCompleted), "mitigationId"),
    ];

    /// <summary>Nothing is on its way any more.</summary>
    public async Task<bool> AreThrough() => (await events.Unfinished(begin, TimeProvider.System.GetUtcNow())).Count == 0;

    public async Task<IReadOnlyList<Compared>> Compare()
    {
        var compared = new List<Compared>();
        foreach (var (database, name, id) in Told)
            compared.Add(Compared.Once($"told once: {name}", deeds[name], await events.Told(database, name, id, begin)));
        compared.Add(Compared.Once("told once: BudgetReserved", deeds[nameof(TrainingBudgetRequested)], await events.Told("plandb", nameof(BudgetReserved), "reservationId", begin)));
        compared.Add(Compared.None("events not sent, or not acted on", await events.Unfinished(begin, TimeProvider.System.GetUtcNow())));
        compared.Add(Compared.None("messages that rest", await events.Resting()));
        compared.Add(Compared.None("queues that are not empty", await broker.Left()));
        return compared;
    }
}
