namespace PlanService.Plans;

/// <summary>Where a plan is between being read from its document and being carried out.</summary>
public enum PlanStatus
{
    /// <summary>Imported; seen by staff only, and still to be corrected.</summary>
    Draft,

    /// <summary>Handed to the chief executive.</summary>
    Submitted,

    /// <summary>Approved, not yet announced.</summary>
    Approved,

    /// <summary>Announced: anybody may read it.</summary>
    Published,

    /// <summary>Given back by the chief executive with a reason; treated as a draft.</summary>
    Returned,

    /// <summary>Was in force until a later version or plan was published.</summary>
    Superseded,
}
