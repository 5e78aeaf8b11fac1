using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ComplaintService.Corruption.Packages;
using ICSharpCode.SharpZipLib.Zip;
using ServiceDefaults.SignIn;
using Testing;

namespace ComplaintService.Tests.Corruption;

/// <summary>The sealed package for the body that a case was referred to.</summary>
public sealed class PackageTests : IAsyncLifetime
{
    private readonly ComplaintApp _app = ComplaintApp.Take();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task It_opens_with_its_passphrase_and_holds_the_whole_case_and_every_hash_agrees()
    {
        var photo = Channel.Photo();
        var (officer, id, receipt) = await Case(("ภาพถนน.jpg", photo), ("../งวด:2\u202Egpj.txt", "ฎีกาที่ 118"u8.ToArray()), ("../งวด:2\u202Egpj.txt", "ฎีกาที่ 124"u8.ToArray()));
        await officer.Step(id, "messages", new { text = "งวดงานใดที่จ่ายซ้ำ" });
        Assert.Equal((HttpStatusCode.NoContent, null), await _app.Client().Send("corruption/inbox/messages", new { receipt, text = "งวดที่สอง" }));
        await officer.Refer(id);

        var opened = Opened.With(Opened.Passphrase, await Opened.Package(officer, id));
        Assert.Equal(
            [
                "case.docx", "evidence/clean/01-ภาพถนน.jpg", "evidence/original/01-ภาพถนน.jpg", "evidence/original/02-งวด_2_gpj.txt", "evidence/original/03-งวด_2_gpj.txt",
                "how-to-check.txt", "ledger.json", "manifest.csv",
            ],
            opened.Files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(opened.Measured.Order(), opened.Manifest.Order());
        Assert.Equal(photo, opened.Files["evidence/original/01-ภาพถนน.jpg"]);
        Assert.NotEqual(photo, opened.Files["evidence/clean/01-ภาพถนน.jpg"]);
        Assert.Equal("ฎีกาที่ 124", opened.Text("evidence/original/03-งวด_2_gpj.txt"));
        foreach (var words in new[] { "สำนักงาน ป.ป.ช.", "จ่ายค่าถนนสองครั้ง", "สมชาย ดีงาม", "งวดงานใดที่จ่ายซ้ำ", "งวดที่สอง", "มีชื่อโครงการ", "เป็นความผิดต่อตำแหน่งหน้าที่", "สมพร ใจซื่อ", "๒๕๗๐" })
            Assert.Contains(words, opened.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_check_of_the_ledger_that_it_describes_finds_a_line_that_was_changed()
    {
        var (officer, id, _) = await Case();
        await officer.Refer(id);
        await officer.Step(id, "notes", new { text = "ฎีกาที่ 118\nกับ 124" });
        var opened = Opened.With(Opened.Passphrase, await Opened.Package(officer, id));
        var ledger = opened.Text(CasePackage.Ledger);
        Assert.Null(Opened.FirstWrongLine(ledger));
        Assert.Equal(3, Opened.FirstWrongLine(ledger.Replace("ฎีกาที่ 118", "ฎีกาที่ 119", StringComparison.Ordinal)));
        Assert.Contains("PackageMade", ledger, StringComparison.Ordinal);
        Assert.Contains((await officer.GetJson($"corruption/reports/{id}")).GetProperty("ledger").EnumerateArray().Last(entry => entry.Text("act") == "package-made").Text("hash"), opened.Text(CasePackage.HowToCheck), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_another_passphrase_it_tells_nothing_and_no_word_or_name_stands_in_its_bytes()
    {
        var (officer, id, _) = await Case(("markedfile.txt", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("markedcontent ", 1000)))));
        await officer.Refer(id);
        var package = await Opened.Package(officer, id);
        Assert.Throws<ZipException>(() => Opened.With("24680-13579-24680-13579-11112", package));
        var bytes = Encoding.Latin1.GetString(package);
        foreach (var word in new[] { "marked", "evidence", "ledger", "docx", "manifest", Opened.Passphrase, id.ToString(), Latin("ถนน"), Latin("สม") })
            Assert.DoesNotContain(word, bytes, StringComparison.OrdinalIgnoreCase);

        static string Latin(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));
    }

    [Fact]
    public async Task Who_reports_is_told_only_if_the_officer_says_so_and_the_ledger_keeps_which()
    {
        var (officer, id, receipt) = await Case();
        Assert.Equal((HttpStatusCode.NoContent, null), await _app.Client().Send("corruption/inbox/identity", new { receipt, name = "ผู้แจ้งตัวจริง", contact = "โทรหลังหกโมง" }));
        await officer.Refer(id);
        var without = Opened.With(Opened.Passphrase, await Opened.Package(officer, id));
        foreach (var name in without.Files.Keys.Where(name => name != CasePackage.Document))
            Assert.DoesNotContain("ผู้แจ้งตัวจริง", without.Text(name), StringComparison.Ordinal);
        Assert.DoesNotContain("ผู้แจ้งตัวจริง", without.Words, StringComparison.Ordinal);
        Assert.Contains("ผู้แจ้งบอกชื่อไว้", without.Words, StringComparison.Ordinal);
        Assert.Contains("ผู้แจ้งตัวจริง", Opened.With(Opened.Passphrase, await Opened.Package(officer, id, withReporter: true)).Words, StringComparison.Ordinal);
        var made = (await officer.GetJson($"corruption/reports/{id}")).GetProperty("ledger").EnumerateArray().Where(entry => entry.Text("act") == "package-made");
        Assert.Equal(["ไม่มีชื่อผู้แจ้ง", "มีชื่อผู้แจ้ง"], made.Select(entry => entry.Text("text")));
    }

    [Fact]
    public async Task There_is_none_before_referral_without_a_seat_or_with_a_poor_passphrase_and_one_still_after_the_end()
    {
        var (officer, id, _) = await Case();
        var path = $"corruption/reports/{id}/package";
        Assert.Equal((HttpStatusCode.Conflict, "not-referred"), await officer.Send(path, new { passphrase = Opened.Passphrase }));
        await officer.Refer(id);
        foreach (var poor in new[] { null, "", "fourteen-signs", new string('1', 101), "วลีรหัสผ่านที่ยาวพอแต่เป็นไทย" })
            Assert.Equal((HttpStatusCode.BadRequest, "invalid-input"), await officer.Send(path, new { passphrase = poor }));
        var later = await _app.Officer("officer-2", "มานะ อดทน");
        Assert.Equal((HttpStatusCode.Forbidden, "not-entitled"), await later.Send(path, new { passphrase = Opened.Passphrase }));
        Assert.Equal((HttpStatusCode.Forbidden, "locked"), await _app.LockedOfficer("officer-1").Send(path, new { passphrase = Opened.Passphrase }));
        await officer.Step(id, "closure", new { text = "ส่งสำนวนให้ ป.ป.ช. แล้ว" });
        Opened.With(Opened.Passphrase, await Opened.Package(officer, id));
    }

    [Fact]
    public async Task The_page_proposes_a_strong_passphrase_and_its_form_brings_the_file()
    {
        var (officer, id, receipt) = await Case();
        Assert.Equal((HttpStatusCode.NoContent, null), await _app.Client().Send("corruption/inbox/identity", new { receipt, name = "ผู้แจ้งตัวจริง" }));
        await officer.Refer(id);
        var browser = _app.Browser();
        browser.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", TestTokens.Create([Roles.CorruptionOfficer], name: "สมพร ใจซื่อ", subject: "officer-1"));
        var visitor = new Visitor(browser);
        await visitor.Submit(await visitor.Open("corruption/desk/key"), "corruption/desk/key", "unlock", ("Open.Passphrase", Channel.Passphrase));
        var desk = await visitor.Open($"corruption/desk/{id}");
        Assert.NotNull(desk.QuerySelector($"a[href='corruption/desk/{id}/package']"));
        var page = await visitor.Open($"corruption/desk/{id}/package");
        var proposed = page.QuerySelector("#passphrase")!.TextContent;
        Assert.Matches(@"^\d{5}(-\d{5}){4}$", proposed);
        Assert.NotEqual(proposed, (await visitor.Open($"corruption/desk/{id}/package")).QuerySelector("#passphrase")!.TextContent);
        var fields = page.QuerySelectorAll<IHtmlInputElement>("form[action$='package/file'] input:not([type=checkbox])").ToDictionary(input => input.Name!, input => input.Value);
        Assert.DoesNotContain("ผู้แจ้งตัวจริง", Opened.With(proposed, await (await Post(fields)).Content.ReadAsByteArrayAsync(Ct)).Words, StringComparison.Ordinal);
        fields["withReporter"] = ((IHtmlInputElement)page.QuerySelector("input[name=withReporter]")!).Value;
        Assert.Contains("ผู้แจ้งตัวจริง", Opened.With(proposed, await (await Post(fields)).Content.ReadAsByteArrayAsync(Ct)).Words, StringComparison.Ordinal);
        fields.Remove(fields.Keys.Single(name => name.Contains("Token", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(fields)).StatusCode); // no other site can have one made

        Task<HttpResponseMessage> Post(Dictionary<string, string> form)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, $"corruption/desk/{id}/package/file") { Content = new FormUrlEncodedContent(form) };
            request.Headers.Add("Cookie", string.Join("; ", visitor.Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            return browser.SendAsync(request, Ct);
        }
    }

    /// <summary>A report with files, and the officer who has it.</summary>
    private async Task<(HttpClient Officer, Guid Id, string Receipt)> Case(params (string Name, byte[] Content)[] files)
    {
        var officer = await _app.Officer("officer-1");
        var upload = Guid.NewGuid().ToString("N");
        if (files.Length > 0)
            await _app.Upload(upload, files);
        var receipt = await _app.Speak(Channel.Report([new { name = "สมชาย ดีงาม" }], upload: files.Length > 0 ? upload : null));
        return (officer, await officer.OnlyCase(), receipt);
    }
}
