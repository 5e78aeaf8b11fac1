using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace PlanService.Sources;

/// <summary>An administrator had the plan learn a fiscal year anew.</summary>
public sealed class YearRebuild : IAudited
{
    public const int ShortestReason = 10;
    public const int LongestReason = 1000;

    private YearRebuild()
    {
    }

    public Guid Id { get; private set; }
    public FiscalYear FiscalYear { get; private set; }
    public string Reason { get; private set; } = "";

    /// <summary>Values of services that were taken out of what counts, to be said again; with those that were awaited already.</summary>
    public int Awaited { get; private set; }
    public DateTimeOffset At { get; private set; }
    public string By { get; private set; } = "";

    internal static YearRebuild Of(FiscalYear year, string reason, int awaited, Actor actor, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        FiscalYear = year,
        Reason = reason.Trim(),
        Awaited = awaited,
        At = at,
        By = actor.Name,
    };
}
