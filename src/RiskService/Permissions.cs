using ServiceDefaults.SignIn;

namespace RiskService;

/// <summary>What staff may do in this service, and which roles may. An admin reads no risk.</summary>
public static class Permissions
{
    private static readonly string[] Divisions = [Roles.DivisionOfficer, Roles.DivisionHead];

    /// <summary>Reading the register: a division its own, the clerk's plan officer, the executive and the auditor all.</summary>
    public const string ReadRisks = "read-risks";

    /// <summary>Describing, assessing and treating the risks of one's own division.</summary>
    public const string AssessRisks = "assess-risks";

    /// <summary>The yearly round and its settings, for the clerk and the working group.</summary>
    public const string RunRegister = "run-register";

    /// <summary>Publishing an approved register.</summary>
    public const string PublishRegister = "publish-register";

    /// <summary>Sending a file before what it proves: whoever may prove something here.</summary>
    public const string SendFiles = "send-files";

    /// <summary>Approving a register, and accepting a risk that stays.</summary>
    public const string ApproveRegister = "approve-register";

    /// <summary>Testing a control: the division its own, the internal auditor any.</summary>
    public const string TestControls = "test-controls";

    /// <summary>Deciding what a signal from elsewhere means: the division its own, the clerk's plan officer any.</summary>
    public const string DecideSignals = "decide-signals";

    public static void Add(WebApplicationBuilder builder) => builder.Services.AddAuthorizationBuilder()
        .AddPermission(ReadRisks, [.. Divisions, Roles.PlanOfficer, Roles.Executive, Roles.InternalAuditor])
        .AddPermission(AssessRisks, Divisions)
        .AddPermission(RunRegister, Roles.PlanOfficer)
        .AddPermission(PublishRegister, Roles.PlanOfficer, Roles.Executive)
        .AddPermission(SendFiles, [.. Divisions, Roles.PlanOfficer, Roles.InternalAuditor])
        .AddPermission(TestControls, [.. Divisions, Roles.InternalAuditor])
        .AddPermission(DecideSignals, [.. Divisions, Roles.PlanOfficer])
        .AddPermission(ApproveRegister, Roles.Executive);
}
