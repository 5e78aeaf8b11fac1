using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace WebUi.Tests.Pages;

internal static class Html
{
    public static async Task<IHtmlDocument> Read(this HttpClient reader, string address) => await Parse(await reader.Get(address));

    public static Task<HttpResponseMessage> Get(this HttpClient reader, string address) =>
        reader.GetAsync(address, TestContext.Current.CancellationToken);

    public static Task<HttpResponseMessage> Send(this HttpClient reader, string address, HttpContent form) =>
        reader.PostAsync(address, form, TestContext.Current.CancellationToken);

    public static async Task<IHtmlDocument> Parse(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    /// <summary>The words of the first element that fits, with single spaces.</summary>
    public static string Text(this IParentNode page, string selector) => string.Join(' ', page.QuerySelector(selector)?.TextContent
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? []);

    /// <summary>Fills in the form of the page and sends it, as a browser would.</summary>
    public static async Task<HttpResponseMessage> Post(this HttpClient reader, string address, params (string Name, string Value)[] answers)
    {
        using var form = new MultipartFormDataContent();
        foreach (var hidden in (await reader.Read(address)).QuerySelectorAll<IHtmlInputElement>("form.form input[type=hidden]"))
            form.Add(new StringContent(hidden.Value), hidden.Name!);
        foreach (var (name, value) in answers)
            form.Add(new StringContent(value), name);
        return await reader.Send(address, form);
    }
}
