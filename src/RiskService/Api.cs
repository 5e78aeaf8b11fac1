using RiskService.ControlTests;
using RiskService.Gifts;
using RiskService.HeatMaps;
using RiskService.Interests;
using RiskService.InternalAudit.Engagements;
using RiskService.InternalAudit.Findings;
using RiskService.InternalAudit.Plans;
using RiskService.InternalAudit.Summary;
using RiskService.InternalAudit.Universe;
using RiskService.InternalControl;
using RiskService.InternalControl.Forms;
using RiskService.InternalControl.Improvements;
using RiskService.Mitigations;
using RiskService.Published;
using RiskService.Register;
using RiskService.Reports;
using RiskService.Rounds;
using RiskService.Settings;
using RiskService.Signals;
using RiskService.StaffCounts;
using RiskService.Starters;
using RiskService.Tasks;
using RiskService.Workbooks;
using ServiceDefaults;
using ServiceDefaults.Files;

namespace RiskService;

/// <summary>The API, verb by verb. Whatever does not say otherwise needs a sign-in.</summary>
public static class Api
{
    public static void Map(WebApplication app)
    {
        var api = app.MapApi();
        GetTasks.Map(api);
        SendFile.Map(api).RequireAuthorization(Permissions.SendFiles);

        var settings = api.MapGroup("settings").WithTags("Settings");
        GetSettings.Map(settings).RequireAuthorization(Permissions.ReadRisks);
        SetSettings.Map(settings).RequireAuthorization(Permissions.RunRegister);

        var registers = api.MapGroup("registers").WithTags("Register");
        GetRegister.Map(registers).RequireAuthorization(Permissions.ReadRisks);
        ListRisks.Map(registers).RequireAuthorization(Permissions.ReadRisks);
        ListDoubts.Map(registers).RequireAuthorization(Permissions.ReadRisks);
        AddRisk.Map(registers).RequireAuthorization(Permissions.AssessRisks);
        OpenRegister.Map(registers).RequireAuthorization(Permissions.RunRegister);
        SubmitPart.Map(registers).RequireAuthorization(Permissions.AssessRisks);
        ReturnPart.Map(registers).RequireAuthorization(Permissions.RunRegister);
        ModeratePart.Map(registers).RequireAuthorization(Permissions.RunRegister);
        ApproveRegister.Map(registers).RequireAuthorization(Permissions.ApproveRegister);
        PublishRegister.Map(registers).RequireAuthorization(Permissions.PublishRegister);
        GetPublicRegister.Map(registers).AllowAnonymous();
        ListStarters.Map(api).RequireAuthorization(Permissions.ReadRisks);
        TakeStarters.Map(registers).RequireAuthorization(Permissions.AssessRisks);
        ListPrevious.Map(registers).RequireAuthorization(Permissions.AssessRisks);
        TakeOver.Map(registers).RequireAuthorization(Permissions.AssessRisks);

        // The register as a map, for the public, in files.
        GetHeatMap.Map(registers).RequireAuthorization(Permissions.ReadRisks);
        ListMovement.Map(registers).RequireAuthorization(Permissions.ReadRisks);
        ListPublished.Map(registers).AllowAnonymous();
        GetPublicData.Map(registers).AllowAnonymous();
        GetRegisterReport.Map(registers).RequireAuthorization(Permissions.ReadRisks);
        ExportRegister.Map(registers).RequireAuthorization(Permissions.ReadRisks);
        GetTemplate.Map(registers).RequireAuthorization(Permissions.AssessRisks);
        ImportRegister.Map(registers).RequireAuthorization(Permissions.AssessRisks);

        var risks = api.MapGroup("risks").WithTags("Risks");
        GetRisk.Map(risks).RequireAuthorization(Permissions.ReadRisks);
        ChangeRisk.Map(risks).RequireAuthorization(Permissions.AssessRisks);
        AssessRisk.Map(risks).RequireAuthorization(Permissions.AssessRisks);
        ListAssessments.Map(risks).RequireAuthorization(Permissions.ReadRisks);
        TreatRisk.Map(risks).RequireAuthorization(Permissions.AssessRisks);
        AcceptRisk.Map(risks).RequireAuthorization(Permissions.ApproveRegister);
        CloseRisk.Map(risks).RequireAuthorization(Permissions.AssessRisks);
        ReopenRisk.Map(risks).RequireAuthorization(Permissions.AssessRisks);
        PlanMitigation.Map(risks).RequireAuthorization(Permissions.AssessRisks);

        var mitigations = api.MapGroup("mitigations").WithTags("Mitigations");
        ChangeMitigation.Map(mitigations).RequireAuthorization(Permissions.AssessRisks);
        CompleteMitigation.Map(mitigations).RequireAuthorization(Permissions.AssessRisks);
        DropMitigation.Map(mitigations).RequireAuthorization(Permissions.AssessRisks);
        GetEvidence.Map(mitigations).RequireAuthorization(Permissions.ReadRisks);

        // Tests of controls.
        var controls = api.MapGroup("controls").WithTags("Controls");
        ListDueControls.Map(controls).RequireAuthorization(Permissions.ReadRisks);
        GetControl.Map(controls).RequireAuthorization(Permissions.ReadRisks);
        ScheduleControl.Map(controls).RequireAuthorization(Permissions.AssessRisks);
        TestControl.Map(controls).RequireAuthorization(Permissions.TestControls);
        ListTests.Map(controls).RequireAuthorization(Permissions.ReadRisks);
        GetTestEvidence.Map(controls).RequireAuthorization(Permissions.ReadRisks);

        // Signals from other services.
        var signals = api.MapGroup("signals").WithTags("Signals");
        ListSignals.Map(signals).RequireAuthorization(Permissions.ReadRisks);
        DecideSignal.Map(signals).RequireAuthorization(Permissions.DecideSignals);
        GetSignalRules.Map(signals).RequireAuthorization(Permissions.ReadRisks);
        SetSignalRules.Map(signals).RequireAuthorization(Permissions.RunRegister);

        // Internal audit: what is the auditor's own, what others read of it, and the two who answer and decide.
        MapInternalAudit(api.MapGroup("audit/{fy}").WithTags("Internal audit"));
        MapInternalControl(api.MapGroup("internal-control").WithTags("Internal control"));
        MapGifts(api);
    }

    private static void MapInternalAudit(RouteGroupBuilder audit)
    {
        var own = audit.MapGroup("").RequireAuthorization(Permissions.Audit);
        ListUniverse.Map(own);
        AddUnit.Map(own);
        GetUnit.Map(own);
        ChangeUnit.Map(own);
        ScoreUnit.Map(own);
        GetCriteria.Map(own);
        SetCriteria.Map(own);
        WritePlan.Map(own);
        SubmitPlan.Map(own);
        ListEngagements.Map(own);
        OpenEngagement.Map(own);
        GetEngagement.Map(own);
        WriteProgramme.Map(own);
        StartEngagement.Map(own);
        BeginFieldwork.Map(own);
        CompleteStep.Map(own);
        UseDays.Map(own);
        ReportEngagement.Map(own);
        CloseEngagement.Map(own);
        AddPaper.Map(own);
        GetPaper.Map(own);
        RemovePaper.Map(own);
        WriteFinding.Map(own);

        var handedOut = audit.MapGroup("").RequireAuthorization(Permissions.ReadAudit); // each asks for more by itself, once it was found
        GetPlan.Map(handedOut);
        ApprovePlan.Map(handedOut);
        ReturnPlan.Map(handedOut);
        ListFindings.Map(handedOut);
        GetFinding.Map(handedOut);
        ChangeFinding.Map(handedOut);
        RemoveFinding.Map(handedOut);
        IssueFinding.Map(handedOut);
        AnswerFinding.Map(handedOut);
        FollowFinding.Map(handedOut);
        CloseFinding.Map(handedOut);
        ReopenFinding.Map(handedOut);

        GetSummary.Map(audit).RequireAuthorization(Permissions.ReadAuditSummary);
    }

    private static void MapInternalControl(RouteGroupBuilder control)
    {
        ListYears.Map(control).RequireAuthorization(Permissions.ReadControl);
        GetYear.Map(control).RequireAuthorization(Permissions.ReadControl);
        GetForm.Map(control).RequireAuthorization(Permissions.ReadControl);
        WriteForm.Map(control).RequireAuthorization(Permissions.WriteControl);
        SubmitForm.Map(control).RequireAuthorization(Permissions.WriteControl);
        SignForm.Map(control).RequireAuthorization(Permissions.SignControl);
        ReopenForm.Map(control).RequireAuthorization(Permissions.ReopenControl);
        ListImprovements.Map(control).RequireAuthorization(Permissions.ReadControl);
        var improvements = control.MapGroup("improvements").RequireAuthorization(Permissions.ReadControl); // each verb asks whose duty it is
        GetImprovement.Map(improvements);
        GetImprovement.MapFile(improvements);
        NoteProgress.Map(improvements);
        CompleteImprovement.Map(improvements);
        ConfirmImprovement.Map(improvements);
        ConfirmImprovement.MapReturn(improvements);
    }

    private static void MapGifts(RouteGroupBuilder api)
    {
        // No Gift Policy: any member of staff records; which gifts somebody sees is part of the query.
        SetStaffCount.Map(api.MapGroup("staff-counts").WithTags("Staff counts")).RequireAuthorization(Permissions.CountStaff);
        var gifts = api.MapGroup("gifts").WithTags("Gifts");
        RecordGift.Map(gifts);
        ListGifts.Map(gifts);
        GetGift.Map(gifts);
        CorrectGift.Map(gifts);
        ReportGift.Map(gifts);
        DecideGift.Map(gifts).RequireAuthorization(Permissions.DecideGifts);
        AddGiftFile.Map(gifts);
        GetGiftFile.Map(gifts);
        AddGiftRule.Map(gifts);
        GetGiftSummary.Map(gifts).AllowAnonymous();
        GetPolicy.Map(gifts).AllowAnonymous();
        AnnouncePolicy.Map(gifts).RequireAuthorization(Permissions.AnnouncePolicy);
        AcknowledgePolicy.Map(gifts);
        ListAcknowledgements.Map(gifts).RequireAuthorization(Permissions.ReadAcknowledgements);

        // Interests: anybody their own; what others declared is the internal auditor's.
        var interests = api.MapGroup("interests").WithTags("Interests");
        DeclareInterests.Map(interests);
        GetInterests.Map(interests);
        EndPosition.Map(interests);
        SetRetention.Map(interests);
        GetInterestStatus.Map(interests).RequireAuthorization(Permissions.ReadAcknowledgements);
        var readers = interests.MapGroup("").AddEndpointFilter<InterestReaders>().RequireAuthorization(Permissions.ReadInterests);
        ListInterests.Map(readers);
        MatchInterests.Map(readers);
        GetMatch.Map(readers);
        JudgeHit.Map(readers);
    }
}
