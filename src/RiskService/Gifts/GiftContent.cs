namespace RiskService.Gifts;

/// <summary>What is said of a gift.</summary>
public sealed record GiftContent(
    OfferedTo OfferedTo, GiverType GiverType, string Giver, string What, decimal Value, string Occasion, DateOnly On, GiftOutcome Outcome, string? DoneWith, string? Reason);

/// <summary>What stood in the register until it was corrected, and why it was.</summary>
public sealed record GiftCorrection(DateTimeOffset At, string Reason, int FiscalYear, int No, GiftContent Before);
