using ServiceDefaults.Values;
using TrainingService.Expenses;

namespace TrainingService.Events;

/// <summary>An event in a list.</summary>
/// <param name="Budget">Baht: the sum of its lines.</param>
/// <param name="Held">Baht that the plan holds for it.</param>
/// <param name="Spent">Baht; null until it is completed.</param>
/// <param name="IsReportOverdue">It took place, and its report was not submitted within 60 days.</param>
public sealed record EventRow(
    Guid Id, string Course, string ProjectCode, FiscalYear FiscalYear, string Division, string Title, DateTimeOffset? StartsAt, DateTimeOffset? EndsAt, string? Venue,
    int? Capacity, EventStatus Status, decimal Budget, decimal Held, decimal? Spent, bool IsReportOverdue)
{
    public static EventRow Of(TrainingEvent one, bool isReportOverdue) => new(
        one.Id, one.Course, one.ProjectCode, one.FiscalYear, one.Division, one.Title, one.StartsAt, one.EndsAt, one.Venue, one.Capacity, one.Status, one.Budget, one.Held, one.Spent,
        isReportOverdue);
}

/// <param name="StateOfficer">An officer of the state.</param>
public sealed record SpeakerAnswer(string Name, bool StateOfficer, decimal Hours);

/// <param name="Product">Baht: what quantity × people × rate gives; other than the amount, the line is wrong.</param>
public sealed record LineAnswer(
    int No, string Item, ExpenseKind Kind, decimal Quantity, string Unit, decimal Rate, int? People, decimal Amount, decimal Product, SpeakerType? Speaker,
    ExceptionAnswer? Exception, string? AsWritten)
{
    public static LineAnswer Of(BudgetLine line) => new(
        line.No, line.Item, line.Kind, line.Quantity, line.Unit, line.Rate, line.People, line.Amount, line.Product, line.Speaker,
        line.Exception is { } given ? new(given.Reason, given.AskedByName, given.AskedAt, given.IsAllowed, given.AllowedByName, given.AllowedAt) : null, line.AsWritten);
}

public sealed record ExceptionAnswer(string Reason, string AskedBy, DateTimeOffset AskedAt, bool Allowed, string? AllowedBy, DateTimeOffset? AllowedAt);

/// <summary>What stands against a line by the rules: nothing was repaired.</summary>
public sealed record FindingAnswer(int Line, string Code, FindingSeverity Severity, string Text, decimal? Right)
{
    public static FindingAnswer Of(Finding finding) => new(finding.Line, finding.Code, finding.Severity, finding.Text, finding.Right);
}

/// <summary>Why the plan said no.</summary>
/// <param name="Code">As the plan gave it, or <c>released</c>.</param>
/// <param name="Remaining">Baht that could have been had then.</param>
public sealed record MoneyTrouble(string Code, string Text, decimal? Remaining);

/// <summary>An event with its parts.</summary>
/// <param name="Money">Null when nothing is wrong.</param>
public sealed record EventAnswer(
    Guid Id, string Course, string ProjectCode, FiscalYear FiscalYear, string Division, string Title, DateTimeOffset? StartsAt, DateTimeOffset? EndsAt, string? Venue, Premises Premises,
    int? Capacity, EventStatus Status, IReadOnlyList<Session> Sessions, IReadOnlyList<SpeakerAnswer> Speakers, IReadOnlyList<TargetGroup> TargetGroups, IReadOnlyList<string> Materials,
    IReadOnlyList<LineAnswer> BudgetLines, IReadOnlyList<FindingAnswer> Findings, decimal Budget, decimal Held, MoneyTrouble? Money, DateTimeOffset? RequestedAt,
    IReadOnlyList<SpendingLine> Spending, decimal? Spent, DateTimeOffset? CompletedAt, string? CancelledFor, Guid? CopyOf)
{
    internal static EventAnswer Of(TrainingEvent one, LineRules rules) => new(
        one.Id, one.Course, one.ProjectCode, one.FiscalYear, one.Division, one.Title, one.StartsAt, one.EndsAt, one.Venue, one.Premises, one.Capacity, one.Status, one.Sessions,
        [.. one.Speakers.Select(speaker => new SpeakerAnswer(speaker.Name, speaker.Type is SpeakerType.StateOfficer, speaker.Hours))],
        one.TargetGroups, one.Materials, [.. one.Lines.Select(LineAnswer.Of)], [.. rules.Of(one.Lines).Select(FindingAnswer.Of)],
        one.Budget, one.Held, one.MoneyCode is { } code ? new(code, EventWords.Of(code), one.MoneyRemaining) : null, one.RequestedAt,
        one.Spending, one.Spent, one.CompletedAt, one.CancelledFor, one.CopyOf);
}
