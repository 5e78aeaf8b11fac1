using System.Net.Http.Headers;
using System.Text.Json;
using OperationsService.Health;
using ServiceDefaults.Messaging;
using ServiceDefaults.Values;
using WebUi;

namespace OperationsService.Messages.Outboxes;

/// <summary>
/// Asks the services for their outboxes, and orders them to send again, with the administrator's own token: each service decides for itself
/// whether they may, and its audit trail names them.
/// </summary>
public sealed class ServiceOutboxes(IHttpClientFactory clients, ServiceAddresses addresses, IHttpContextAccessor http)
{
    public const string Client = "outboxes";
    private const string Path = "/api/v1/outbox";

    private static readonly Objection Silent = new(StatusCodes.Status502BadGateway, new("service-silent", "บริการนี้ไม่ตอบ ลองอีกครั้งเมื่อบริการกลับมา", "The service does not answer; try again when it is back"));

    public IEnumerable<string> Names => addresses.Services.Where(service => service is not "gateway"); // the gateway publishes nothing

    /// <summary>All at once; a service that is silent is named all the same.</summary>
    public async Task<IReadOnlyList<OutboxView>> All(CancellationToken ct) => await Task.WhenAll(Names.Select(name => One(name, ct)));

    public async Task<OutboxView> One(string service, CancellationToken ct)
    {
        using var answer = await Ask(service, () => new(HttpMethod.Get, Path), ct);
        return OutboxView.Of(service, answer is { IsSuccessStatusCode: true } ? await answer.Content.ReadFromJsonAsync<OutboxState>(ApiJson.Web, ct) : null);
    }

    /// <returns>How many are sent, or what the service said against it.</returns>
    public async Task<(int Count, Objection? Objection)> SendAgain(string service, Guid[]? messageIds, CancellationToken ct)
    {
        if (!Names.Contains(service))
            return (0, Objection.NotFound);
        using var answer = await Ask(service, () => new(HttpMethod.Post, Path + "/redelivery") { Content = JsonContent.Create(new { messageIds }) }, ct);
        if (answer is null)
            return (0, Silent);
        var said = await answer.Content.ReadFromJsonAsync<JsonElement>(ApiJson.Web, ct);
        return answer.IsSuccessStatusCode
            ? (said.GetProperty("count").GetInt32(), null)
            : (0, new Objection((int)answer.StatusCode, new(said.GetProperty("code").GetString()!, said.GetProperty("title").GetString()!, said.GetProperty("title").GetString()!)));
    }

    /// <summary>The first replica that answers: they share the outbox. Null if none does.</summary>
    private async Task<HttpResponseMessage?> Ask(string service, Func<HttpRequestMessage> ask, CancellationToken ct)
    {
        foreach (var address in addresses.Of(service))
        {
            try
            {
                using var request = ask();
                request.RequestUri = new Uri(new Uri(address), request.RequestUri!);
                request.Headers.Authorization = AuthenticationHeaderValue.Parse(http.HttpContext!.Request.Headers.Authorization.ToString());
                request.Headers.AcceptLanguage.Add(new(Language.IsEnglish ? "en" : "th"));
                return await clients.CreateClient(Client).SendAsync(request, ct);
            }
            catch (Exception silent) when (silent is HttpRequestException || (silent is OperationCanceledException && !ct.IsCancellationRequested))
            {
                // Another replica may answer.
            }
        }

        return null;
    }
}
