using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using WebUi.Tests.Gallery;

namespace WebUi.Tests.Pages;

public sealed class FrameTests(GalleryHost gallery)
{
    [Fact]
    public async Task A_page_names_itself_the_organization_and_its_language()
    {
        using var reader = gallery.Reader();
        var page = await reader.Read("");
        Assert.Equal("1-03 – อบต.บึงนคร", page.Title);
        Assert.Equal("th", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("/gallery/", page.QuerySelector("base")!.GetAttribute("href"));
        Assert.Equal("องค์การบริหารส่วนตำบลบึงนคร อำเภอธวัชบุรี จังหวัดร้อยเอ็ด", page.Text(".brand"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal("/gallery/#main", page.QuerySelector(".skip")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_page_needs_no_script_no_inline_style_and_nobody_else()
    {
        using var reader = gallery.Reader();
        foreach (var address in (string[])["", "spending", "no-such-page"])
        {
            var page = await reader.Read(address);
            // The one script there is shows how much of a file is sent; its form posts without it.
            Assert.Empty(page.QuerySelectorAll("script:not(form[enctype='multipart/form-data'] script[src]), style, [style], [onclick]"));
            Assert.DoesNotContain("http", string.Concat(page.QuerySelectorAll("[src], link").Select(element => element.GetAttribute("src") ?? element.GetAttribute("href"))), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_style_sheet_is_small_and_kept_until_it_changes()
    {
        using var reader = gallery.Reader();
        var address = (await reader.Read("")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        var plain = await reader.Get(address);
        Assert.Equal("text/css", plain.Content.Headers.ContentType?.MediaType);
        Assert.Contains(plain.Headers.CacheControl!.Extensions, extension => extension.Name == "immutable");
        reader.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        var packed = await reader.Get(address);
        Assert.Equal("br", packed.Content.Headers.ContentEncoding.Single());
        Assert.InRange(packed.Content.Headers.ContentLength!.Value, 1, 14_000);
        reader.DefaultRequestHeaders.Add("If-None-Match", packed.Headers.ETag!.Tag);
        Assert.Equal(HttpStatusCode.NotModified, (await reader.Get(address.Split('?')[0])).StatusCode);
    }

    [Fact]
    public async Task A_visitor_is_offered_to_sign_in_and_to_come_back()
    {
        using var reader = gallery.Reader();
        var page = await reader.Read("?q=น้ำ");
        Assert.Equal("/sign-in?returnUrl=%2Fgallery%2F%3Fq%3D%25E0%25B8%2599%25E0%25B9%2589%25E0%25B8%25B3", page.QuerySelector(".top a.btn")!.GetAttribute("href"));
        Assert.DoesNotContain("/ops/", Menu(page));
        Assert.DoesNotContain("/plan/import", Menu(page));
    }

    [Theory]
    [InlineData("admin", "/ops/", "/plan/import")]
    [InlineData("plan-officer", "/plan/import", "/ops/")]
    public async Task Staff_see_their_name_and_the_pages_of_their_role(string role, string seen, string unseen)
    {
        using var reader = gallery.Reader();
        await reader.Get($"enter/{role}");
        var page = await reader.Read("");
        Assert.Equal("วิภา ใจดี", page.Text(".top span.is-wide"));
        Assert.Equal("post", page.QuerySelector<IHtmlFormElement>("form[action='/sign-out']")!.Method);
        Assert.Contains(seen, Menu(page));
        Assert.DoesNotContain(unseen, Menu(page));
    }

    [Theory]
    [InlineData("/plan/", "/plan/")]
    [InlineData("/plan", "/plan/")]
    [InlineData("/plan/projects/1-03", "/plan/")]
    [InlineData("/planning", null)]
    [InlineData("/", "/")]
    [InlineData("/sign-in", null)]
    public void The_menu_marks_where_one_is(string path, string? item) =>
        Assert.Equal(item, NavItems.Current(NavItems.For(ServiceDefaults.SignIn.Actor.Anonymous), path)?.Path);

    [Fact]
    public async Task The_reader_switches_to_English_and_stays_on_the_page()
    {
        using var reader = gallery.Reader();
        var link = (await reader.Read("spending")).QuerySelector(".top a[hreflang=en]")!.GetAttribute("href")!;
        var answer = await reader.Get(link);
        Assert.Equal("/gallery/spending", answer.Headers.Location!.OriginalString);
        var page = await reader.Read("spending");
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Staff sign-in", page.Text(".top a.btn"));
        Assert.EndsWith("Bueng Nakhon SAO", page.Title, StringComparison.Ordinal);
        Assert.Equal("Not sent yet: 5 fields to correct", (await Html.Parse(await reader.Post("spending"))).Text(".errors h2"));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("/%09/elsewhere.example/")]
    [InlineData("plan")]
    [InlineData("")]
    public async Task The_language_switch_leads_nowhere_else(string returnUrl)
    {
        using var reader = gallery.Reader();
        var answer = await reader.Get("language?to=en&returnUrl=" + (returnUrl.Contains('%', StringComparison.Ordinal) ? returnUrl : Uri.EscapeDataString(returnUrl)));
        Assert.Equal("/gallery/", answer.Headers.Location!.OriginalString);
    }

    private static IEnumerable<string?> Menu(IHtmlDocument page) => page.QuerySelectorAll(".nav li a").Select(link => link.GetAttribute("href"));
}
