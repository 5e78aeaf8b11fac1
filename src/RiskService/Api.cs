using RiskService.ControlTests;
using RiskService.Evidence;
using RiskService.Mitigations;
using RiskService.Register;
using RiskService.Rounds;
using RiskService.Settings;
using RiskService.Signals;
using ServiceDefaults;

namespace RiskService;

/// <summary>The API, verb by verb. Whatever does not say otherwise needs a sign-in.</summary>
public static class Api
{
    public static void Map(WebApplication app)
    {
        var api = app.MapApi();
        SendFile.Map(api).RequireAuthorization(Permissions.SendFiles);

        var settings = api.MapGroup("settings").WithTags("Settings");
        GetSettings.Map(settings).RequireAuthorization(Permissions.ReadRisks);
        SetSettings.Map(settings).RequireAuthorization(Permissions.RunRegister);

        var registers = api.MapGroup("registers").WithTags("Register");
        GetRegister.Map(registers).RequireAuthorization(Permissions.ReadRisks);
        ListRisks.Map(registers).RequireAuthorization(Permissions.ReadRisks);
        AddRisk.Map(registers).RequireAuthorization(Permissions.AssessRisks);
        OpenRegister.Map(registers).RequireAuthorization(Permissions.RunRegister);
        SubmitPart.Map(registers).RequireAuthorization(Permissions.AssessRisks);
        ReturnPart.Map(registers).RequireAuthorization(Permissions.RunRegister);
        ModeratePart.Map(registers).RequireAuthorization(Permissions.RunRegister);
        ApproveRegister.Map(registers).RequireAuthorization(Permissions.ApproveRegister);
        PublishRegister.Map(registers).RequireAuthorization(Permissions.PublishRegister);
        GetPublicRegister.Map(registers).AllowAnonymous();

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
    }
}
