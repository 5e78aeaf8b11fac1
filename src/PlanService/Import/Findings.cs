namespace PlanService.Import;

internal static class Findings
{
    public static IReadOnlyList<ImportFinding> Of(PlanText text) => [];
}
