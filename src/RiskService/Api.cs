using RiskService.Evidence;
using RiskService.HeatMaps;
using RiskService.Mitigations;
using RiskService.Published;
using RiskService.Register;
using RiskService.Reports;
using RiskService.Rounds;
using RiskService.Settings;
using RiskService.Workbooks;
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
    }
}
