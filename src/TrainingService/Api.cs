using ServiceDefaults;
using TrainingService.Certificates;
using TrainingService.Courses;
using TrainingService.Events;
using TrainingService.Expenses;
using TrainingService.Honours;
using TrainingService.Reports;

namespace TrainingService;

/// <summary>The API, verb by verb. Whatever does not say otherwise needs a sign-in.</summary>
public static class Api
{
    public static void Map(WebApplication app)
    {
        var api = app.MapApi();

        var courses = api.MapGroup("courses").WithTags("Courses");
        ListCourses.Map(courses).RequireAuthorization(Permissions.ReadTraining);
        GetCourse.Map(courses).RequireAuthorization(Permissions.ReadTraining);
        AddCourse.Map(courses).RequireAuthorization(Permissions.HoldTraining);
        ChangeCourse.Map(courses).RequireAuthorization(Permissions.HoldTraining);
        SetCertificateTerms.Map(courses).RequireAuthorization(Permissions.HoldTraining);

        var events = api.MapGroup("events").WithTags("Events");
        ListComing.Map(events).AllowAnonymous();
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

        IssueCertificates.Map(events).RequireAuthorization(Permissions.HoldTraining);
        GetCertificateOrder.Map(events).RequireAuthorization(Permissions.ReadTraining);
        GetCertificates.Map(events).RequireAuthorization(Permissions.ReadTraining);
        RevokeCertificate.Map(events).RequireAuthorization(Permissions.HoldTraining);
        GetEventReport.Map(events).RequireAuthorization(Permissions.ReadTraining);
        WriteEventReport.Map(events).RequireAuthorization(Permissions.HoldTraining);
        SubmitEventReport.Map(events).RequireAuthorization(Permissions.HoldTraining);
        GetYearReport.Map(api.MapGroup("reports").WithTags("Reports")).RequireAuthorization(Permissions.ReadTraining);
        var certificates = api.MapGroup("certificates").WithTags("Certificates");
        VerifyCertificate.Map(certificates).AllowAnonymous();
        SetSigner.Map(certificates).RequireAuthorization(Permissions.NameSigners);
        GetOwnCertificate.Map(api.MapGroup("tickets").WithTags("Certificates")).AllowAnonymous();

        var awards = api.MapGroup("awards").WithTags("Honours");
        ListHonours.Map(awards).AllowAnonymous();
        var rounds = awards.MapGroup("rounds");
        OpenRound.Map(rounds).RequireAuthorization(Permissions.KeepHonours);
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
