using System.IO.Compression;
using System.Text;
using PdfSharp.Pdf.IO;
using SkiaSharp;
using Testing;

namespace ComplaintService.Tests.Corruption;

/// <summary>What is hidden in a file is gone from its clean copy, the words are there, and the original is as it came.</summary>
public sealed class CleanCopyTests : IAsyncLifetime
{
    private readonly ComplaintApp _app = ComplaintApp.Take();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Of_a_Word_file_the_words_stay_and_who_wrote_them_where_and_with_what_goes()
    {
        var (original, copy, _) = Assert.Single(await Sent(("report.docx", MarkedFiles.Word())));
        Assert.Equal(MarkedFiles.Word(), original);
        using (var word = WordFiles.Open(copy!))
        {
            Assert.Empty(WordFiles.Errors(word));
            var body = word.MainDocumentPart!.Document!.InnerText;
            Assert.Contains("จ่ายค่าถนนสองครั้ง", body, StringComparison.Ordinal);
            Assert.Contains("คำที่เพิ่ม", body, StringComparison.Ordinal);
            Assert.Contains("ดูฎีกาที่ 118", word.MainDocumentPart.WordprocessingCommentsPart!.Comments!.InnerText, StringComparison.Ordinal);
            Assert.Equal("https://example.org/", Assert.Single(word.MainDocumentPart.HyperlinkRelationships).Uri.ToString());
            using var picture = SKBitmap.Decode(word.MainDocumentPart.ImageParts.Single().GetStream());
            using var before = SKBitmap.Decode(MarkedFiles.Photo());
            Assert.Equal(before.Bytes, picture.Bytes); // not a point is lost
        }

        Assert.NotEmpty(MarksIn(original));
        Assert.Empty(MarksIn(copy!));
    }

    [Fact]
    public async Task A_file_with_macros_becomes_one_without_and_a_workbook_forgets_who_made_it()
    {
        var sent = await Sent(("macro.docm", MarkedFiles.WordWithMacros()), ("table.xlsx", MarkedFiles.Workbook()));
        Assert.Equal(["macro.docx", "table.xlsx"], sent.Select(file => file.Name));
        using (var word = WordFiles.Open(sent[0].Copy!))
        {
            Assert.Equal(DocumentFormat.OpenXml.WordprocessingDocumentType.Document, word.DocumentType);
            Assert.Null(word.MainDocumentPart!.VbaProjectPart);
        }

        Assert.Contains(PartsOf(sent[1].Copy!), part => part.Text.Contains("13000", StringComparison.Ordinal));
        Assert.All(sent, file => Assert.NotEmpty(MarksIn(file.Original)));
        Assert.All(sent, file => Assert.Empty(MarksIn(file.Copy!)));
    }

    [Fact]
    public async Task Of_a_PDF_the_pages_stay_and_information_attachments_and_authors_go()
    {
        var (original, copy, _) = Assert.Single(await Sent(("scan.pdf", MarkedFiles.Pdf())));
        Assert.Equal(MarkedFiles.Pdf(), original);
        using var pdf = PdfReader.Open(new MemoryStream(copy!), PdfDocumentOpenMode.Import);
        Assert.Contains("ROAD PAID TWICE", Encoding.Latin1.GetString(pdf.Pages[0].Contents.Elements.GetDictionary(0)!.Stream.UnfilteredValue), StringComparison.Ordinal);
        Assert.Equal(7, Occurrences(original));
        Assert.Equal(0, Occurrences(copy!));
        Assert.Contains("a remark", Encoding.Latin1.GetString(copy!), StringComparison.Ordinal);

        static int Occurrences(byte[] file) => Encoding.Latin1.GetString(file).Split("marked", StringSplitOptions.None).Length - 1;
    }

    [Fact]
    public async Task Whatever_is_wrong_with_a_file_it_is_kept_as_it_came_the_service_goes_on_and_the_desk_says_that_there_is_no_copy()
    {
        (string, byte[])[] wrong =
        [
            ("text.txt", "จ่ายสองครั้ง"u8.ToArray()),
            ("damaged.docx", MarkedFiles.Word()[..^500]),
            ("bomb.docx", MarkedFiles.Bomb()),
            ("nested.pdf", MarkedFiles.NestedPdf()),
            ("parts.docx", MarkedFiles.WordOfParts()),
            ("other.zip", MarkedFiles.Zip(("a.txt", "a"u8.ToArray()))),
        ];
        var sent = await Sent(wrong);
        Assert.All(sent, file => Assert.Null(file.Copy));
        Assert.Equal(wrong.Select(file => file.Item2), sent.Select(file => file.Original));
        Assert.Single(await Sent(("report.docx", MarkedFiles.Word())), file => file.Copy is not null);
    }

    /// <summary>Sends them with a report; what its officer gets of each, and the name of the copy.</summary>
    private async Task<List<(byte[] Original, byte[]? Copy, string Name)>> Sent(params (string Name, byte[] Content)[] files)
    {
        var officer = await _app.Officer($"officer-{Guid.NewGuid():N}");
        var upload = Guid.NewGuid().ToString("N");
        await _app.Upload(upload, files);
        await _app.Speak(Channel.Report(upload: upload));
        List<(byte[], byte[]?, string)> sent = [];
        var id = (await officer.GetJson("corruption/reports")).GetProperty("items")[0].GetProperty("id").GetGuid();
        foreach (var file in (await officer.GetJson($"corruption/reports/{id}")).GetProperty("evidence").EnumerateArray())
        {
            var path = $"corruption/reports/{id}/evidence/{file.GetProperty("id").GetGuid()}";
            var copy = await officer.GetAsync($"{path}?clean=true", Ct);
            Assert.Equal(file.GetProperty("hasCleanCopy").GetBoolean(), copy.IsSuccessStatusCode);
            sent.Add((
                await officer.GetByteArrayAsync(path, Ct), copy.IsSuccessStatusCode ? await copy.Content.ReadAsByteArrayAsync(Ct) : null,
                copy.Content.Headers.ContentDisposition?.FileName ?? file.Text("name")));
        }

        return sent;
    }

    /// <summary>Parts of an Office file in which something of the reporter is left.</summary>
    private static List<string> MarksIn(byte[] office) =>
        [.. PartsOf(office).Where(part => (part.Name + part.Text).Contains("marked", StringComparison.OrdinalIgnoreCase) || part.Text.Contains("rsid", StringComparison.Ordinal)).Select(part => part.Name)];

    private static List<(string Name, string Text)> PartsOf(byte[] office)
    {
        using var zip = new ZipArchive(new MemoryStream(office));
        return [.. zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open(), Encoding.Latin1);
            return (entry.FullName, reader.ReadToEnd());
        })];
    }
}
