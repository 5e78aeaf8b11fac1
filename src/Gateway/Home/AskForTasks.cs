using System.Net.Http.Headers;
using System.Text.Json;
using Gateway.Routes;
using Gateway.Sessions;
using Microsoft.Extensions.Options;
using ServiceDefaults.SignIn;
using ServiceDefaults.Tasks;
using ServiceDefaults.Values;
using WebUi;
using Yarp.ReverseProxy;
using Yarp.ReverseProxy.Model;

namespace Gateway.Home;

/// <summary>What came of asking a service what waits for somebody.</summary>
/// <param name="Groups">Null when it did not answer in time, or with something else.</param>
public sealed record ServiceTasks(ServiceRoute Service, IReadOnlyList<TaskGroup>? Groups);

/// <summary>The same of all services.</summary>
/// <param name="HasEnded">The session is over: nobody was asked.</param>
public sealed record AllTasks(IReadOnlyList<ServiceTasks> Services, bool HasEnded = false);

/// <summary>
/// Asks all services at once what waits for whoever looks at the page, with their own token: each answers what that person may see. Nobody
/// waits longer than <see cref="HomeSettings.Patience"/>, and no service that is away breaks the page.
/// </summary>
public sealed class AskForTasks(IHttpClientFactory clients, IProxyStateLookup proxy, SessionTokens tokens, IOptions<HomeSettings> settings, TimeProvider clock)
{
    public const string Client = "tasks";

    private static readonly JsonSerializerOptions Json = Options();

    public async Task<AllTasks> AskAsync(HttpContext http)
    {
        using var patience = new CancellationTokenSource(settings.Value.Patience, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, http.RequestAborted);
        var actor = Actor.From(http.User);
        var services = ServiceRoute.All.Where(service => Concerns(service, actor)).ToList();
        try
        {
            var (token, hasEnded) = await TokenOf(http).WaitAsync(both.Token);
            if (hasEnded)
                return new([], HasEnded: true);
            if (token is not null)
                return new(await Task.WhenAll(services.Select(service => AskAsync(service, token, both.Token))));
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            // The token did not come in time: nobody was asked.
        }

        return new([.. services.Select(service => new ServiceTasks(service, null))]);
    }

    /// <summary>What two of the services say is for a few people: nobody else misses it.</summary>
    private static bool Concerns(ServiceRoute service, Actor actor) => service.Name switch
    {
        "operations" => actor.Is(Roles.Admin),
        "identity" => actor.Is(Roles.Admin) || actor.Is(Roles.Executive),
        _ => true,
    };

    private async Task<TokenAnswer> TokenOf(HttpContext http) => http.Session() is var (key, ticket)
        ? await tokens.FindAsync(key, ticket)
        : new(AuthenticationHeaderValue.TryParse(http.Request.Headers.Authorization, out var own) ? own.Parameter : null);

    private async Task<ServiceTasks> AskAsync(ServiceRoute service, string token, CancellationToken ct)
    {
        foreach (var replica in Replicas(service))
        {
            try
            {
                return new(service, await AskAsync(new Uri(new Uri(replica), service.Prefix + TaskRoute.Path), token, ct));
            }
            catch (HttpRequestException)
            {
                // This replica is away; the next may not be.
            }
            catch (Exception other) when (other is JsonException or NotSupportedException or OperationCanceledException)
            {
                break;
            }
        }

        return new(service, null);
    }

    private async Task<IReadOnlyList<TaskGroup>?> AskAsync(Uri address, string token, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new("Bearer", token);
        request.Headers.AcceptLanguage.Add(new(Language.IsEnglish ? "en" : "th"));
        using var answer = await clients.CreateClient(Client).SendAsync(request, ct);
        return answer.IsSuccessStatusCode ? (await answer.Content.ReadFromJsonAsync<TaskList>(Json, ct))?.Items : null;
    }

    /// <summary>Those that are not known to be away come first.</summary>
    private IEnumerable<string> Replicas(ServiceRoute service) => proxy.TryGetCluster(service.Name, out var cluster)
        ? cluster.DestinationsState.AllDestinations.OrderBy(IsAway).Select(replica => replica.Model.Config.Address)
        : [];

    private static bool IsAway(DestinationState replica) => replica.Health is { Active: DestinationHealth.Unhealthy } or { Passive: DestinationHealth.Unhealthy };

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        ApiJson.Configure(options);
        return options;
    }
}
