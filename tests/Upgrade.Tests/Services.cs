using System.Net.Http.Json;
using System.Text.Json;
using ComplaintService.Data;
using Gateway.Data;
using IdentityService.Data;
using OperationsService.Data;
using PlanService.Data;
using RiskService.Data;
using Testing;
using TrainingService.Data;

namespace Upgrade.Tests;

public sealed class UpgradedPlan() : Upgraded<PlanDb>("plandb", "/plan");

public sealed class UpgradedTraining() : Upgraded<TrainingDb>("trainingdb", "/training");

public sealed class UpgradedRisk() : Upgraded<RiskDb>("riskdb", "/risk");

public sealed class UpgradedOperations() : Upgraded<OpsDb>("opsdb", "/ops");

public sealed class UpgradedGateway() : Upgraded<GatewayDb>("gatewaydb", "/gateway");

public sealed class UpgradedComplaints() : Upgraded<ComplaintDb>("complaintdb", "/complaints");

public sealed class UpgradedIdentity() : Upgraded<IdentityDb>("identitydb", "/identity")
{
    protected override ServiceFactory<IdentityDb, IdentityDb> Make() => Prepared(new OwnTokens());

    /// <summary>The present: tokens are checked by the machine's clock.</summary>
    protected override DateTimeOffset Moment(DateTimeOffset then) => TimeProvider.System.GetUtcNow();

    /// <summary>With a token that the present service makes with the keys of the release, for a client that the release knew.</summary>
    public override async Task<HttpClient> As(ServiceFactory<IdentityDb, IdentityDb> service, string? reader)
    {
        var client = await base.As(service, null);
        if (reader is null)
            return client;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = $"demo-{reader}", ["client_secret"] = "demo" });
        using var answer = await client.PostAsync(new Uri("/identity/connect/token", UriKind.Relative), form);
        client.DefaultRequestHeaders.Authorization = new("Bearer", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString());
        return client;
    }

    private sealed class OwnTokens() : ServiceFactory<IdentityDb, IdentityDb>("identitydb")
    {
        protected override bool UsesTestTokens => false;
    }
}
