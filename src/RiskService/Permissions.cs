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

    /// <summary>Approving and publishing a register, and accepting a risk that stays.</summary>
    public const string ApproveRegister = "approve-register";

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

    public static void Add(WebApplicationBuilder builder) => builder.Services.AddAuthorizationBuilder()
        .AddPermission(ReadRisks, [.. Divisions, Roles.PlanOfficer, Roles.Executive, Roles.InternalAuditor])
        .AddPermission(AssessRisks, Divisions)
        .AddPermission(RunRegister, Roles.PlanOfficer)
        .AddPermission(ApproveRegister, Roles.Executive)
        .AddPermission(RunGifts, Roles.PlanOfficer)
        .AddPermission(AnnouncePolicy, Roles.Executive)
        .AddPermission(DecideGifts, Roles.Executive, Roles.PlanOfficer)
        .AddPermission(CountStaff, Roles.DivisionHead, Roles.PlanOfficer, Roles.InternalAuditor)
        .AddPermission(ReadAcknowledgements, Roles.DivisionHead, Roles.PlanOfficer, Roles.Executive, Roles.InternalAuditor)
        .AddPermission(ReadInterests, Roles.InternalAuditor)
        .AddPermission(SetRetention, Roles.Executive);
}
