using PlanService.Dashboard;
using PlanService.Documents;
using PlanService.Executive;
using PlanService.Findings;
using PlanService.Indicators;
using PlanService.Ita;
using PlanService.Papers;
using PlanService.Plans;
using PlanService.Progress;
using PlanService.Projects;
using PlanService.Reports;
using PlanService.Results;
using PlanService.Signals;
using PlanService.Sources;
using PlanService.Spending;
using PlanService.Surveys;
using PlanService.Tasks;
using ServiceDefaults;
using ServiceDefaults.Files;

namespace PlanService;

/// <summary>The API, verb by verb. Whatever does not say otherwise needs a sign-in.</summary>
public static class Api
{
    public static void Map(WebApplication app)
    {
        var api = app.MapApi();
        GetTasks.Map(api);
        ImportPlan.Map(api).WithTags("Plans").RequireAuthorization(Permissions.WritePlans);

        var plans = api.MapGroup("plans").WithTags("Plans");
        ListPlans.Map(plans).AllowAnonymous();
        GetPlan.Map(plans).AllowAnonymous();
        GetOriginal.Map(plans);
        GetDocument.Map(plans).AllowAnonymous();
        GetPapers.Map(plans).AllowAnonymous();
        ChangePapers.Map(plans).RequireAuthorization(Permissions.WritePlans);
        SubmitPlan.Map(plans).RequireAuthorization(Permissions.WritePlans);
        ApprovePlan.Map(plans).RequireAuthorization(Permissions.ApprovePlans);
        ReturnPlan.Map(plans).RequireAuthorization(Permissions.ApprovePlans);
        PublishPlan.Map(plans).RequireAuthorization(Permissions.ApprovePlans);
        OpenAmendment.Map(plans).RequireAuthorization(Permissions.WritePlans);
        OpenNextPlan.Map(plans).RequireAuthorization(Permissions.WritePlans);
        GetDifferences.Map(plans).AllowAnonymous();
        AddProject.Map(plans).RequireAuthorization(Permissions.WritePlans);
        GetMap.Map(plans).WithTags("Map").AllowAnonymous();
        ChangeMap.Map(plans).WithTags("Map").RequireAuthorization(Permissions.WritePlans);
        AdoptProposal.Map(plans).WithTags("Map").RequireAuthorization(Permissions.WritePlans);
        ListMeasures.Map(api).WithTags("Map").AllowAnonymous();

        var findings = api.MapGroup("plans/{planId:guid}/findings").WithTags("Findings");
        ListFindings.Map(findings);
        ResolveFinding.Map(findings).RequireAuthorization(Permissions.WritePlans);
        ResolveFindings.Map(findings).RequireAuthorization(Permissions.WritePlans);

        var projects = api.MapGroup("projects").WithTags("Projects");
        ListProjects.Map(projects).AllowAnonymous();
        GetProject.Map(projects).AllowAnonymous();
        ChangeProject.Map(projects).RequireAuthorization(Permissions.WritePlans);
        WithdrawProject.Map(projects).RequireAuthorization(Permissions.WritePlans);

        var years = projects.MapGroup("{code}/years/{fy}").WithTags("Work of a year");
        GetProjectYear.Map(years).AllowAnonymous();
        CompleteStep.Map(years).RequireAuthorization(Permissions.RecordWork);
        ReopenStep.Map(years).RequireAuthorization(Permissions.RecordWork);
        SetDueDates.Map(years).RequireAuthorization(Permissions.RecordWork);
        SetDueDates.MapAll(years).RequireAuthorization(Permissions.RecordWork);
        AddStepEvidence.Map(years).RequireAuthorization(Permissions.RecordWork);
        WithdrawEvidence.Map(years).RequireAuthorization(Permissions.RecordWork);
        AddPublication.Map(years).RequireAuthorization(Permissions.RecordWork);
        WithdrawPublication.Map(years).RequireAuthorization(Permissions.RecordWork);
        RecordTarget.Map(years).RequireAuthorization(Permissions.RecordWork);
        DeclareStatus.Map(years).RequireAuthorization(Permissions.RecordWork);
        ConfirmYear.Map(years).RequireAuthorization(Permissions.ConfirmWork);
        AnswerNotFixed.Map(years).RequireAuthorization(Permissions.ConfirmWork);
        GetResult.Map(years).AllowAnonymous();

        SendFile.Map(api).WithTags("Evidence").RequireAuthorization(Permissions.RecordWork);
        GetEvidence.Map(api).WithTags("Evidence").AllowAnonymous();

        SetOrdinance.Map(years).WithTags("Money").RequireAuthorization(Permissions.SetOrdinances);
        var spending = years.MapGroup("spending").WithTags("Money");
        ListSpending.Map(spending).AllowAnonymous();
        RecordSpending.Map(spending).RequireAuthorization(Permissions.RecordWork);
        ReverseSpending.Map(spending).RequireAuthorization(Permissions.RecordWork);
        var reservations = years.MapGroup("reservations").WithTags("Money").RequireAuthorization(Permissions.RecordWork);
        HoldMoney.Map(reservations);
        ReleaseMoney.Map(reservations);

        ListMeasurements.Map(years).AllowAnonymous();
        ListIndicatorDays.Map(years).AllowAnonymous();
        RecordMeasurement.Map(years).RequireAuthorization(Permissions.RecordWork);
        SetBaseline.Map(projects).RequireAuthorization(Permissions.RecordWork);
        GetSurvey.Map(years).WithTags("Survey");
        OpenSurvey.Map(years).WithTags("Survey").RequireAuthorization(Permissions.RecordWork);
        CloseSurvey.Map(years).WithTags("Survey").RequireAuthorization(Permissions.RecordWork);
        AnswerSurvey.Map(api, verb => verb.WithTags("Survey").AllowAnonymous());

        var fiscalYears = api.MapGroup("years").WithTags("Years");
        GetDashboard.Map(fiscalYears).AllowAnonymous();
        ListYearProjects.Map(fiscalYears).AllowAnonymous();
        GetItaScore.Map(fiscalYears).AllowAnonymous();
        RecordItaScore.Map(fiscalYears).RequireAuthorization(Permissions.WritePlans);
        GetRebuild.Map(fiscalYears).RequireAuthorization(Permissions.RebuildYears);
        RebuildYear.Map(fiscalYears).RequireAuthorization(Permissions.RebuildYears);
        GetExecutive.Map(fiscalYears).RequireAuthorization(Permissions.ReadExecutive);

        var reports = api.MapGroup("years/{fy}").WithTags("Reports");
        GetReport.Map(reports).AllowAnonymous();
        SubmitReport.Map(reports).RequireAuthorization(Permissions.SubmitReports);
        ReopenReport.Map(reports).RequireAuthorization(Permissions.SubmitReports);

        var ita = api.MapGroup("ita").WithTags("ITA");
        ListItems.Map(ita).AllowAnonymous();
        var ownIta = ita.MapGroup("").RequireAuthorization(Permissions.KeepIta);
        BeginList.Map(ownIta);
        AddItem.Map(ownIta);
        ChangeItem.Map(ownIta);
        RemoveItem.Map(ownIta);
        OrderChecks.Map(ownIta);
    }
}
