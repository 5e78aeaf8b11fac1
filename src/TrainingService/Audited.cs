using ServiceDefaults.Audit.Reading;
using ServiceDefaults.Files;
using TrainingService.Attachments;
using TrainingService.Certificates;
using TrainingService.Courses;
using TrainingService.Door;
using TrainingService.Events;
using TrainingService.Expenses;
using TrainingService.Families;
using TrainingService.Honours;
using TrainingService.Learning;
using TrainingService.Learning.GoodDeeds;
using TrainingService.Learning.Surveys;
using TrainingService.People;
using TrainingService.Reports;

namespace TrainingService;

/// <summary>How courses and events are run is shown; who takes part, what they answered, whom somebody holds worthy and the forms of families are not.</summary>
internal static class Audited
{
    public static AuditSight Sight { get; } = new()
    {
        Shown =
        [
            nameof(Ceiling), nameof(Course), nameof(CourseTest), nameof(EventTest), nameof(CourseSurvey), nameof(CertificateTerms), nameof(Signer),
            nameof(StaffMember), nameof(TrainingEvent), nameof(EventPhoto), nameof(EventReport), nameof(EventDocument), nameof(DoorLink),
            nameof(CertificateOrder), nameof(AwardRound), nameof(StoredFile),
        ],
        Withheld =
        [
            nameof(Enrolment), nameof(Attendance), nameof(TestAnswer), nameof(GoodDeed), nameof(Nomination), nameof(Certificate), nameof(FamilyForm),
        ],
    };
}
