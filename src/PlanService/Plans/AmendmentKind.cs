namespace PlanService.Plans;

/// <summary>What a version that amends a published plan is called.</summary>
public enum AmendmentKind
{
    /// <summary>เพิ่มเติม: it adds projects or money.</summary>
    Supplement,

    /// <summary>เปลี่ยนแปลง: it changes what is there.</summary>
    Change,
}
