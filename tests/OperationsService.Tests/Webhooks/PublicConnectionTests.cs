using System.Net;

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
