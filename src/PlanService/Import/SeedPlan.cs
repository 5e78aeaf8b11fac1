namespace PlanService.Import;

/// <summary>The plan document that ships with the service and is imported on its first start.</summary>
public static class SeedPlan
{
    public const string FileName = "plan.txt";
    public const string ContentType = "text/plain; charset=utf-8";

    public static byte[] Content()
    {
        using var stream = typeof(SeedPlan).Assembly.GetManifestResourceStream("Import.Seed.plan.txt")
            ?? throw new InvalidOperationException("The seed plan is not embedded in the assembly.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
