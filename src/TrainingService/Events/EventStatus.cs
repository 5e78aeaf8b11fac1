namespace TrainingService.Events;

/// <summary>
/// The life of an event: planned → budget-requested → open, or budget-refused and asked again → held → completed. One that needs no
/// money opens as soon as it is asked for. Until it is held it can be cancelled.
/// </summary>
public enum EventStatus
{
    /// <summary>Being prepared: everything can be changed.</summary>
    Planned,

    /// <summary>The plan was asked for the money and has not answered yet.</summary>
    BudgetRequested,

    /// <summary>The plan said no, and why; everything can be changed, and the money asked for again.</summary>
    BudgetRefused,

    /// <summary>The money is held: people can enrol, and the money lines stand.</summary>
    Open,

    /// <summary>It took place; what it cost is not entered yet.</summary>
    Held,

    /// <summary>It is over, and what it cost was told to the plan.</summary>
    Completed,

    /// <summary>It does not take place.</summary>
    Cancelled,
}
