using IdentityService.Clients;
using IdentityService.Divisions;
using IdentityService.Grants;
using IdentityService.People;
using IdentityService.Tasks;
using ServiceDefaults;

namespace IdentityService;

/// <summary>The API, verb by verb; rights stand on the groups.</summary>
public static class Api
{
    public static void Map(WebApplication app)
    {
        var api = app.MapApi();
        GetTasks.Map(api);
        Me.Map(api);

        var people = api.MapGroup("people").RequireAuthorization(Permissions.ManagePeople).WithTags("People");
        ListPeople.Map(people);
        GetPerson.Map(people);
        CreatePerson.Map(people);
        AssignRoles.Map(people);
        DeactivatePerson.Map(people);
        ActivatePerson.Map(people);
        ResetPassword.Map(people);
        RevokeSessions.Map(people);

        var grants = api.MapGroup("grants").RequireAuthorization(Permissions.DecideGrants).WithTags("Grants");
        ListGrants.Map(grants);
        ConfirmGrant.Map(grants);
        RejectGrant.Map(grants);

        var clients = api.MapGroup("clients").RequireAuthorization(Permissions.ManagePeople).WithTags("API clients");
        ListClients.Map(clients);
        CreateClient.Map(clients);
        RevokeClient.Map(clients);

        var divisions = api.MapGroup("divisions").WithTags("Divisions");
        ListDivisions.Map(divisions);
        AddDivision.Map(divisions);
        RenameDivision.Map(divisions);
    }
}
