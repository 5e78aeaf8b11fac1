using ServiceDefaults;
using TrainingService.Attachments;
using TrainingService.Calendar;
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
using TrainingService.People.Staff;
using TrainingService.Reports;
using TrainingService.Tasks;

namespace TrainingService;

/// <summary>The API, verb by verb. Whatever does not say otherwise needs a sign-in.</summary>
public static class Api
{
    public static void Map(WebApplication app)
    {
        var api = app.MapApi();
        GetTasks.Map(api);

        var courses = api.MapGroup("courses").WithTags("Courses");
        ListCourses.Map(courses).RequireAuthorization(Permissions.ReadTraining);
        GetCourse.Map(courses).RequireAuthorization(Permissions.ReadTraining);
        AddCourse.Map(courses).RequireAuthorization(Permissions.HoldTraining);
        ChangeCourse.Map(courses).RequireAuthorization(Permissions.HoldTraining);
        GetTest.Map(courses).RequireAuthorization(Permissions.ReadTraining);
        WriteTest.Map(courses).RequireAuthorization(Permissions.HoldTraining);
        GetCourseSurvey.Map(courses).RequireAuthorization(Permissions.ReadTraining);
        WriteSurvey.Map(courses).RequireAuthorization(Permissions.HoldTraining);
        GetCertificateTerms.Map(courses).RequireAuthorization(Permissions.ReadTraining);
        SetCertificateTerms.Map(courses).RequireAuthorization(Permissions.HoldTraining);

        var events = api.MapGroup("events").WithTags("Events");
        ListComing.Map(events).AllowAnonymous();
        ListHeld.Map(events).AllowAnonymous();
        ListEvents.Map(events).RequireAuthorization(Permissions.ReadTraining);
        GetEvent.Map(events).RequireAuthorization(Permissions.ReadTraining);
        PlanEvent.Map(events).RequireAuthorization(Permissions.HoldTraining);
        ChangeEvent.Map(events).RequireAuthorization(Permissions.HoldTraining);
        CopyEvent.Map(events).RequireAuthorization(Permissions.HoldTraining);
        RequestBudget.Map(events).RequireAuthorization(Permissions.HoldTraining);
        HoldEvent.Map(events).RequireAuthorization(Permissions.HoldTraining);
        CompleteEvent.Map(events).RequireAuthorization(Permissions.HoldTraining);
        CancelEvent.Map(events).RequireAuthorization(Permissions.HoldTraining);
        AskWaiver.Map(events).RequireAuthorization(Permissions.HoldTraining);
        AllowWaiver.Map(events).RequireAuthorization(Permissions.AllowExceptions);
        RefuseWaiver.Map(events).RequireAuthorization(Permissions.AllowExceptions);

        Enrol.Map(events).AllowAnonymous(); // with the public link; otherwise it asks for the right by itself
        ListEnrolments.Map(events).RequireAuthorization(Permissions.ReadTraining);
        EnrolStaff.Map(events).RequireAuthorization(Permissions.HoldTraining);
        ImportEnrolments.Map(events).RequireAuthorization(Permissions.HoldTraining);
        ChangeEnrolment.Map(events).RequireAuthorization(Permissions.HoldTraining);
        CancelEnrolment.Map(events).RequireAuthorization(Permissions.HoldTraining);
        OpenToPublic.Map(events).RequireAuthorization(Permissions.HoldTraining);
        CloseToPublic.Map(events).RequireAuthorization(Permissions.HoldTraining);

        var tickets = api.MapGroup("tickets").WithTags("Tickets").AllowAnonymous();
        GetTicket.Map(tickets);
        LeaveEvent.Map(tickets);

        var staff = api.MapGroup("staff").WithTags("Staff").RequireAuthorization(Permissions.KeepStaff);
        ListStaff.Map(staff);
        AddStaff.Map(staff);
        ChangeStaff.Map(staff);
        ImportStaff.Map(staff);
        var learning = api.MapGroup("events").WithTags("Learning");
        AnswerTest.Map(learning).AllowAnonymous(); // by the code of a ticket; from paper by the division
        GetLearning.Map(learning).RequireAuthorization(Permissions.ReadTraining);
        AnswerSurvey.Map(learning).AllowAnonymous(); // by the code of a ticket
        EnterSurvey.Map(learning).RequireAuthorization(Permissions.HoldTraining);
        GetSurvey.Map(learning).RequireAuthorization(Permissions.ReadTraining);
        WriteGoodDeed.Map(learning).RequireAuthorization(Permissions.HoldTraining);
        ListGoodDeeds.Map(learning).RequireAuthorization(Permissions.ReadTraining);
        RemoveGoodDeed.Map(learning).RequireAuthorization(Permissions.HoldTraining);

        GetFamilyStatistics.Map(api.MapGroup("families").WithTags("Families")).AllowAnonymous();
        var families = api.MapGroup("families").WithTags("Families").RequireAuthorization().AddEndpointFilter<FamilyOfficers>();
        ListFamilyForms.Map(families);
        GetFamilyTemplate.Map(families);
        GetFamilyForm.Map(families);
        WriteFamilyForm.Map(families);
        RemoveFamilyForm.Map(families);
        TakeAttendance.Map(events).RequireAuthorization(Permissions.TakeAttendance);
        TakeBatch.Map(events).RequireAuthorization(Permissions.TakeAttendance);
        TakeWalkIn.Map(events).RequireAuthorization(Permissions.TakeAttendance);
        TakeBack.Map(events).RequireAuthorization(Permissions.TakeAttendance);
        ListAttendance.Map(events).RequireAuthorization(Permissions.ReadAttendance);
        GetDoorList.Map(events).RequireAuthorization(Permissions.TakeAttendance);
        OpenDoor.Map(events).RequireAuthorization(Permissions.HoldTraining);
        CloseDoor.Map(events).RequireAuthorization(Permissions.HoldTraining);
        OpenDoorLink.Map(app).AllowAnonymous();
        app.MapGet("events/{id:guid}/door-worker.js", WebUi.Asset.DoorWorker.Answer).AllowAnonymous().ExcludeFromDescription(); // here: a worker sees what lies beside it

        GetEventCalendar.Map(events).AllowAnonymous();
        GetCalendar.Map(api).WithTags("Calendar").AllowAnonymous();
        IssueCertificates.Map(events).RequireAuthorization(Permissions.HoldTraining);
        GetCertificateOrder.Map(events).RequireAuthorization(Permissions.ReadTraining);
        GetCertificates.Map(events).RequireAuthorization(Permissions.ReadTraining);
        RevokeCertificate.Map(events).RequireAuthorization(Permissions.HoldTraining);
        GetEventReport.Map(events).RequireAuthorization(Permissions.ReadTraining);
        WriteEventReport.Map(events).RequireAuthorization(Permissions.HoldTraining);
        SubmitEventReport.Map(events).RequireAuthorization(Permissions.HoldTraining);
        AddEventPhoto.Map(events).RequireAuthorization(Permissions.HoldTraining);
        GetEventPhoto.Map(events).RequireAuthorization(Permissions.ReadTraining);
        RemoveEventPhoto.Map(events).RequireAuthorization(Permissions.HoldTraining);
        AddDocument.Map(events).RequireAuthorization(Permissions.HoldTraining);
        ListDocuments.Map(events).RequireAuthorization(Permissions.ReadTraining);
        GetDocument.Map(events).RequireAuthorization(Permissions.ReadTraining);
        RemoveDocument.Map(events).RequireAuthorization(Permissions.HoldTraining);
        GetTicketDocument.Map(tickets);
        GetYearReport.Map(api.MapGroup("reports").WithTags("Reports")).RequireAuthorization(Permissions.ReadTraining);
        var certificates = api.MapGroup("certificates").WithTags("Certificates");
        VerifyCertificate.Map(certificates).AllowAnonymous();
        SetSigner.Map(certificates).RequireAuthorization(Permissions.NameSigners);
        GetOwnCertificate.Map(api.MapGroup("tickets").WithTags("Certificates")).AllowAnonymous();

        var awards = api.MapGroup("awards").WithTags("Honours");
        ListHonours.Map(awards).AllowAnonymous();
        var rounds = awards.MapGroup("rounds");
        OpenRound.Map(rounds).RequireAuthorization(Permissions.KeepHonours);
        ChangeCommittee.Map(rounds).RequireAuthorization(Permissions.KeepHonours);
        Nominate.Map(rounds).AllowAnonymous();
        ListNominations.Map(rounds).RequireAuthorization(Permissions.ReadHonours);
        JoinNominations.Map(rounds).RequireAuthorization(Permissions.KeepHonours);
        EnterVotes.Map(rounds).RequireAuthorization(Permissions.KeepHonours);
        DecideRound.Map(rounds).RequireAuthorization(Permissions.DecideHonours);

        var ceilings = api.MapGroup("ceilings").WithTags("Ceilings");
        ListCeilings.Map(ceilings).RequireAuthorization(Permissions.ReadTraining);
        AddCeiling.Map(ceilings).RequireAuthorization(Permissions.WriteCeilings);
    }
}
