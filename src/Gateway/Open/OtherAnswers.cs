namespace Gateway.Open;

// What the other services tell the public, as far as it is shown. Null counts are withheld there.

internal sealed record ComplaintsTold(
    int? Received, int? Answered, int? Open, int? Overdue, decimal? WithinFifteenDaysPercent, SatisfactionTold Satisfaction, DateOnly AsOf, IReadOnlyList<ComplaintRowTold> ByCategory);

internal sealed record SatisfactionTold(int? Answers, decimal? PercentSatisfied);

internal sealed record ComplaintRowTold(string Code, string Name, int? Received, int? Answered, int? Open, int? Overdue);

internal sealed record CorruptionTold(DateOnly? AsOf, CorruptionFigure Received, CorruptionFigure Waiting, CorruptionFigure InProgress, CorruptionFigure Done, IReadOnlyList<CorruptionHalf> Halves);

internal sealed record CorruptionFigure(int? Count, bool Withheld);

internal sealed record CorruptionHalf(int Half, CorruptionFigure Received, CorruptionFigure Waiting, CorruptionFigure InProgress, CorruptionFigure Done);

internal sealed record RegisterTold(DateTimeOffset PublishedAt, IReadOnlyList<RiskTold> Risks);

internal sealed record RiskTold(string Code, string Division, string Event, string Level, IReadOnlyList<MeasureTold> Measures);

internal sealed record MeasureTold(string Text, DateOnly? CompletedOn);

internal sealed record GiftsTold(bool None, int Total, decimal? Value, IReadOnlyList<GiftRowTold> ByOutcome, bool Announced, decimal? AcknowledgedPercent);

internal sealed record GiftRowTold(string Outcome, int? Count, decimal? Value);

internal sealed record TrainingsTold(int Total, int Attended, decimal Spent, IReadOnlyList<TrainingTold> Items);

internal sealed record TrainingTold(string Title, string ProjectCode, string Division, DateTimeOffset? StartsAt, string? Venue, int? Attended, decimal? Spent);
