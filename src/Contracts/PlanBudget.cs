namespace Contracts;

/// <summary>The money that somebody asked for is held. From: plan. Acts on it: training, whose event may open.</summary>
public sealed record BudgetReserved
{
    /// <summary>What was asked for: the id of the training event.</summary>
    public required Guid ReservationId { get; init; }
    public required string ProjectCode { get; init; }

    /// <summary>Buddhist era.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>Baht held for it now.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Baht of the project that are neither spent nor held after it.</summary>
    public required decimal Remaining { get; init; }

    /// <summary>The moment of the request that this answers.</summary>
    public required DateTimeOffset RequestedAt { get; init; }
}

/// <summary>
/// The money that somebody asked for is not held, or what an event cost could not be entered; what was held before stays as it was.
/// From: plan. Acts on it: training, which says why its event may not open.
/// </summary>
public sealed record BudgetRefused
{
    public required Guid ReservationId { get; init; }
    public required string ProjectCode { get; init; }

    /// <summary>Buddhist era.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>Baht that were asked for.</summary>
    public required decimal Amount { get; init; }

    /// <summary>
    /// <c>over-budget</c>; <c>no-such-project</c> (or no such year of it); <c>bad-amount</c>; <c>division-not-responsible</c>;
    /// <c>year-reported</c> (the year is closed); <c>project-withdrawn</c> (an amendment took it out of the plan).
    /// </summary>
    public required string Code { get; init; }

    /// <summary>Baht that could have been held; null where there is no such project.</summary>
    public decimal? Remaining { get; init; }

    /// <summary>The moment of the request that this answers.</summary>
    public required DateTimeOffset RequestedAt { get; init; }
}

/// <summary>Money that was held is free again, all that was left of it. From: plan. Acts on it: training.</summary>
public sealed record BudgetReleased
{
    public required Guid ReservationId { get; init; }
    public required string ProjectCode { get; init; }

    /// <summary>Buddhist era.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>Baht given back; 0 where all of it was paid.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Baht that are neither spent nor held after it.</summary>
    public required decimal Remaining { get; init; }
}

/// <summary>
/// What may be spent on a project in a fiscal year is another amount now: the ordinance was entered or changed, or an amended plan came
/// into force; or money came back to a project of which an amendment had left less than was bound already. Compare <see cref="ChangedAt"/>:
/// events may come in any order. From: plan. Acts on it: training, risk.
/// </summary>
public sealed record ProjectBudgetChanged
{
    public required string ProjectCode { get; init; }

    /// <summary>Buddhist era.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>Baht of the plan; null where it gives none.</summary>
    public decimal? Planned { get; init; }

    /// <summary>Baht of the budget ordinance; null until it is entered, 0 when it stands in none.</summary>
    public decimal? Ordinance { get; init; }

    /// <summary>Baht that may be spent: of the ordinance, or as long as that is not entered, of the plan.</summary>
    public required decimal Budget { get; init; }

    /// <summary>Baht that are neither spent nor held.</summary>
    public required decimal Remaining { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }
}
