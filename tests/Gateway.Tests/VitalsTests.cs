using System.Net;
using Gateway.Tests.Servers;
using ServiceDefaults.Vitals;

namespace Gateway.Tests;

/// <summary>What services tell the operations service alone never passes the gateway; its own it tells like any other service.</summary>
public sealed class VitalsTests
{
    [Fact]
    public async Task No_key_opens_a_services_vitals_through_the_gateway_and_none_is_passed_on()
    {
        const string Key = "an-operations-key-of-the-tests";
        await using var gateway = await GatewayUnderTest.StartAsync((OperationsKey.Setting, Key));
        using var visitor = gateway.Visitor();
        visitor.Http.DefaultRequestHeaders.Add(OperationsKey.Header, Key);
        foreach (var path in (string[])["/plan/vitals", "/plan/Vitals/", "/plan/vitals/statements", "/plan/%76itals", "/identity/vitals"])
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(path, "application/json")).StatusCode);
        Assert.Empty(gateway.Plan.Requests);
        Assert.False((await visitor.Seen("/plan//vitals")).Headers.ContainsKey(OperationsKey.Header)); // whatever way there may be: without the key

        Assert.Contains("\"service\":\"gateway\"", await (await visitor.Get("/vitals", "application/json")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        visitor.Http.DefaultRequestHeaders.Remove(OperationsKey.Header);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get("/vitals", "application/json")).StatusCode);
    }
}
