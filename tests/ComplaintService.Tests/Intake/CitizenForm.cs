using System.Net;
using System.Net.Http.Headers;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ComplaintService.Tests.Intake;

/// <summary>The citizen's form as a browser without scripts posts it. A form that comes back is the one that is posted next.</summary>
internal sealed class CitizenForm
{
    private readonly HttpClient _browser;

    private CitizenForm(HttpClient browser) => _browser = browser;

    /// <summary>What it posts.</summary>
    public Dictionary<string, string> Fields { get; } = [];

    /// <summary>The last answer.</summary>
    public HttpStatusCode Status { get; private set; }
    public string Page { get; private set; } = "";
    public IHtmlDocument Document { get; private set; } = null!;

    /// <summary>Null where the form came back.</summary>
    public string? Location { get; private set; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<CitizenForm> Open(HttpClient browser, string subject, string village = "", string category = "street-light")
    {
        var form = new CitizenForm(browser);
        await form.Read(await browser.GetAsync("new", Ct));
        form.Fields["Form.Category"] = category;
        form.Fields["Form.Subject"] = subject;
        form.Fields["Form.Details"] = "เห็นมาหลายวันแล้ว ขอให้ช่วยดูด้วย";
        form.Fields["Form.Village"] = village;
        return form;
    }

    public async Task<CitizenForm> Send(params (string Name, byte[] Content)[] photos)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Fields)
            content.Add(new StringContent(value), name);
        foreach (var (name, bytes) in photos)
        {
            var file = new ByteArrayContent(bytes);
            file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
            content.Add(file, "Form.Photos", name);
        }

        await Read(await _browser.PostAsync("new", content, Ct));
        return this;
    }

    /// <summary>It was sent, and leads to the receipt.</summary>
    public void IsSent() => Assert.True(Location?.EndsWith("track/receipt", StringComparison.Ordinal), $"{Status} {Document.Body?.TextContent}");

    /// <summary>The code of the receipt.</summary>
    public async Task<string> Code()
    {
        IsSent();
        var receipt = await _browser.GetStringAsync("track/receipt", Ct);
        var document = await BrowsingContext.New(Configuration.Default).OpenAsync(response => response.Content(receipt), Ct);
        return string.Join('-', document.QuerySelectorAll(".ticket .code b").Select(group => group.TextContent));
    }

    private async Task Read(HttpResponseMessage answer)
    {
        (Status, Location) = (answer.StatusCode, answer.Headers.Location?.ToString());
        var html = await answer.Content.ReadAsStringAsync(Ct);
        Page = WebUtility.HtmlDecode(html);
        Document = (IHtmlDocument)await BrowsingContext.New(Configuration.Default).OpenAsync(response => response.Content(html), Ct);
        foreach (var hidden in Document.QuerySelectorAll<IHtmlInputElement>("form#complain input[type=hidden]"))
            Fields[hidden.Name!] = hidden.Value;
    }
}
