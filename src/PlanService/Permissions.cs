using ServiceDefaults.SignIn;

namespace PlanService;

/// <summary>What one may do in this service, and which roles may. Reading a draft needs any sign-in; reading what is published, none.</summary>
public static class Permissions
{
    /// <summary>Importing a plan, resolving its findings.</summary>
    public const string WritePlans = "write-plans";

    public static void Add(WebApplicationBuilder builder) => builder.Services.AddAuthorizationBuilder()
        .AddPermission(WritePlans, Roles.PlanOfficer);
}
