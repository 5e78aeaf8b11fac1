using RiskService.Data;
using ServiceDefaults.SignIn;
using Testing;

namespace RiskService.Tests;

/// <summary>The risk service on a database of its own, on 1 March 2570.</summary>
public sealed class RiskApp : ServiceFactory<Program, RiskDb>
{
    private static readonly DateTimeOffset Begin = new(2027, 3, 1, 3, 0, 0, TimeSpan.Zero); // a Monday, ten o'clock in Bangkok
    private static readonly ServicePool<RiskApp, Program, RiskDb> Pool = new(() => new());
    private static readonly ServicePool<RiskApp, Program, RiskDb> Listening = new(() => new RiskApp().Listen());

    public RiskApp() : base("riskdb")
    {
        Settings["Platform:KeysPassword"] = "keys-password-of-the-tests";
        Clock.Set(Begin);
    }

    /// <summary>One that runs on from test to test: for those that need no setting, broker or start of their own.</summary>
    public static RiskApp Take() => AtItsBegin(Pool.Take());

    /// <summary>The same at an address that a browser reaches.</summary>
    public static RiskApp TakeListening() => AtItsBegin(Listening.Take());

    /// <summary>Somebody with this role; nobody for null.</summary>
    public HttpClient Client(string? role = Roles.DivisionOfficer, string? division = "SP", string? subject = null)
    {
        var client = CreateClient();
        client.BaseAddress = new Uri(client.BaseAddress!, "/risk/api/v1/");
        return role is null ? client : client.As(role, division, subject);
    }

    /// <summary>Somebody who reads pages; redirects stay visible.</summary>
    public HttpClient Browser(string? role = Roles.DivisionOfficer, string? division = "SP", string? subject = null)
    {
        var client = CreateClient(new() { AllowAutoRedirect = false });
        client.BaseAddress = new Uri(client.BaseAddress!, "/risk/");
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        return role is null ? client : client.As(role, division, subject);
    }

    /// <summary>With the starter's settings, as after the first start.</summary>
    protected override Task<string> CreateDatabase() => TestDatabase.CreateAsync<RiskDb>("started", StartOnce);

    private static async Task StartOnce(string database)
    {
        await using var first = new RiskApp { ConnectionString = database };
        first.StartServer();
    }

    private static RiskApp AtItsBegin(RiskApp app)
    {
        app.Clock.Set(Begin);
        return app;
    }

    private RiskApp Listen()
    {
        UseKestrel(0);
        return this;
    }
}
