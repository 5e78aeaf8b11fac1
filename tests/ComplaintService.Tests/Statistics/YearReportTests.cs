using System.Net;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Statistics;

/// <summary>The yearly report: whole, official, and without anybody in it.</summary>
public sealed class YearReportTests(KnownYear known) : IClassFixture<KnownYear>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_finished_and_tells_the_public_no_single_case()
    {
        var text = await Word(known.App.Client(), "statistics/2570/report?format=docx");
        Assert.Contains("รวม ๘ เรื่อง ดำเนินการและแจ้งผลให้ผู้ร้องทราบแล้ว ๔ เรื่อง", text, StringComparison.Ordinal);
        Assert.Contains("ปิดเรื่องแล้ว ๒ เรื่อง", text, StringComparison.Ordinal);
        Assert.Contains("ร้อยละ ๕๐", text, StringComparison.Ordinal);
        Assert.Contains("ค่ากลางของระยะเวลานับจากวันที่รับเรื่อง: ตอบรับครั้งแรก ๑ วัน", text, StringComparison.Ordinal);
        Assert.DoesNotContain("แจ้งผล ๖.๕ วัน", text, StringComparison.Ordinal); // of four
        Assert.Contains("มีผู้ตอบแบบประเมินความพึงพอใจน้อยกว่า ๕ คน จึงไม่แสดงผล", text, StringComparison.Ordinal);
        Assert.DoesNotContain("๖๖.๗", text, StringComparison.Ordinal);
        Assert.Contains("ข้อมูล ณ วันที่ ๒๐ พฤศจิกายน ๒๕๖๙", text, StringComparison.Ordinal);
        Assert.Contains("เสื่อมสภาพตามการใช้งาน น้อยกว่า ๕ เรื่อง", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ตรวจหลอดไฟ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("....", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_download_what_they_publish_and_ask_for_the_internal_copy()
    {
        var officer = known.App.Client(Roles.ComplaintOfficer);
        Assert.Equal(await Word(known.App.Client(), "statistics/2570/report"), await Word(officer, "statistics/2570/report"));
        var text = await Word(officer, "statistics/2570/report?internal=true");
        Assert.Contains("ฉบับใช้ภายใน", text, StringComparison.Ordinal);
        Assert.Contains("พึงพอใจ (ระดับ ๔ และ ๕) ร้อยละ ๖๖.๗", text, StringComparison.Ordinal);
        Assert.Contains("แจ้งผล ๖.๕ วัน ปิดเรื่อง ๑๕ วัน", text, StringComparison.Ordinal);
        Assert.Contains("เสื่อมสภาพตามการใช้งาน ๑ เรื่อง สิ่งที่ดำเนินการเพื่อไม่ให้เกิดซ้ำ: ตรวจหลอดไฟทุกไตรมาส", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await known.App.Client().GetAsync("statistics/2570/report?internal=true", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await known.App.Client(Roles.DivisionHead, "PW").GetAsync("statistics/2570/report?internal=true", Ct)).StatusCode);
    }

    [Fact]
    public async Task The_page_to_print_says_the_same()
    {
        const string Path = "statistics/2570/report?internal=true";
        Assert.Contains("ตรวจหลอดไฟทุกไตรมาส", WebUtility.HtmlDecode(await known.App.Browser(Roles.ComplaintOfficer).GetStringAsync(Path, Ct)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await known.App.Browser().GetAsync(Path, Ct)).StatusCode);
        Assert.DoesNotContain("ฉบับใช้ภายใน", WebUtility.HtmlDecode(await known.App.Browser(Roles.ComplaintOfficer).GetStringAsync("statistics/2570/report", Ct)), StringComparison.Ordinal);
        var english = known.App.Browser();
        english.DefaultRequestHeaders.Add("Cookie", "lang=en");
        Assert.Contains("ไม่มีเรื่องร้องเรียน ร้องทุกข์", WebUtility.HtmlDecode(await english.GetStringAsync("statistics/2540/report", Ct)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await known.App.Browser().GetAsync("statistics/x/report", Ct)).StatusCode);
    }

    [Fact]
    public async Task Of_a_rare_cause_the_number_is_withheld_and_with_it_another_from_which_it_could_be_told()
    {
        await using var year = new MadeYear();
        await year.Add(30, "road", more: ", 'status', 'Closed', 'root_cause', 'Wear'");
        await year.Add(6, "road", more: ", 'status', 'Closed', 'root_cause', 'Weather'");
        await year.Add(1, "service", "SP", more: ", 'status', 'Closed', 'root_cause', 'Conduct'");
        var text = await Word(year.Anybody, "statistics/2566/report");
        Assert.Contains("เสื่อมสภาพตามการใช้งาน ๓๐ เรื่อง", text, StringComparison.Ordinal);
        Assert.Contains("การปฏิบัติของเจ้าหน้าที่ น้อยกว่า ๕ เรื่อง", text, StringComparison.Ordinal);
        Assert.Contains("สภาพอากาศหรือภัยธรรมชาติ ไม่แสดงจำนวน", text, StringComparison.Ordinal);
    }

    private static async Task<string> Word(HttpClient client, string path)
    {
        using var word = Testing.WordFiles.Open(await client.GetByteArrayAsync(path, Ct));
        Assert.Empty(Testing.WordFiles.Errors(word));
        return word.MainDocumentPart!.Document!.Body!.InnerText;
    }
}
