using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ComplaintService.Tests;

/// <summary>Somebody with a browser: keeps cookies, reads pages, fills in forms. The language and JavaScript are left alone.</summary>
public sealed class Visitor(HttpClient client)
{
    private readonly Dictionary<string, string> _cookies = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public IReadOnlyDictionary<string, string> Cookies => _cookies;

    /// <summary>The last answer.</summary>
    public HttpResponseMessage Answer { get; private set; } = new();

    public async Task<IHtmlDocument> Open(string path)
    {
        await Send(new(HttpMethod.Get, path));
        return await Page();
    }

    /// <summary>Fills in the form of this name and sends it; follows the redirect after it.</summary>
    public Task<IHtmlDocument> Submit(IHtmlDocument page, string path, string handler, params (string Field, string Value)[] fields) =>
        Submit(page, path, handler, null, fields);

    /// <summary>The same with a photo in <c>Form.Photos</c>.</summary>
    public async Task<IHtmlDocument> Submit(IHtmlDocument page, string path, string handler, byte[]? photo, params (string Field, string Value)[] fields)
    {
        var form = page.QuerySelectorAll<IHtmlFormElement>("form").Single(one => one.QuerySelector("input[name=_handler]")?.GetAttribute("value") == handler);
        var values = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(input => KeyValuePair.Create(input.Name!, input.Value)).Concat(fields.Select(field => KeyValuePair.Create(field.Field, field.Value)));
        await Send(new(HttpMethod.Post, path) { Content = photo is null ? new FormUrlEncodedContent(values) : WithPhoto(values, photo) });
        return Answer.StatusCode is HttpStatusCode.Redirect ? await Open(Answer.Headers.Location!.ToString()) : await Page();
    }

    private static MultipartFormDataContent WithPhoto(IEnumerable<KeyValuePair<string, string>> values, byte[] photo)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in values)
            content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent(photo), "Form.Photos", "photo.jpg");
        return content;
    }

    private async Task Send(HttpRequestMessage request)
    {
        if (_cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        Answer = await client.SendAsync(request, Ct);
        foreach (var cookie in Answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var (name, value) = cookie.Split(';')[0].Split('=', 2) is [var key, var content] ? (key, content) : throw new InvalidOperationException(cookie);
            if (value.Length == 0)
                _cookies.Remove(name);
            else
                _cookies[name] = value;
        }
    }

    private async Task<IHtmlDocument> Page()
    {
        var html = await Answer.Content.ReadAsStringAsync(Ct);
        return (IHtmlDocument)await BrowsingContext.New(Configuration.Default).OpenAsync(response => response.Content(html), Ct);
    }
}

public static class PageReading
{
    public static string MainText(this IDocument page) => page.QuerySelector("main")!.TextContent;
}
