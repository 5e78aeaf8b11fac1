using ServiceDefaults.SignIn;

namespace TrainingService;

/// <summary>What staff may do in this service, and which roles may. The list of coming events needs no sign-in. An admin reads no training.</summary>
public static class Permissions
{
    /// <summary>Reading courses, ceilings and events: all of them, or one's own division's (<see cref="Events.EventQueries.VisibleTo"/>).</summary>
    public const string ReadTraining = "read-training";

    /// <summary>Planning and holding events, and writing courses, of one's own division.</summary>
    public const string HoldTraining = "hold-training";

    /// <summary>Allowing a rate above its ceiling: a division's head for the own division, the executive for all; never what one asked for oneself.</summary>
    public const string AllowExceptions = "allow-exceptions";

    /// <summary>The dated table of ceilings.</summary>
    public const string WriteCeilings = "write-ceilings";

    /// <summary>Rounds of honours: of divisions only the Clerk's Office (<see cref="Honours.HonourQueries.KeepsHonours"/>).</summary>
    public const string KeepHonours = "keep-honours";

    /// <summary>Who is honoured.</summary>
    public const string DecideHonours = "decide-honours";

    /// <summary>Who was nominated.</summary>
    public const string ReadHonours = "read-honours";

    /// <summary>Naming who signs the certificates of a year.</summary>
    public const string NameSigners = "name-signers";

    public static void Add(WebApplicationBuilder builder) => builder.Services.AddAuthorizationBuilder()
        .AddPermission(ReadTraining, Roles.DivisionOfficer, Roles.DivisionHead, Roles.PlanOfficer, Roles.Executive, Roles.InternalAuditor)
        .AddPermission(HoldTraining, Roles.DivisionOfficer, Roles.DivisionHead)
        .AddPermission(AllowExceptions, Roles.DivisionHead, Roles.Executive)
        .AddPermission(KeepHonours, Roles.DivisionOfficer, Roles.DivisionHead, Roles.PlanOfficer)
        .AddPermission(DecideHonours, Roles.Executive)
        .AddPermission(ReadHonours, Roles.DivisionOfficer, Roles.DivisionHead, Roles.PlanOfficer, Roles.Executive)
        .AddPermission(NameSigners, Roles.PlanOfficer, Roles.Executive)
        .AddPermission(WriteCeilings, Roles.PlanOfficer);
}
