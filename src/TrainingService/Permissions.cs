using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using ServiceDefaults.SignIn;
using TrainingService.Door;

namespace TrainingService;

/// <summary>What staff may do in this service, and which roles may. The list of coming events, a public link and a ticket need no sign-in. An admin reads no training.</summary>
public static class Permissions
{
    private static readonly string[] Holders = [Roles.DivisionOfficer, Roles.DivisionHead];
    private static readonly string[] Readers = [.. Holders, Roles.PlanOfficer, Roles.Executive, Roles.InternalAuditor];

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

    /// <summary>Taking attendance: of one's own division's events, or as a helper at the door of one event.</summary>
    public const string TakeAttendance = "take-attendance";

    /// <summary>Reading who was there: whoever reads trainings, or a helper at the door.</summary>
    public const string ReadAttendance = "read-attendance";

    /// <summary>Rounds of honours: of divisions only the Clerk's Office (<see cref="Honours.HonourQueries.KeepsHonours"/>).</summary>
    public const string KeepHonours = "keep-honours";

    /// <summary>Who is honoured.</summary>
    public const string DecideHonours = "decide-honours";

    /// <summary>Who was nominated.</summary>
    public const string ReadHonours = "read-honours";

    /// <summary>Naming who signs the certificates of a year.</summary>
    public const string NameSigners = "name-signers";

    public static void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, DoorAccess>(DoorAccess.SchemeName, null);
        AddPermissions(builder);
    }

    private static void AddPermissions(WebApplicationBuilder builder) => builder.Services.AddAuthorizationBuilder()
        .AddPolicy(TakeAttendance, policy => policy.AddAuthenticationSchemes(DoorAccess.SchemeName, JwtBearerDefaults.AuthenticationScheme).RequireAuthenticatedUser()
            .RequireAssertion(asked => DoorAccess.IsHelper(asked.User) || Holders.Any(asked.User.IsInRole)))
        .AddPolicy(ReadAttendance, policy => policy.AddAuthenticationSchemes(DoorAccess.SchemeName, JwtBearerDefaults.AuthenticationScheme).RequireAuthenticatedUser()
            .RequireAssertion(asked => DoorAccess.IsHelper(asked.User) || Readers.Any(asked.User.IsInRole)))
        .AddPermission(ReadTraining, Readers)
        .AddPermission(HoldTraining, Holders)
        .AddPermission(AllowExceptions, Roles.DivisionHead, Roles.Executive)
        .AddPermission(KeepStaff, [.. Holders, Roles.PlanOfficer])
        .AddPermission(KeepHonours, [.. Holders, Roles.PlanOfficer])
        .AddPermission(DecideHonours, Roles.Executive)
        .AddPermission(ReadHonours, [.. Holders, Roles.PlanOfficer, Roles.Executive])
        .AddPermission(NameSigners, Roles.PlanOfficer, Roles.Executive)
        .AddPermission(WriteCeilings, Roles.PlanOfficer);
}
