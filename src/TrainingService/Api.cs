using ServiceDefaults;
using TrainingService.Courses;
using TrainingService.Events;
using TrainingService.Expenses;

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

        var ceilings = api.MapGroup("ceilings").WithTags("Ceilings");
        ListCeilings.Map(ceilings).RequireAuthorization(Permissions.ReadTraining);
        AddCeiling.Map(ceilings).RequireAuthorization(Permissions.WriteCeilings);
    }
}
