using System.Net;
using System.Net.Http.Json;
using Gateway.Data;
using LocalHosting.Processes;
using Testing;

namespace Gateway.Tests.Servers;

/// <summary>The gateway as it runs, with a provider and services behind it, on a port of its own.</summary>
public sealed class GatewayUnderTest : ServiceFactory<Program, GatewayDb>
{
    public const string Secret = "a-secret-of-the-tests";

    private readonly List<IAsyncDisposable> _behind = [];

    private GatewayUnderTest() : base("gatewaydb")
    {
        Port = FreePort.Next();
        PublicUrl = $"http://localhost:{Port}";
    }

    public int Port { get; }

    public string PublicUrl { get; }

    public Provider Provider { get; private set; } = null!;

    public Downstream Plan { get; private set; } = null!;

    /// <summary>Starts it with one plan service, and whatever <paramref name="settings"/> say otherwise.</summary>
    public static async Task<GatewayUnderTest> StartAsync(params (string Key, string Value)[] settings)
    {
        var gateway = new GatewayUnderTest();
        gateway.Provider = await gateway.Keep(new Provider(gateway.PublicUrl)).StartAsync();
        gateway.Plan = await gateway.Keep(new Downstream("plan")).StartAsync();
        gateway.Settings["Platform:PublicUrl"] = gateway.PublicUrl;
        gateway.Settings["Platform:GatewayClientSecret"] = Secret;
        gateway.Settings["services:identity:http:0"] = gateway.Provider.Address;
        gateway.Settings["services:plan:http:0"] = gateway.Plan.Address;
        foreach (var (key, value) in settings)
            gateway.Settings[key] = value;
        gateway.UseKestrel(kestrel => kestrel.ListenLocalhost(gateway.Port)); // not UseKestrel(port): it races with the start
        gateway.StartServer();
        return gateway;
    }

    /// <summary>Another process of the same gateway: same database, other port, same public address.</summary>
    public static GatewayUnderTest Replica(GatewayUnderTest first)
    {
        var second = new GatewayUnderTest { ConnectionString = first.ConnectionString, Provider = first.Provider, Plan = first.Plan };
        foreach (var (key, value) in first.Settings)
            second.Settings[key] = value;
        second.UseKestrel(kestrel => kestrel.ListenLocalhost(second.Port));
        second.StartServer();
        return second;
    }

    /// <summary>A visitor with cookies of their own who follows no redirect by themselves.</summary>
    public Visitor Visitor() => new($"http://localhost:{Port}");

    public T Keep<T>(T server) where T : IAsyncDisposable
    {
        _behind.Add(server);
        return server;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        foreach (var server in _behind)
            await server.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

/// <summary>A browser without a screen.</summary>
public sealed class Visitor : IDisposable
{
    private readonly Uri _home;

    public Visitor(string home)
    {
        _home = new Uri(home);
        Cookies = new CookieContainer();
        // A visitor stands outside: their own requests make no spans in this process.
        Http = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false, ActivityHeadersPropagator = null }) { BaseAddress = _home, Timeout = Timeout.InfiniteTimeSpan };
    }

    public CookieContainer Cookies { get; }

    public HttpClient Http { get; }

    public string? Session => Cookies.GetCookies(_home)["session"]?.Value;

    /// <summary>Follows redirects like a browser.</summary>
    /// <returns>The last answer, and where it came from.</returns>
    public async Task<HttpResponseMessage> Follow(string path)
    {
        var address = new Uri(_home, path);
        while (true)
        {
            var answer = await Http.GetAsync(address);
            if (answer.Headers.Location is not { } next)
                return answer;
            address = new Uri(address, next);
        }
    }

    public async Task<Visitor> SignIn(string returnUrl = "/plan/here")
    {
        var answer = await Follow("/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        Assert.NotNull(Session);
        return this;
    }

    /// <summary>What the service saw of a GET.</summary>
    public async Task<Seen> Seen(string path) => (await Http.GetFromJsonAsync<Seen>(path))!;

    public Task<HttpResponseMessage> Get(string path, string accept = "text/html")
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", accept);
        return Http.SendAsync(request);
    }

    public void Dispose() => Http.Dispose();
}
