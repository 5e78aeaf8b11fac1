namespace TrainingService.People;

/// <summary>enrolled; or waiting → enrolled when a place is free; both → cancelled.</summary>
public enum EnrolmentStatus
{
    /// <summary>Has a place.</summary>
    Enrolled,

    /// <summary>The event was full: moves up when a place is free, in the order of enrolling.</summary>
    Waiting,

    /// <summary>Does not come; the number stays unused.</summary>
    Cancelled,
}

/// <summary>How an enrolment came.</summary>
public enum EnrolmentSource
{
    /// <summary>One by one, by staff.</summary>
    Staff,

    /// <summary>A group with its number of heads.</summary>
    Group,

    /// <summary>Chosen from the staff list.</summary>
    StaffList,

    /// <summary>By oneself, with the event's public link.</summary>
    Public,

    /// <summary>From a file.</summary>
    Import,

    /// <summary>Came without being enrolled, and was enrolled at the door.</summary>
    WalkIn,
}
