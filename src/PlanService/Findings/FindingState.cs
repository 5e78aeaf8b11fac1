namespace PlanService.Findings;

/// <summary>What became of a finding.</summary>
public enum FindingState
{
    /// <summary>Nobody has decided yet. An open error keeps its plan from being submitted.</summary>
    Open,

    /// <summary>The plan was put right.</summary>
    Corrected,

    /// <summary>The plan stays as written, for the reason given.</summary>
    Accepted,
}
