using ServiceDefaults.SignIn;

namespace TrainingService;

/// <summary>What staff may do in this service, and which roles may. The list of coming events, a public link and a ticket need no sign-in. An admin reads no training.</summary>
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

    /// <summary>The list of staff: a division's officers and head their own, plan officers all (<see cref="People.Staff.StaffRights.Keeps"/>).</summary>
    public const string KeepStaff = "keep-staff";

    public static void Add(WebApplicationBuilder builder) => builder.Services.AddAuthorizationBuilder()
        .AddPermission(ReadTraining, Roles.DivisionOfficer, Roles.DivisionHead, Roles.PlanOfficer, Roles.Executive, Roles.InternalAuditor)
        .AddPermission(HoldTraining, Roles.DivisionOfficer, Roles.DivisionHead)
        .AddPermission(AllowExceptions, Roles.DivisionHead, Roles.Executive)
        .AddPermission(KeepStaff, Roles.DivisionOfficer, Roles.DivisionHead, Roles.PlanOfficer)
        .AddPermission(WriteCeilings, Roles.PlanOfficer);
}
