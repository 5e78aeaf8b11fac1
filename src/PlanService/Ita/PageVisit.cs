using System.Net;
using Microsoft.Extensions.Options;
using ServiceDefaults.Outside;
using ServiceDefaults.Values;

namespace PlanService.Ita;

/// <summary>
/// Looks at one page as any visitor would, and says how it stands. A page of this site is asked for at the platform's own public address; an
/// address elsewhere by connections that reach only the internet, and whatever it redirects to as well.
/// </summary>
public sealed class PageVisit(IHttpClientFactory clients, IOptions<ItaOptions> options)
{
    internal const string Own = "ita-own";
    internal const string Outside = "ita-outside";
    private const int MostRedirects = 5;

    /// <summary>More than any of our pages; what comes after it is not read.</summary>
    private const int MostBytes = 2 * 1024 * 1024;

    public sealed record Seen(ItaOutcome Outcome, int? Status = null, ItaShown? Shown = null);

    private Uri Site => options.Value.Site ?? new Uri("http://localhost");

    public async Task<Seen> Look(string target, FiscalYear year, ItaContent content, CancellationToken stopping)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        patience.CancelAfter(options.Value.Patience);
        try
        {
            return await Follow(new Uri(Site, target), year, content, patience.Token);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested && failure is HttpRequestException or IOException or UriFormatException or OperationCanceledException)
        {
            return new(failure is NotOutsideException || failure.InnerException is NotOutsideException ? ItaOutcome.NotPublic : ItaOutcome.NotThere);
        }
    }

    private async Task<Seen> Follow(Uri address, FiscalYear year, ItaContent content, CancellationToken ct)
    {
        var isOwn = IsOwn(address);
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var answer = await clients.CreateClient(isOwn ? Own : Outside).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            var status = (int)answer.StatusCode;
            if (isOwn && answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
                return new(ItaOutcome.NeedsSignIn, status);
            if (status is not (301 or 302 or 303 or 307 or 308) || answer.Headers.Location is not { } next)
                return answer.StatusCode is HttpStatusCode.OK ? await Read(answer, year, content, ct) : new(ItaOutcome.NotThere, status);
            address = new Uri(address, next);
            if (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)
                return new(ItaOutcome.NotThere, status);
            isOwn = isOwn && IsOwn(address); // once outside, always outside: nobody elsewhere sends us round to our own network
            if (isOwn && (address.AbsolutePath.StartsWith("/sign-in", StringComparison.Ordinal) || address.AbsolutePath.StartsWith("/identity/", StringComparison.Ordinal)))
                return new(ItaOutcome.NeedsSignIn, status);
        }

        return new(ItaOutcome.NotThere);
    }

    private bool IsOwn(Uri address) => Uri.Compare(address, Site, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private static async Task<Seen> Read(HttpResponseMessage answer, FiscalYear year, ItaContent content, CancellationToken ct)
    {
        var status = (int)answer.StatusCode;
        var type = answer.Content.Headers.ContentType;
        if (type?.MediaType is not ("text/html" or "application/xhtml+xml" or null))
            return new(ItaOutcome.Good, status, ItaShown.File);
        if (content is ItaContent.Standing)
            return new(ItaOutcome.Good, status);
        var page = new PageText(PageText.Decode(await Bytes(answer.Content, ct), type?.CharSet));
        if (!page.IsOf(year))
            return new(ItaOutcome.WrongYear, status);
        if (content is ItaContent.OfTheYear)
            return new(ItaOutcome.Good, status);
        return page.Shown is { } shown ? new(ItaOutcome.Good, status, shown) : new(ItaOutcome.ShowsNothing, status);
    }

    private static async Task<ReadOnlyMemory<byte>> Bytes(HttpContent content, CancellationToken ct)
    {
        await using var stream = await content.ReadAsStreamAsync(ct);
        var buffer = new byte[MostBytes];
        var read = await stream.ReadAtLeastAsync(buffer, MostBytes, throwOnEndOfStream: false, ct);
        return buffer.AsMemory(0, read);
    }
}
