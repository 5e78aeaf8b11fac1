namespace Contracts;

/// <summary>
/// A training event asks the project's money to be held for it. Asked again with another amount, the new one takes the place of the old
/// if it fits. Answered by <see cref="BudgetReserved"/> or <see cref="BudgetRefused"/>. From: training. Acts on it: plan.
/// </summary>
public sealed record TrainingBudgetRequested
{
    /// <summary>The training event; also the id of what is held.</summary>
    public required Guid EventId { get; init; }

    /// <summary>Such as <c>1-03</c>.</summary>
    public required string ProjectCode { get; init; }

    /// <summary>Buddhist era.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>Baht, above 0, at most two decimals.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Of the event, to be shown beside the amount.</summary>
    public required string Title { get; init; }

    /// <summary>The division that holds the event; it must be responsible for the project.</summary>
    public required string Division { get; init; }

    /// <summary>The event's page, from the root of the platform: <c>/training/events/…</c>.</summary>
    public required string Link { get; init; }

    /// <summary>When it was asked. What is older than something already heard of the event changes nothing.</summary>
    public required DateTimeOffset RequestedAt { get; init; }
}

/// <summary>A training event is over: what it cost goes into the ledger of its project, and the rest of what was held is free again. From: training. Acts on it: plan, risk (a training of the plan without one is late).</summary>
public sealed record TrainingEventCompleted
{
    public required Guid EventId { get; init; }

    /// <summary>Such as <c>1-03</c>.</summary>
    public required string ProjectCode { get; init; }

    /// <summary>Buddhist era.</summary>
    public required int FiscalYear { get; init; }

    public required string Title { get; init; }

    /// <summary>The division that held the event.</summary>
    public required string Division { get; init; }

    /// <summary>The last day of the event.</summary>
    public required DateOnly CompletedOn { get; init; }

    /// <summary>Baht, 0 or more.</summary>
    public required decimal Spent { get; init; }

    /// <summary>Number of the voucher (ฎีกา) or other paper of the payment; null: the ledger names the event instead.</summary>
    public string? Document { get; init; }

    /// <summary>How many had enrolled, and how many of them attended.</summary>
    public int? Enrolled { get; init; }
    public int? Attended { get; init; }

    /// <summary>How many passed the test after it; null where there was none.</summary>
    public int? Passed { get; init; }

    /// <summary>Percent of the answers that were satisfied; null where nobody was asked.</summary>
    public decimal? SatisfactionPercent { get; init; }

    /// <summary>The event's page, from the root of the platform.</summary>
    public required string Link { get; init; }

    /// <summary>When it was closed. Closed again with another amount: the newer one counts.</summary>
    public required DateTimeOffset CompletedAt { get; init; }
}

/// <summary>A training event does not take place: what was held for it is free again. From: training. Acts on it: plan.</summary>
public sealed record TrainingEventCancelled
{
    public required Guid EventId { get; init; }

    /// <summary>Such as <c>1-03</c>.</summary>
    public required string ProjectCode { get; init; }

    /// <summary>Buddhist era.</summary>
    public required int FiscalYear { get; init; }

    public required DateTimeOffset CancelledAt { get; init; }
}
