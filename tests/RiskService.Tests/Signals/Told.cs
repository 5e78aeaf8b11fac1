using Contracts;

namespace RiskService.Tests.Signals;

/// <summary>What other services say in the tests.</summary>
internal static class Told
{
    public static readonly DateTimeOffset March = new(2027, 3, 1, 1, 0, 0, TimeSpan.Zero);

    public static ComplaintReceived Received(Guid id) => new() { ComplaintId = id, Category = "tax", Channel = "web", FiscalYear = 2570, DueOn = new(2027, 3, 10), ReceivedAt = March.AddDays(-20) };

    public static ComplaintAcknowledged Acknowledged(Guid id) => new() { ComplaintId = id, Category = "tax", Division = "FIN", AcknowledgedAt = March.AddDays(-19) };

    public static ComplaintClosed Closed(Guid id, DateTimeOffset? received = null, string outcome = "fixed") => new()
    {
        ComplaintId = id,
        Category = "tax",
        Division = "FIN",
        FiscalYear = 2570,
        Outcome = outcome,
        InTime = true,
        ReceivedAt = received ?? March.AddDays(-20),
        AnsweredAt = March.AddDays(-10),
        ClosedAt = (received ?? March.AddDays(-20)).AddDays(1),
    };

    public static CorruptionStatisticsPublished Statistics(int? done, int half, int day) => new()
    {
        FiscalYear = 2569,
        UpToHalf = half,
        AsOf = new(2026, 9, 30),
        At = March.AddDays(day - 30),
        Received = null,
        Done = done,
        Halves = [.. Enumerable.Range(1, half).Select(one => new CorruptionHalfYear { Half = one, Done = done })],
    };

    public static ProjectBudgetChanged Budget(string project, decimal remaining, int day) => new() { ProjectCode = project, FiscalYear = 2570, Budget = 5000m, Remaining = remaining, ChangedAt = March.AddDays(day - 30) };

    public static TrainingEventCompleted Completed(string project) => new()
    {
        EventId = Guid.CreateVersion7(),
        ProjectCode = project,
        FiscalYear = 2570,
        Title = "อบรม",
        Division = "SW",
        CompletedOn = new(2027, 2, 1),
        Spent = 1,
        Link = "/training/events/1",
        CompletedAt = March,
    };
}
