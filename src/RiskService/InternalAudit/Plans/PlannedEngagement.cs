namespace RiskService.InternalAudit.Plans;

/// <summary>What an engagement looks at.</summary>
public enum EngagementType
{
    /// <summary>Whether rules are kept.</summary>
    Compliance,

    /// <summary>Whether it reaches its aim at a fair cost.</summary>
    Performance,

    /// <summary>Whether accounts and money are right.</summary>
    Financial,

    /// <summary>Computer systems and their data.</summary>
    InformationTechnology,

    /// <summary>What came of earlier recommendations.</summary>
    FollowUp,
}

/// <summary>An engagement as planned for the year.</summary>
/// <param name="Id">The same in each version of the plan.</param>
/// <param name="Division">Code, as the unit has it.</param>
/// <param name="Process">As it was called when it was chosen.</param>
/// <param name="Quarter">1 (October to December) to 4.</param>
/// <param name="Score">20 to 100, when it was chosen; null for a unit without one.</param>
public sealed record PlannedEngagement(
    Guid Id, Guid UnitId, string Division, string Process, EngagementType Type, string Objective, string Scope, int Quarter, int ManDays, decimal? Score);
