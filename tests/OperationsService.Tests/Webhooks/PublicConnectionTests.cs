using System.Net;
using OperationsService.Integrations.Deliveries;

namespace OperationsService.Tests.Webhooks;

/// <summary>Nobody has the platform call what only it can reach.</summary>
public sealed class PublicConnectionTests : IAsyncLifetime
{
    private readonly OpsApp _app = OpsApp.Take();
    private Receiver _receiver = null!;

    public async ValueTask InitializeAsync() => _receiver = await Receiver.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _receiver.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("127.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("fe80::1")]
    [InlineData("fc00::1")]
    [InlineData("ff02::1")]
    [InlineData("2001::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:7f00:1::")]
    public void A_private_or_reserved_address_is_not_called(string address) => Assert.False(PublicConnections.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.1")]
    [InlineData("203.0.112.255")]
    [InlineData("223.255.255.255")]
    [InlineData("2606:4700::1111")]
    [InlineData("::ffff:1.1.1.1")]
    public void A_public_address_is_called(string address) => Assert.True(PublicConnections.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://10.0.0.1/hook")]
    [InlineData("http://127.0.0.2/hook")]
    [InlineData("http://[::1]/hook")]
    [InlineData("http://[::ffff:127.0.0.1]/hook")]
    [InlineData("http://0x7f000002/hook")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("https://user:word@example.go.th/hook")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//example.go.th/hook")]
    public async Task An_address_that_may_not_be_called_is_not_taken(string url)
    {
        var (status, _, body) = await _app.Client().Send("webhooks", WebhookCalls.Webhook(url));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(["url"], body.Fields());
    }

    [Fact]
    public async Task A_name_that_leads_to_this_machine_is_refused_when_it_is_connected_to()
    {
        var (id, _) = await _app.Register(_receiver.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        var told = (await _app.Hear(Told.Rated()))[0];
        await _app.Delivery(id, told, one => one.Met("private-address"));
        Assert.Empty(_receiver.All);
    }

    [Fact]
    public async Task Nobody_follows_where_a_receiver_points()
    {
        _receiver.Answer = context =>
        {
            context.Response.Redirect("/elsewhere");
            return Task.CompletedTask;
        };
        var (id, _) = await _app.Register(_receiver.Url);
        var told = (await _app.Hear(Told.Rated()))[0];
        await _app.Delivery(id, told, one => one.Met("redirected"));
        Assert.Equal("/hook", Assert.Single(_receiver.All).Path);
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_said_to_be_so()
    {
        var (id, _) = await _app.Register("http://nobody.invalid/hook");
        var told = (await _app.Hear(Told.Rated()))[0];
        var delivery = await _app.Delivery(id, told, one => one.Is("waiting") && one.GetProperty("tries").GetInt32() == 1);
        Assert.True(delivery.Met("name-unknown"), $"{delivery}");
    }
}
