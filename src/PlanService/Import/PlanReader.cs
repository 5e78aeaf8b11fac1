namespace PlanService.Import;

internal static class PlanReader
{
    public static PlanReading Read(Lines lines) => PlanDocument.Refused("not-a-plan");
}
