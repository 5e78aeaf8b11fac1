using System.Text.Json;
using PlanService.Tests.Consumers;
using ServiceDefaults.SignIn;

namespace PlanService.Tests.Signals;

/// <summary>The plan service hears of project 1-03 in 2570 over a real broker, on 12 March 2570.</summary>
public abstract class SignalTest : IAsyncLifetime
{
    protected const string Home = "projects/1-03/years/2570";

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The services that tell.</summary>
    protected TrainingSide Others { get; private set; } = null!;

    protected PlanApp App => Others.Money.App;

    protected HttpClient Officer => Others.Money.Officer("SP");

    protected HttpClient Head => App.Client(Roles.DivisionHead, "SP");

    public async ValueTask InitializeAsync() => Others = await TrainingSide.StartAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Others.DisposeAsync();
    }

    /// <summary>From baht to result, as somebody reads it.</summary>
    protected Task<JsonElement> Result(string role = Roles.Executive) => App.Client(role).GetJson($"{Home}/result");

    protected async Task<string> Status() => (await App.Client(Roles.Executive).GetJson(Home)).Text("status");
}
