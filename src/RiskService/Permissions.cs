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

    /// <summary>Internal audit: its drafts, programmes and working papers are the auditor's own. For everybody else there is no such thing.</summary>
    public const string Audit = "audit";

    /// <summary>What the auditor hands out: approved plan and issued findings; the executive all, a division its own.</summary>
    public const string ReadAudit = "read-audit";

    /// <summary>The yearly summary: the plan officer too.</summary>
    public const string ReadAuditSummary = "read-audit-summary";
    /// <summary>Reading forms and improvements of internal control: a division its own, the plan officer, the executive and the auditor all.</summary>
    public const string ReadControl = "read-control";

    /// <summary>Writing forms: a division its own, the plan officer the organization's, the auditor the review. The form says which.</summary>
    public const string WriteControl = "write-control";

    /// <summary>Signing the statement (executive) and the review (auditor).</summary>
    public const string SignControl = "sign-control";

    /// <summary>Opening a form again, for whoever submits or signs one.</summary>
    public const string ReopenControl = "reopen-control";
    /// <summary>The dated rule of gifts, for the clerk's plan officer.</summary>
    public const string RunGifts = "run-gifts";

    /// <summary>Announcing the No Gift Policy.</summary>
    public const string AnnouncePolicy = "announce-policy";

    /// <summary>Deciding on a gift: the executive, and of the executive's own the plan officer, who records the letter of those above (<see cref="Gifts.DecideGift"/>).</summary>
    public const string DecideGifts = "decide-gifts";

    /// <summary>How many people work in a division (<see cref="StaffCounts.Units.CountsStaffOf"/>).</summary>
    public const string CountStaff = "count-staff";

    /// <summary>Who acknowledged the policy and who handed in a declaration: a head of the own division, the others of all.</summary>
    public const string ReadAcknowledgements = "read-acknowledgements";

    /// <summary>What others declared (<see cref="Interests.InterestReaders"/>).</summary>
    public const string ReadInterests = "read-interests";

    /// <summary>For how long declarations are kept.</summary>
    public const string SetRetention = "set-retention";
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
        .AddPermission(ApproveRegister, Roles.Executive)
        .AddHiddenPermission(Audit, Roles.InternalAuditor)
        .AddHiddenPermission(ReadAudit, [.. Divisions, Roles.Executive, Roles.InternalAuditor])
        .AddHiddenPermission(ReadAuditSummary, [.. Divisions, Roles.Executive, Roles.InternalAuditor, Roles.PlanOfficer])
        .AddPermission(ReadControl, [.. Divisions, Roles.PlanOfficer, Roles.Executive, Roles.InternalAuditor])
        .AddPermission(WriteControl, [.. Divisions, Roles.PlanOfficer, Roles.InternalAuditor])
        .AddPermission(SignControl, Roles.Executive, Roles.InternalAuditor)
        .AddPermission(ReopenControl, Roles.DivisionHead, Roles.PlanOfficer, Roles.Executive, Roles.InternalAuditor)
        .AddPermission(RunGifts, Roles.PlanOfficer)
        .AddPermission(AnnouncePolicy, Roles.Executive)
        .AddPermission(DecideGifts, Roles.Executive, Roles.PlanOfficer)
        .AddPermission(CountStaff, Roles.DivisionHead, Roles.PlanOfficer, Roles.InternalAuditor)
        .AddPermission(ReadAcknowledgements, Roles.DivisionHead, Roles.PlanOfficer, Roles.Executive, Roles.InternalAuditor)
        .AddPermission(ReadInterests, Roles.InternalAuditor)
        .AddPermission(SetRetention, Roles.Executive)
        .AddPermission(TestControls, [.. Divisions, Roles.InternalAuditor])
        .AddPermission(DecideSignals, [.. Divisions, Roles.PlanOfficer]);
}
