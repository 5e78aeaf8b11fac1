using IdentityService.Clients;
using IdentityService.Divisions;
using IdentityService.Grants;
using IdentityService.People;
using ServiceDefaults.Audit.Reading;

namespace IdentityService;

/// <summary>Administrators keep people, rights and clients themselves.</summary>
internal static class Audited
{
    public static AuditSight Sight { get; } = new()
    {
        Shown =
        [
            nameof(Person), "SignInName", nameof(ApiClient), nameof(RoleGrant), nameof(Division),
        ],
    };
}
