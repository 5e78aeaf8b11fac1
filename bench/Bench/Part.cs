namespace Bench;

/// <summary>A program that measures, and the groups of figures that it has.</summary>
/// <param name="Project">The project beside this one.</param>
/// <param name="Groups">As <c>--only</c> knows them.</param>
internal sealed record Part(string Project, params IReadOnlyList<string> Groups)
{
    /// <summary>In the order in which they run: whole platforms first, while the machine has nothing else in its memory.</summary>
    public static IReadOnlyList<Part> All { get; } =
    [
        new("Platform.Bench", "start", "memory", "events"),
        new("ComplaintService.Bench", "gateway", "intake", "tracking", "outbox", "lists.complaints", "export.complaints"),
        new("PlanService.Bench", "lists.plan", "lists.audit", "import", "export.plan"),
        new("TrainingService.Bench", "lists.training"),
        new("RiskService.Bench", "lists.risk", "export.risk"),
        new("OperationsService.Bench", "functions", "telemetry", "sealing", "lists.traces"),
    ];

    public bool IsWantedBy(Arguments arguments) => Groups.Any(arguments.Wants);
}
