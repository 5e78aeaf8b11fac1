using TrainingService.People;

namespace TrainingService.Door;

/// <summary>Somebody was there, as the door tells it: named by enrolment, by the code of the ticket, or by the number in the list.</summary>
/// <param name="Code">As it was scanned or typed; a link that ends in the code will do.</param>
/// <param name="Session">Number of the event's session.</param>
/// <param name="At">When it was at the door, where that was earlier than now: a phone that had no network tells it later.</param>
/// <param name="Heads">How many of a group came; all of them unless said.</param>
/// <param name="Means">How they were found; by the code or in the list unless said.</param>
/// <param name="TakeIn">Whoever is on the waiting list gets a place, even one too many.</param>
public record EntryGiven(Guid? EnrolmentId = null, string? Code = null, int? No = null, int? Session = null, DateTimeOffset? At = null, int? Heads = null, AttendanceMeans? Means = null, bool TakeIn = false);

/// <summary>Somebody was there who was not enrolled.</summary>
/// <param name="Group">Of the event's target groups, if it is known.</param>
/// <param name="Place">Where they come from.</param>
public sealed record WalkInGiven(string? Name, string? Group, string? Place, int? Session, DateTimeOffset? At);

/// <summary>What stands in the book now.</summary>
/// <param name="IsNew">False where it stood there before.</param>
public sealed record Entered(Attendance Row, Enrolment Enrolment, bool IsNew);
