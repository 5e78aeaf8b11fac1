using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RiskService.Interests;
using RiskService.Tests.Gifts;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;
using static RiskService.Tests.Interests.InterestSteps;

namespace RiskService.Tests.Interests;

/// <summary>Names of suppliers against declarations.</summary>
public sealed class MatchTests : IAsyncLifetime
{
    private readonly RiskApp _app = RiskApp.Take();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("บริษัท ใจดีก่อสร้าง จำกัด (มหาชน)", "บมจ.ใจดี ก่อสร้าง", 100)]
    [InlineData("ห้างหุ้นส่วนจำกัด รุ่งเรืองทรัพย์", "หจก.รุ่งเรืองทรัพย์", 100)]
    [InlineData("น.ส. สมใจ  รักดี", "นางสาวสมใจ รักดี", 100)]
    [InlineData("ว่าที่ ร.ต.หญิง สมใจ รักดี", "สมใจ รักดี", 100)]
    [InlineData("JAIDEE Construction Co., Ltd.", "jaidee construction", 100)]
    [InlineData("ร้านค้า ๓๖๐", "ร้านค้า 360", 100)]
    [InlineData("สหกรณ์การเกษตรธวัชบุรี", "สหกรณ์การเกษตรธวัชบุรี สาขาบึงนคร", 85)]
    [InlineData("หจก.รุ่งเรืองทรัพย์การโยธา", "หจก.รุ่งเรืองทรัพการโยธา", 60)]
    [InlineData("สมชาย ใจดี", "สมหญิง รักไทย", 0)]
    [InlineData("บริษัท จำกัด", "หจก.", 0)]
    public void Names_are_near_by_their_letters_without_titles_spaces_and_the_form_of_a_company(string one, string other, int atLeast)
    {
        var (percent, _) = NearNames.Compare(NearNames.KeyOf(one), NearNames.KeyOf(other));
        Assert.True(atLeast == 0 ? percent < NearNames.Nearest : percent >= atLeast && (atLeast == 100) == (percent == 100), $"{percent}");
    }

    [Fact]
    public async Task A_match_says_which_declaration_how_near_and_why_and_the_auditor_notes_what_it_came_to()
    {
        var engineer = _app.Person("นายช่าง ทำจริง", [Roles.DivisionOfficer], "PW");
        await engineer.Declare(Items("ร้านเก่าเลิกแล้ว"));
        var declaration = await engineer.Declare(Items());
        await _app.Person("นางไม่มี อะไร", [Roles.DivisionOfficer], "SP").Declare();
        var auditor = _app.Auditor();
        var made = await auditor.Send("interests/matches", new
        {
            reason = "ตรวจสัญญาจ้างปี 2570",
            lines = new object[]
            {
                new { supplier = "บจก.สุจริตการโยธา", amount = 480000, project = "ถนน คสล. หมู่ 4", division = "PW" }, new { supplier = "ใจดี มีทรับย์" }, new { supplier = "ร้านเก่าเลิกแล้ว" },
                new { supplier = "นางไม่มี อะไร" }, new { supplier = "บริษัท ไม่รู้จักใคร จำกัด" },
            },
        }).Done();
        Assert.Equal((5, 2, 3), (made.GetProperty("lines").GetInt32(), made.GetProperty("declarations").GetInt32(), made.GetProperty("hits").GetInt32()));
        var match = $"interests/matches/{made.Text("id")}";
        var hits = (await auditor.GetJson(match)).GetProperty("hits").GetProperty("items");
        Assert.Equal(("บจก.สุจริตการโยธา", 100, "same", "shares", declaration, "นายช่าง ทำจริง"), (
            hits[0].GetProperty("line").Text("supplier"), hits[0].GetProperty("nearness").GetInt32(), hits[0].Text("why"), hits[0].GetProperty("item").Text("kind"), hits[0].Text("declarationId"), hits[0].Text("declarer")));
        Assert.Equal(("นางไม่มี อะไร", System.Text.Json.JsonValueKind.Null), (hits[1].Text("declared"), hits[1].GetProperty("item").ValueKind)); // sells under the own name
        Assert.Equal("near", hits[2].Text("why"));

        var outcome = new { outcome = "conflict", reason = "ถือหุ้นในผู้รับจ้างที่ตนควบคุมงาน" };
        Assert.Equal(["outcome", "reason"], (await auditor.Send($"{match}/hits/1/outcome", new { })).Body.Fields().Order());
        await auditor.Send($"{match}/hits/1/outcome", outcome).Done();
        await auditor.Send($"{match}/hits/3/outcome", new { outcome = "none", reason = "คนละคนกัน ตรวจทะเบียนราษฎร์แล้ว" }).Done();
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.Send($"{match}/hits/4/outcome", outcome)).Status);
        Assert.Equal("ถือหุ้นในผู้รับจ้างที่ตนควบคุมงาน", (await auditor.GetJson(match)).GetProperty("hits").GetProperty("items")[0].Text("outcomeReason"));

        var trail = await _app.InDatabase(db => db.Set<AuditEntry>().Where(entry => entry.Subject == nameof(InterestMatch)).Select(entry => new { entry.Process, entry.Reason }).ToListAsync(Ct));
        Assert.Equal(["GetMatch", "GetMatch", "MatchInterests"], trail.Select(entry => entry.Process).Order());
        Assert.All(trail, entry => Assert.Equal("ตรวจสัญญาจ้างปี 2570", entry.Reason));
        Assert.Equal((1, 3), ((await auditor.GetJson("interests/matches")).GetProperty("total").GetInt32(), (await auditor.GetJson("interests/matches")).GetProperty("items")[0].GetProperty("hits").GetInt32()));
        var dump = await _app.Dump();
        foreach (var secret in new[] { "สุจริตการโยธา", "มีทร", "คสล", "480000", "ทะเบียนราษฎร์", "ควบคุมงาน" })
            Assert.DoesNotContain(dump, row => row.Row.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_auditor_does_not_judge_their_own_declaration_and_whoever_has_not_renewed_is_found_too()
    {
        var auditor = _app.Auditor();
        await auditor.Send("interests", new { position = "นักวิชาการตรวจสอบภายใน", items = Items(), fiscalYear = 2569 }).Done();
        var match = (await auditor.Send("interests/matches", new { reason = "ตรวจสัญญาจ้างปี 2570", lines = new[] { new { supplier = "ร้านใจดีวัสดุก่อสร้าง" } } }).Done()).Text("id");
        Assert.Equal("own-declaration", (await auditor.Send($"interests/matches/{match}/hits/1/outcome", new { outcome = "none", reason = "ไม่เกี่ยวกัน" })).Code);
        await _app.Auditor("นางอีกคน ตรวจด้วย").Send($"interests/matches/{match}/hits/1/outcome", new { outcome = "unclear", reason = "รอเอกสารจากพัสดุ" }).Done();
    }

    [Fact]
    public async Task A_list_from_procurement_is_taken_from_csv_and_its_bad_rows_are_named_by_their_line()
    {
        await _app.Person("นายช่าง ทำจริง", [Roles.DivisionOfficer], "PW").Declare(Items());
        var auditor = _app.Auditor();
        var good = "รายชื่อคู่สัญญา\r\nผู้รับจ้าง,จำนวนเงิน (บาท),โครงการ,กอง\r\nบริษัท สุจริตการโยธา จำกัด,\"480,000\",ถนน หมู่ 4,กองช่าง\r\n\r\nร้านทั่วไป,๑๒๐,น้ำดื่ม,สำนักปลัด\r\n";
        var taken = await auditor.SendFile("interests/matches/file", Encoding.UTF8.GetBytes(good), "procurement.csv", ("reason", "ตรวจสัญญาจ้าง"), ("fiscalYear", "2570"));
        Assert.Equal(HttpStatusCode.Created, taken.StatusCode);
        Assert.Equal((2, 1), ((await taken.Json()).GetProperty("lines").GetInt32(), await _app.InDatabase(db => db.InterestHits.CountAsync(Ct))));

        var bad = await auditor.SendFile("interests/matches/file", Encoding.UTF8.GetBytes("ผู้ขาย,วงเงิน\nร้านดี,100\n,200\nร้านติดลบ,-5\nร้านงง,\"20,0000\"\n"), "procurement.csv", ("reason", "ตรวจสัญญาจ้าง"));
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
        Assert.Equal(["lines[3].supplier", "lines[4].amount", "lines[5].amount"], (await bad.Json()).Fields());
        foreach (var (content, fields, status) in new[] { ("ชื่อสินค้า,ราคา\nน้ำ,10\n", "file", 400), ("", "file", 400), ("MZ\0\0", "file", 415) })
        {
            var refused = await auditor.SendFile("interests/matches/file", Encoding.UTF8.GetBytes(content), "x.csv", ("reason", "ตรวจสัญญาจ้าง"));
            Assert.Equal((content, status, fields), (content, (int)refused.StatusCode, string.Join(' ', (await refused.Json()).Fields())));
        }

        Assert.Equal(["reason"], (await (await auditor.SendFile("interests/matches/file", Encoding.UTF8.GetBytes(good), "p.csv")).Json()).Fields());
        Assert.Equal(["fiscalYear"], (await (await auditor.SendFile("interests/matches/file", Encoding.UTF8.GetBytes(good), "p.csv", ("reason", "ตรวจสัญญาจ้าง"), ("fiscalYear", "2027"))).Json()).Fields());
        Assert.Equal(["lines", "reason"], (await auditor.Send("interests/matches", new { lines = Array.Empty<object>() })).Body.Fields().Order());
        Assert.Equal(["lines[0].amount", "lines[1].supplier"], (await auditor.Send("interests/matches", new { reason = "ตรวจสัญญาจ้าง", lines = new object[] { new { supplier = "ก้อนเมฆ", amount = -1 }, new { supplier = "" } } })).Body.Fields().Order());
        Assert.Equal(1, await _app.InDatabase(db => db.InterestMatches.CountAsync(Ct)));
        using var book = new MemoryStream();
        using (var sheet = new Documents.Spreadsheet(book))
            sheet.Sheet("สัญญา", [new("ผู้ขาย", 30), new("จำนวนเงิน", 12)], [["หจก.สุจริตการโยธา", 480000m], ["ร้านทั่วไป", 120m]]);
        Assert.Equal(HttpStatusCode.Created, (await auditor.SendFile("interests/matches/file", book.ToArray(), "procurement.xlsx", ("reason", "ตรวจสัญญาจ้าง"))).StatusCode);
    }
}
