using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Platform.Tests.Abuse;

/// <summary>A form that changes something, as somebody found it who followed all links from the first pages.</summary>
/// <param name="Page">The address of the page, ids left out.</param>
/// <param name="Action">Where it is sent.</param>
/// <param name="Fields">With what stands in them.</param>
/// <param name="Cookies">That came with the page: half of the antiforgery token.</param>
internal sealed partial record FoundForm(string Caller, string Page, string Action, IReadOnlyList<KeyValuePair<string, string>> Fields, string Cookies)
{
    public const string TokenField = "__RequestVerificationToken";

    private static readonly string[] Homes = ["/", "/plan/", "/complaints/", "/training/", "/risk/", "/identity/people", "/ops/", "/complaints/desk", "/complaints/corruption/desk", "/risk/audit", "/risk/gifts", "/risk/interests", "/training/events", "/plan/work"];

    public string Service => Action.Split('/')[1];

    public bool HasToken => Fields.Any(one => one.Key == TokenField);

    /// <summary>Each page is opened once, by the first of the callers who comes to it.</summary>
    public static async Task<IReadOnlyList<FoundForm>> Of(RunningPlatform platform, Callers callers)
    {
        var (found, seen) = (new List<FoundForm>(), new HashSet<string>());
        foreach (var caller in Callers.Names.Except(["division-officer", "other-division"])) // the head finds what they find
        {
            var waiting = new Queue<string>(Homes);
            var own = new HashSet<string>();
            while (waiting.TryDequeue(out var address))
            {
                var page = Id().Replace(address.Split('?')[0], "{}");
                if (!own.Add(page) || (seen.Contains(page) && !Homes.Contains(address)))
                    continue;
                using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
                request.Headers.Accept.ParseAdd("text/html");
                using var answer = await callers[caller].SendAsync(request);
                Assert.True((int)answer.StatusCode < 500, $"{address} by {caller}: {answer.StatusCode}");
                if (answer.StatusCode is not HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html")
                    continue; // somebody else may open it
                seen.Add(page);
                var document = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
                var at = new Uri(platform.Address, document.QuerySelector("base")?.GetAttribute("href") ?? address);
                var cookies = string.Join("; ", answer.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(cookie => cookie.Split(';')[0]) : []);
                found.AddRange(document.Forms.Where(form => form.Method == "post").Select(form => new FoundForm(caller, page, Path(at, form.GetAttribute("action") is { Length: > 0 } action ? action : address), Values(form), cookies)));
                foreach (var link in document.QuerySelectorAll("a[href]").Select(link => new Uri(at, link.GetAttribute("href"))).Where(link => link.Authority == platform.Address.Authority && Follow(link.AbsolutePath)))
                    waiting.Enqueue(link.PathAndQuery);
            }
        }

        return found;
    }

    private static string Path(Uri at, string address) => new Uri(at, address).PathAndQuery;

    private static bool Follow(string path) => !path.StartsWith("/docs", StringComparison.Ordinal) && !path.Contains("sign-", StringComparison.Ordinal) && !path.Contains("/api/", StringComparison.Ordinal) && !path.Contains("/language", StringComparison.Ordinal) && !path.Contains("_content", StringComparison.Ordinal);

    private static List<KeyValuePair<string, string>> Values(IHtmlFormElement form) =>
    [
        .. form.QuerySelectorAll("input[name],textarea[name],select[name],button[name]").Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field is IHtmlSelectElement select ? select.Value ?? "" : field is IHtmlTextAreaElement area ? area.Value : field.GetAttribute("value") ?? "")),
    ];

    /// <summary>Whatever has a digit; but forms of internal control are pages of their own.</summary>
    [GeneratedRegex(@"(?<=/)(?!pk\d)[^/]*\d[^/]*(?=/|$)")]
    private static partial Regex Id();
}
