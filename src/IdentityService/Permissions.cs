using ServiceDefaults.SignIn;

namespace IdentityService;

/// <summary>What one may do in this service, and which roles may.</summary>
public static class Permissions
{
    /// <summary>People, divisions, API clients.</summary>
    public const string ManagePeople = "manage-people";

    /// <summary>Saying yes or no to a role that needs two people.</summary>
    public const string DecideGrants = "decide-grants";

    public static void Add(WebApplicationBuilder builder) => builder.Services.AddAuthorizationBuilder()
        .AddPermission(ManagePeople, Roles.Admin)
        .AddPermission(DecideGrants, Roles.Admin, Roles.Executive);
}
