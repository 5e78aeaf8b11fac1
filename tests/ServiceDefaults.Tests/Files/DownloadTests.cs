using System.Net;
using System.Net.Http.Headers;
using ServiceDefaults.Tests.Http;
using ServiceDefaults.Tests.Sample;

namespace ServiceDefaults.Tests.Files;

public sealed class DownloadTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private readonly SampleService _service = sample.Service;

    [Fact]
    public async Task A_document_is_saved_and_not_shown_whatever_its_name_said()
    {
        var answer = await Download(SampleFiles.Pdf, "รายงานผล ๖ เดือน.html");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(("attachment", "รายงานผล ๖ เดือน.pdf"), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal(SampleFiles.Pdf.Length, answer.Content.Headers.ContentLength);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("default-src 'none'; sandbox", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("no-cache, private", answer.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Only_a_picture_is_shown_in_place()
    {
        foreach (var (content, shown) in new[] { (SampleFiles.Jpeg, true), (SampleFiles.Png, true), (SampleFiles.WebP, true), (SampleFiles.Gif, true), (SampleFiles.Heic, false), (SampleFiles.Mp4, false), (SampleFiles.Utf8("text"), false) })
            Assert.Equal(shown ? "inline" : "attachment", (await Download(content, "a")).Content.Headers.ContentDisposition!.DispositionType);
    }

    [Fact]
    public async Task A_file_that_the_reader_has_is_not_sent_again()
    {
        var path = await Store(SampleFiles.Png, "a.png");
        var etag = (await _service.Officer.GetAsync(path)).Headers.ETag!;
        var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { etag } } };
        Assert.Equal(HttpStatusCode.NotModified, (await _service.Officer.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(262_143, 262_144)] // from one part into the next
    [InlineData(500_000, 799_999)]
    public async Task A_range_is_what_was_asked_for(int from, int to)
    {
        var content = SampleFiles.PdfOf(800_000);
        var request = new HttpRequestMessage(HttpMethod.Get, await Store(content, "a.pdf")) { Headers = { Range = new RangeHeaderValue(from, to) } };
        var answer = await _service.Officer.SendAsync(request);
        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal(content[from..(to + 1)], await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Nobody_reads_a_file_of_something_that_is_not_theirs() =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await _service.Client.GetAsync(await Store(SampleFiles.Png, "a.png"))).StatusCode);

    private async Task<HttpResponseMessage> Download(byte[] content, string name) => await _service.Officer.GetAsync(await Store(content, name));

    private async Task<Uri> Store(byte[] content, string name)
    {
        var note = Guid.NewGuid();
        var stored = await (await _service.Officer.Upload($"notes/{note}/proofs", content, name)).Json();
        return new Uri($"api/v1/notes/{note}/proofs/{stored.Text("id")}", UriKind.Relative);
    }
}
