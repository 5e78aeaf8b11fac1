using ServiceDefaults.SignIn;

namespace PlanService;

/// <summary>What one may do in this service, and which roles may.</summary>
public static class Permissions
{
    /// <summary>Import a plan document and work on its findings.</summary>
    public const string WritePlans = "write-plans";

    /// <summary>See plans that are not published, their findings and the document they came from: everyone who signed in.</summary>
    public const string ReadDrafts = "read-drafts";

    public static IServiceCollection AddPermissions(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder()
            .AddPermission(WritePlans, Roles.PlanOfficer)
            .AddPermission(ReadDrafts, [.. Roles.All]);
        return services;
    }
}
