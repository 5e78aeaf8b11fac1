using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;
using OperationsService.Data;
using OperationsService.Health;
using ServiceDefaults;
using ServiceDefaults.Audit.Reading;
using ServiceDefaults.Values;
using WebUi;

namespace OperationsService.Audit.Everywhere;

/// <summary>A part of the list of all services.</summary>
/// <param name="Next">The cursor of what is older; null at the end.</param>
/// <param name="Silent">Services that did not answer, by name: what they would have told is missing.</param>
public sealed record AuditEverywhere(IReadOnlyList<AuditLine> Items, string? Next, IReadOnlyList<string> Silent);

/// <summary>
/// Asks all services at once for their part of the audit trail, with the reader's own token: each answers what an administrator may see there.
/// All of them order by the same two values, so a cursor leads on in each, and no service that is away breaks the list.
/// </summary>
internal sealed class GatherAudit(
    IHttpClientFactory clients, ServiceAddresses addresses, OpsDb db, ServiceOptions own, IHttpContextAccessor http, IOptions<AuditSettings> options, TimeProvider clock)
{
    public const string Client = "audit";

    /// <param name="service">One of them; null for all.</param>
    public async Task<AuditEverywhere> AskAsync(string? service, AuditQuery query, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(options.Value.Patience, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, ct);
        var sources = AuditSource.All.Where(source => string.IsNullOrEmpty(service) || source.Name == service);
        var answers = await Task.WhenAll(sources.Select(source => Answer(source, query, both.Token, ct)));
        ct.ThrowIfCancellationRequested();

        var size = Math.Clamp(query.Limit ?? AuditQuery.Usual, 1, AuditQuery.Most);
        var all = answers.SelectMany(answer => answer.Page?.Items ?? []).OrderByDescending(line => line.Place()).ToList();
        var more = all.Count > size || answers.Any(answer => answer.Page?.Next is not null);
        List<AuditLine> items = [.. all.Take(size)];
        return new(items, more && items.Count > 0 ? items[^1].Place().ToString() : null, [.. answers.Where(answer => answer.Page is null).Select(answer => answer.Name)]);
    }

    private async Task<(string Name, AuditPage? Page)> Answer(AuditSource source, AuditQuery query, CancellationToken patience, CancellationToken ct) =>
        (source.Name, source.Name == own.Name ? await ListAudit.Read(query, db, own, ct) : await Ask(source, query, patience));

    /// <returns>Null if no replica answers in time, or with something else.</returns>
    private async Task<AuditPage?> Ask(AuditSource source, AuditQuery query, CancellationToken ct)
    {
        foreach (var replica in addresses.Of(source.Name))
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(new Uri(replica), source.Prefix + ListAudit.Path + query.ToQuery()));
                request.Headers.Authorization = AuthenticationHeaderValue.TryParse(http.HttpContext!.Request.Headers.Authorization, out var reader) ? reader : null;
                request.Headers.AcceptLanguage.Add(new(Language.IsEnglish ? "en" : "th"));
                using var answer = await clients.CreateClient(Client).SendAsync(request, ct);
                return answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<AuditPage>(ApiJson.Web, ct) : null;
            }
            catch (HttpRequestException)
            {
                // This replica is away; the next may not be.
            }
            catch (Exception other) when (other is JsonException or NotSupportedException or OperationCanceledException)
            {
                return null;
            }
        }

        return null;
    }
}
