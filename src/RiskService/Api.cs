using RiskService.InternalControl;
using RiskService.InternalControl.Forms;
using RiskService.InternalControl.Improvements;
using ServiceDefaults;

namespace RiskService;

/// <summary>The API, verb by verb. Whatever does not say otherwise needs a sign-in.</summary>
public static class Api
{
    public static void Map(WebApplication app)
    {
        var api = app.MapApi();

        // Internal control
        var control = api.MapGroup("internal-control").WithTags("Internal control");
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
}
