using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Playwright;
using Testing;

namespace Platform.Tests;

/// <summary>
/// What two of everything must share (<c>PLATFORM_REPLICAS=2</c>). All other journeys of this project go through the same replicas then and show
/// that whatever happens between them stays in order; here each side is named: what one replica began, the other goes on with, and what both
/// hear of happens once.
/// </summary>
public sealed class ReplicaJourneyTests(RunningPlatform platform, Browser browser) : IClassFixture<Browser>
{
    private const string Complaints = "/complaints/api/v1";

    [Fact]
    public async Task A_form_that_one_replica_showed_is_taken_by_the_other_and_a_session_is_good_at_both_gateways()
    {
        Assert.SkipWhen(platform.Replicas == 1, "There is no other.");
        foreach (var (service, client, path, form) in new[]
        {
            ("plan", "demo-plan-officer", "/plan/import", "import"),
            ("complaints", "", "/complaints/new", "complaint"),
            ("training", "demo-division-officer-SP", "/training/courses/new", "course"),
            ("risk", "demo-division-officer-SP", "/risk/gifts/new", "gift"),
            ("operations", "demo-admin", "/ops/webhooks/new", "webhook"),
            ("identity", "demo-admin", "/identity/people/new", "person"),
        })
        {
            using var person = client.Length == 0 ? platform.Client() : await platform.Client(client);
            await FillAtOneSendToTheOther(platform.ReplicasOf(service), person.DefaultRequestHeaders.Authorization, path, form);
        }

        // A person signs in at one gateway; the cookie is good at the other one (a browser sends it whatever the port).
        var (here, there) = (platform.ReplicasOf("gateway")[0], platform.ReplicasOf("gateway")[1]);
        var page = await browser.NewPage(here.ToString());
        await page.GotoAsync("/sign-in?returnUrl=/");
        await page.GetByLabel("ชื่อผู้ใช้").FillAsync("division");
        await page.GetByLabel("รหัสผ่าน").FillAsync("demo");
        await page.Locator("main form button").First.ClickAsync();
        await Assertions.Expect(page.Locator("#parts")).ToBeVisibleAsync();
        await page.GotoAsync(new Uri(there, "/training/events/new").ToString());
        await Assertions.Expect(page.Locator("main form")).ToHaveCountAsync(1);

        // Signed out at the other, the cookie of before is good for nothing at the one. Asked without a browser: that would sign in again
        // by itself at identity, which still knows it.
        var cookies = string.Join("; ", (await page.Context.CookiesAsync()).Select(cookie => $"{cookie.Name}={cookie.Value}"));
        Assert.Equal(HttpStatusCode.OK, (await Send(HttpMethod.Get, here, "/training/events/new", cookies)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Send(HttpMethod.Post, there, "/sign-out", cookies)).StatusCode);
        var asked = await Send(HttpMethod.Get, here, "/training/events/new", cookies);
        Assert.StartsWith("/sign-in", asked.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task What_is_sent_to_both_at_once_happens_once_and_is_told_once_and_both_know_of_it()
    {
        var replicas = platform.ReplicasOf("complaints");
        using var officer = await platform.Client("demo-complaint-officer");
        using var reader = await platform.Client("demo-plan-officer");
        var from = (await reader.GetFromJsonAsync<JsonElement>("/ops/api/v1/feed?after=latest")).GetProperty("next").GetString();
        var (mark, address) = ($"สองเครื่อง {Guid.NewGuid():n}", $"{Guid.NewGuid():n}@example.com");
        const int Count = 8;

        // Each of them twice in the same moment, to different replicas, as an app does that lost the answer.
        var codes = await Task.WhenAll(Enumerable.Range(1, Count).SelectMany(no => new[] { (no, At: replicas[0]), (no, At: replicas[^1]) })
            .Select(one => Record(one.At, officer.DefaultRequestHeaders.Authorization!, $"{mark} เรื่องที่ {one.no}", address)));
        Assert.Equal(Count, codes.Distinct().Count());

        var ids = new HashSet<Guid>();
        foreach (var replica in replicas)
        {
            using var at = new HttpClient { BaseAddress = replica, DefaultRequestHeaders = { Authorization = officer.DefaultRequestHeaders.Authorization } };
            var list = await at.GetFromJsonAsync<JsonElement>($"{Complaints}/complaints?q={Uri.EscapeDataString(mark)}&pageSize=50");
            Assert.Equal(Count, list.GetProperty("total").GetInt32());
            ids.UnionWith(list.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("id").GetGuid()));
        }

        Assert.Equal(Count, ids.Count);

        // Two dispatchers sent, two replicas of operations heard: each event has one place in the feed.
        List<Guid> told = [];
        await Wait.Until(async () => (told = await Told(reader, from!, ids)).Count >= Count, () => string.Join('\n', told));
        Assert.Equal(ids.Order(), told.Order());

        // A letter to each complainant, from whichever replica took it out of the queue.
        List<string> letters = [];
        await Wait.Until(async () => (letters = await Letters(address)).Count >= Count, () => string.Join('\n', letters));
        Assert.Equal(Count, letters.Distinct().Count()); // each names the number of its complaint
        Assert.Equal(Count, letters.Count);

        // What one counted, the other does not remember otherwise.
        var counted = await Task.WhenAll(replicas.Select(async replica =>
        {
            using var at = new HttpClient { BaseAddress = replica };
            return (await at.GetFromJsonAsync<JsonElement>($"{Complaints}/statistics/{Year()}")).GetProperty("received").GetInt32();
        }));
        Assert.All(counted, received => Assert.True(received >= Count, $"{received}"));
    }

    private static async Task FillAtOneSendToTheOther(IReadOnlyList<Uri> replicas, AuthenticationHeaderValue? who, string path, string form)
    {
        using var keepsCookies = new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new() };
        using var visitor = new HttpClient(keepsCookies);
        visitor.DefaultRequestHeaders.Authorization = who;
        visitor.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var html = await visitor.GetStringAsync(new Uri(replicas[0], path));
        var page = (IHtmlDocument)await BrowsingContext.New(Configuration.Default).OpenAsync(response => response.Content(html));
        var filled = page.QuerySelectorAll<IHtmlFormElement>("main form").First(one => one.QuerySelector("input[name=_handler]")?.GetAttribute("value") == form);
        using var content = new FormUrlEncodedContent(filled.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(input => KeyValuePair.Create(input.Name!, input.Value)));
        using var answer = await visitor.PostAsync(new Uri(replicas[^1], path), content);

        // Nothing was filled in, and that is what it says: it was read, and its author believed.
        var said = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.BadRequest && said.Contains("ผิดพลาด:", StringComparison.Ordinal), $"{path}: {(int)answer.StatusCode} {said}");
    }

    /// <summary>As a browser with these cookies sends it from a page of the same site.</summary>
    private static async Task<HttpResponseMessage> Send(HttpMethod method, Uri gateway, string path, string cookies)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
        using var sender = new HttpClient(handler);
        using var request = new HttpRequestMessage(method, new Uri(gateway, path)) { Headers = { { "Cookie", cookies }, { "Sec-Fetch-Site", "same-origin" }, { "Accept", "text/html" } } };
        return await sender.SendAsync(request);
    }

    /// <summary>Somebody telephoned; staff write it down, under a key of its subject.</summary>
    private static async Task<string> Record(Uri replica, AuthenticationHeaderValue officer, string subject, string email)
    {
        using var at = new HttpClient { BaseAddress = replica, DefaultRequestHeaders = { Authorization = officer } };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Complaints}/complaints/records")
        {
            Content = JsonContent.Create(new
            {
                category = "street-light",
                subject,
                details = "ไฟดับสามคืนแล้ว ลูกหลานเดินกลับบ้านไม่เห็นทาง",
                village = "4",
                channel = "phone",
                contact = new { name = "ผู้ร้องสองเครื่อง", email },
            }),
        };
        request.Headers.Add("Idempotency-Key", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(subject))));
        using var answer = await at.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.Created, $"{(int)answer.StatusCode} {text}");
        return JsonElement.Parse(text).GetProperty("trackingCode").GetString()!;
    }

    /// <summary>Which of these complaints the feed tells of as received: as often as it does.</summary>
    private static async Task<List<Guid>> Told(HttpClient reader, string from, HashSet<Guid> ids)
    {
        var told = new List<Guid>();
        for (var (after, more) = (from, true); more;)
        {
            var answer = await reader.GetFromJsonAsync<JsonElement>($"/ops/api/v1/feed?types=complaint-received&limit=500&after={after}");
            told.AddRange(answer.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("data").GetProperty("complaintId").GetGuid()).Where(ids.Contains));
            (after, more) = (answer.GetProperty("next").GetString()!, answer.GetProperty("more").GetBoolean());
        }

        return told;
    }

    /// <summary>The subjects of the letters so far to this address.</summary>
    private async Task<List<string>> Letters(string address)
    {
        var folder = Path.Combine(platform.DataDirectory, "mail");
        var letters = new List<string>();
        foreach (var file in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.eml") : [])
        {
            var letter = await MimeKit.MimeMessage.LoadAsync(file);
            if (letter.To.ToString() == address)
                letters.Add(letter.Subject!);
        }

        return letters;
    }

    private static int Year()
    {
        var today = DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(7));
        return today.Year + 543 + (today.Month >= 10 ? 1 : 0);
    }
}
