using OperationsService.Alerts.Rules;

namespace OperationsService.Alerts.Telling;

/// <summary>
/// An alert rang, is reminded of, or ended: told to the webhooks that want it, and in the feed to administrators alone. Said by this service
/// itself, so no message of the broker. Nothing in it is about a person.
/// </summary>
public sealed record AlertChanged
{
    public required Guid AlertId { get; init; }

    /// <summary><c>rang</c>, <c>reminded</c> or <c>ended</c>.</summary>
    public required AlertStep Step { get; init; }

    /// <summary>Stable code of the rule: <c>service-down</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>Which service, queue or disk; empty where there is only one.</summary>
    public required string Subject { get; init; }
    public required Severity Severity { get; init; }
    public required decimal Value { get; init; }
    public required Bilingual Title { get; init; }
    public required Bilingual Text { get; init; }

    /// <summary>What to do first, in one sentence.</summary>
    public required Bilingual ToDo { get; init; }
    public required DateTimeOffset BeganAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The alert's page; like the others a path from the root of the platform.</summary>
    public required string Link { get; init; }

    /// <summary>The page on which it is seen and healed.</summary>
    public required string Page { get; init; }

    /// <summary>Its section of the runbook.</summary>
    public required string Runbook { get; init; }
}
