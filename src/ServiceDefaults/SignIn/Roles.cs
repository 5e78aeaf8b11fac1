namespace ServiceDefaults.SignIn;

/// <summary>The roles a person or an API client can have. A role says what one may do; the division says for whom.</summary>
public static class Roles
{
    /// <summary>นายก: approves, returns and publishes plans and registers.</summary>
    public const string Executive = "executive";

    /// <summary>Writes the plan and keeps it true.</summary>
    public const string PlanOfficer = "plan-officer";

    /// <summary>Does a division's daily work.</summary>
    public const string DivisionOfficer = "division-officer";

    /// <summary>Confirms a division's work.</summary>
    public const string DivisionHead = "division-head";

    /// <summary>Sees and answers every complaint.</summary>
    public const string ComplaintOfficer = "complaint-officer";

    /// <summary>Reads corruption reports on which the officer is not conflicted. Given by two people, never by one.</summary>
    public const string CorruptionOfficer = "corruption-officer";

    /// <summary>Reviews without changing.</summary>
    public const string InternalAuditor = "internal-auditor";

    /// <summary>Manages people and operations, and reads no complaint.</summary>
    public const string Admin = "admin";

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Executive, PlanOfficer, DivisionHead, DivisionOfficer, ComplaintOfficer, CorruptionOfficer, InternalAuditor, Admin];
}
