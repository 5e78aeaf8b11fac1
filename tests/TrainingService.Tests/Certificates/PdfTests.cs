using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;

namespace TrainingService.Tests.Certificates;

/// <summary>Looks into the files: pages, type, text.</summary>
public sealed class PdfTests : IAsyncDisposable
{
    private readonly TrainingApp _app = TrainingApp.Take();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_papers_are_pages_of_one_file_with_the_letters_used_and_the_text_they_came_from()
    {
        var people = Enumerable.Range(1, 120).Select(no => (no == 1 ? "นางญาณี ปั้นน้ำ ที่กำลังก่ำฟ้า" : $"นายคนที่ {no} ใจดี", 2)).ToArray();
        var id = await HeldEvent.Of(_app, people);
        await HeldEvent.Sign(_app);
        Assert.Equal(120, await HeldEvent.Issue(_app, id));
        var content = await _app.Client().GetByteArrayAsync($"events/{id}/certificates?format=pdf", Ct);
        if (Environment.GetEnvironmentVariable("TEST_PICTURES") is { Length: > 0 } folder)
            await File.WriteAllBytesAsync(Path.Combine(folder, "certificates.pdf"), content, Ct);

        using var pdf = PdfReader.Open(new MemoryStream(content), PdfDocumentOpenMode.Import);
        Assert.Equal(120, pdf.PageCount);
        Assert.Equal((842, 595), ((int)Math.Round(pdf.Pages[0].Width.Point), (int)Math.Round(pdf.Pages[0].Height.Point)));
        Assert.Equal("เกียรติบัตร องค์การบริหารส่วนตำบลบึงนคร", pdf.Info.Title);
        Assert.Equal("th-TH", pdf.Internals.Catalog.Elements.GetString("/Lang"));
        var fonts = pdf.Internals.GetAllObjects().OfType<PdfDictionary>().Where(one => one.Elements.GetName("/Type") == "/FontDescriptor").ToList();
        Assert.Equal(2, fonts.Count);
        Assert.All(fonts, font => Assert.True(font.Elements.ContainsKey("/FontFile2")));
        Assert.All(fonts, font => Assert.Matches("^/[A-Z]{6}\\+Laksaman", font.Elements.GetName("/FontName")));
        var name = PdfText.Of(pdf.Pages[0]);
        Assert.Contains("นางญาณีปั้นน้ำที่กำลังก่ำฟ้า", name, StringComparison.Ordinal);
        Assert.Contains("พุทธศักราช๒๕๗๐", name, StringComparison.Ordinal);
        Assert.Contains("๑/๒๕๗๐", name, StringComparison.Ordinal);
        Assert.True(content.Length < 120 * 60_000, content.Length.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task An_event_without_certificates_says_so_instead_of_a_file_without_pages()
    {
        var id = await HeldEvent.Of(_app, ("นางสาวสมศรี ใจดี", 2));
        var answer = await _app.Client().GetAsync($"events/{id}/certificates?format=pdf", Ct);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("none-issued", (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_participant_has_the_own_paper_by_the_ticket_and_the_number()
    {
        var id = await HeldEvent.Of(_app, ("นางสาวสมศรี ใจดี", 2), ("นายขาด ครึ่งหนึ่ง", 1));
        await HeldEvent.Sign(_app);
        await HeldEvent.Issue(_app, id);
        var tickets = await _app.InDatabase(db => db.Enrolments.Where(row => row.EventId == id).OrderBy(row => row.No).Select(row => row.Code).ToListAsync(Ct));
        var number = await _app.InDatabase(async db => (await db.Certificates.SingleAsync(Ct)).Number);
        foreach (var path in new[] { $"tickets/{tickets[0]}/certificate", $"certificates/{number}?format=pdf" })
        {
            var answer = await _app.Client(null).GetAsync(path, Ct);
            Assert.Equal((HttpStatusCode.OK, "application/pdf"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
            Assert.StartsWith("%PDF", Encoding.ASCII.GetString(await answer.Content.ReadAsByteArrayAsync(Ct)), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await _app.Client(null).GetAsync($"tickets/{tickets[1]}/certificate", Ct)).StatusCode);
    }
}
