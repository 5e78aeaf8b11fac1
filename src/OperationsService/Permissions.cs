using ServiceDefaults.SignIn;

namespace OperationsService;

/// <summary>What people and API clients may do in this service, and which roles may.</summary>
public static class Permissions
{
    /// <summary>Reading the feed of events: no event names a person.</summary>
    public const string ReadFeed = "read-feed";

    /// <summary>Which other systems are told what, and what became of it.</summary>
    public const string ManageWebhooks = "manage-webhooks";

    /// <summary>Traces, messages, health, audit, alerts and backups: everything that an administrator watches.</summary>
    public const string Watch = "watch";

    public static void Add(WebApplicationBuilder builder) => builder.Services.AddAuthorizationBuilder()
        .AddPermission(ReadFeed, Roles.Admin, Roles.PlanOfficer)
        .AddPermission(ManageWebhooks, Roles.Admin)
        .AddPermission(Watch, Roles.Admin);
}
