using ServiceDefaults.SignIn;

namespace PlanService;

/// <summary>What one may do in this service, and which roles may. Reading a draft needs any sign-in; reading what is published, none.</summary>
public static class Permissions
{
    /// <summary>Importing a plan, resolving its findings, changing its draft, submitting it, amending it.</summary>
    public const string WritePlans = "write-plans";

    /// <summary>Approving, returning and publishing plans.</summary>
    public const string ApprovePlans = "approve-plans";

    /// <summary>Recording a division's own work: steps, publications, targets, status, evidence. Whose project it is, the handler asks.</summary>
    public const string RecordWork = "record-work";

    /// <summary>Confirming what a division's officers recorded.</summary>
    public const string ConfirmWork = "confirm-work";

    /// <summary>Entering what the budget ordinance gives each project.</summary>
    public const string SetOrdinances = "set-ordinances";

    /// <summary>Submitting the reports to the NACC, and opening them again for a correction.</summary>
    public const string SubmitReports = "submit-reports";

    /// <summary>Keeping the list of what the ITA asks for, and which page answers it.</summary>
    public const string KeepIta = "keep-ita";

    /// <summary>Having the plan learn a fiscal year's figures from the services anew.</summary>
    public const string RebuildYears = "rebuild-years";
    /// <summary>The executive's page of a year: it names who recorded what, and so is not public.</summary>
    public const string ReadExecutive = "read-executive";

    public static void Add(WebApplicationBuilder builder) => builder.Services.AddAuthorizationBuilder()
        .AddPermission(WritePlans, Roles.PlanOfficer)
        .AddPermission(ApprovePlans, Roles.Executive)
        .AddPermission(SubmitReports, Roles.PlanOfficer)
        .AddPermission(SetOrdinances, Roles.PlanOfficer)
        .AddPermission(KeepIta, Roles.PlanOfficer)
        .AddPermission(RebuildYears, Roles.Admin)
        .AddPermission(ReadExecutive, Roles.Executive, Roles.PlanOfficer, Roles.DivisionHead)
        .AddPermission(RecordWork, Roles.DivisionOfficer, Roles.DivisionHead)
        .AddPermission(ConfirmWork, Roles.DivisionHead);
}
