using ServiceDefaults.Audit;
using ServiceDefaults.Values;
using WebUi;

namespace TrainingService.Families;

/// <summary>What the audit trail says of family forms: who read which and when; who wrote or removed one, of which kind, and only the day.</summary>
internal static class FamilyTrail
{
    /// <summary>Of a look. What was seen stands nowhere.</summary>
    public static AuditEntry Read(this AuditTrail trail, FamilyForm form) => trail.Entry(nameof(FamilyForm), form.Id.ToString());

    /// <summary>A new form.</summary>
    public static AuditEntry Written(this AuditTrail trail, FamilyForm form) => OfTheDay(trail.Entry(nameof(FamilyForm), form.Id.ToString(), after: Facts(form)));

    /// <summary>A form that is gone.</summary>
    public static AuditEntry Removed(this AuditTrail trail, FamilyForm form) => OfTheDay(trail.Entry(nameof(FamilyForm), form.Id.ToString(), before: Facts(form)));

    private static string Facts(FamilyForm form) =>
        FormattableString.Invariant($$"""{"kind": "{{Words.Of(form.Kind)}}", "fiscalYear": {{form.FiscalYear.Year}}, "day": "{{form.Day:yyyy-MM-dd}}"}""");

    /// <summary>Without the hour, and without an id or a trace that would tell it: who sat with the officer at ten is known to the waiting room.</summary>
    private static AuditEntry OfTheDay(AuditEntry entry) => new()
    {
        Id = Guid.NewGuid(),
        At = ThaiCalendar.StartOf(ThaiCalendar.DayInBangkok(entry.At)),
        Process = entry.Process,
        ActorId = entry.ActorId,
        ActorName = entry.ActorName,
        Division = entry.Division,
        Reason = entry.Reason,
        Subject = entry.Subject,
        SubjectId = entry.SubjectId,
        Before = entry.Before,
        After = entry.After,
    };
}
