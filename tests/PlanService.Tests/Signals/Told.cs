using Contracts;

namespace PlanService.Tests.Signals;

/// <summary>What other services say of project 1-03 in 2570.</summary>
internal static class Told
{
    public static DateTimeOffset At { get; } = new(2027, 3, 12, 1, 0, 0, TimeSpan.Zero);

    public static ProjectComplaintChanged Complaint(Guid id, int version, string state, string? project = "1-03", bool overdue = false, bool? isFixed = null, int rated = 0, int? reopened = null, string? division = "SP") => new()
    {
        ComplaintId = id,
        Version = version,
        Category = "road",
        Division = division,
        ProjectCode = project,
        FiscalYear = 2570,
        State = state,
        Overdue = overdue,
        Score = isFixed is null ? null : isFixed.Value ? 5 : 1,
        Fixed = isFixed,
        RatedAt = isFixed is null ? null : At.AddMinutes(rated),
        ReopenedAt = reopened is { } minutes ? At.AddMinutes(minutes) : null,
        Link = "/complaints/desk/4711",
        ChangedAt = At.AddMinutes(version),
    };

    public static TrainingEventCompleted Training(Guid id, decimal spent = 4000, int minutes = 0, string project = "1-03", decimal? satisfied = 92.5m) => new()
    {
        EventId = id,
        ProjectCode = project,
        FiscalYear = 2570,
        Title = "อบรมคุณธรรม จริยธรรม รุ่นที่ 1",
        Division = "SP",
        CompletedOn = new(2027, 3, 10),
        Spent = spent,
        Document = $"ฎ.{id:n}"[..20],
        Enrolled = 45,
        Attended = 40,
        SatisfactionPercent = satisfied,
        Link = $"/training/events/{id}",
        CompletedAt = At.AddMinutes(minutes),
    };

    public static RiskAssessed Risk(Guid id, int score, int minutes = 0, string? project = "1-03") => new()
    {
        RiskId = id,
        Code = "R70-SP-01",
        FiscalYear = 2570,
        Division = "SP",
        Area = "spending",
        ProjectCode = project,
        Likelihood = score > 4 ? 4 : 1,
        Impact = score > 4 ? score / 4 : score,
        Score = score,
        Level = score >= 15 ? "very-high" : score > 4 ? "high" : "low",
        Appetite = 4,
        Link = $"/risk/risks/{id}",
        AssessedAt = At.AddMinutes(minutes),
    };
}
