using System.Net;
using System.Net.Http.Json;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Desk;

/// <summary>The queue on paper and as a table, for those who drive out.</summary>
public sealed class FieldListTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private HttpClient Officer => app.Client(Roles.ComplaintOfficer, "SP");

    [Fact]
    public async Task The_paper_groups_what_the_queue_shows_by_village_and_leaves_room_to_write()
    {
        await Complain("ฝาท่อหาย ข้อหนึ่ง", "2");
        var urgent = await Complain("ฝาท่อหาย ข้อสอง", "2");
        await Complain("ฝาท่อหาย ข้อสาม", "1");
        await Complain("ฝาท่อหาย ข้อสี่", null);
        await Officer.Send($"complaints/{urgent}/urgency", new { urgent = true, reason = "เด็กตกท่อได้ทุกเช้า" });
        var reader = new Visitor(app.Browser(Roles.Executive));
        var queue = await reader.Open("desk?q=ฝาท่อหาย&category=road");
        var link = queue.QuerySelectorAll("main a").Single(one => one.TextContent.Contains("สำหรับออกพื้นที่", StringComparison.Ordinal)).GetAttribute("href")!;
        var page = await reader.Open(link);
        Assert.Equal(["หมู่ที่ 1 (1 เรื่อง)", "หมู่ที่ 2 (2 เรื่อง)", "ไม่ระบุหมู่บ้าน (1 เรื่อง)"], page.QuerySelectorAll("main h2").Select(heading => heading.TextContent));
        Assert.Equal(["ฝาท่อหาย ข้อสาม", "ฝาท่อหาย ข้อสอง", "ฝาท่อหาย ข้อหนึ่ง", "ฝาท่อหาย ข้อสี่"], page.QuerySelectorAll("tbody tr span[lang=th]").Select(subject => subject.TextContent));
        Assert.Equal("เร่งด่วน", page.QuerySelector("tbody .badge")!.TextContent);
        Assert.Equal(4, page.QuerySelectorAll("td.is-room").Length);
        Assert.Contains("พิกัด 14.12346, 100.5", page.MainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("สมหญิง", page.MainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("0812345678", page.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_holds_no_contact_runs_no_formula_and_is_recorded()
    {
        await Complain("=HYPERLINK(\"http://evil.example\",\"กด\")", "3");
        await Complain("+66 ขยะ, \"กอง\"ใหญ่", "3");
        await Complain("@SUM(A1) ขยะริมทาง", "3");
        var reader = new Visitor(app.Browser(Roles.ComplaintOfficer, "SP"));
        var link = (await reader.Open("desk?village=3&q=")).QuerySelector("main a[href*='complaints/export']")!.GetAttribute("href")!;
        var answer = await app.Browser(Roles.ComplaintOfficer, "SP").GetAsync(link, Ct);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Ct);
        Assert.Equal<byte>([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        Assert.Equal("เลขที่,เร่งด่วน,ประเภท,เรื่อง,หมู่บ้าน,ละติจูด,ลองจิจูด,สถานะ,ส่วนราชการ,รับเรื่องเมื่อ,กำหนดแจ้งผล,เลยกำหนด,ช่องทาง,ผู้ติดตาม (คน)", lines[0]);
        Assert.Contains(",\"'=HYPERLINK(\"\"http://evil.example\"\",\"\"กด\"\")\",หมู่ที่ 3,14.12346,100.5,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",\"'+66 ขยะ, \"\"กอง\"\"ใหญ่\",", lines[2], StringComparison.Ordinal);
        Assert.Contains(",'@SUM(A1) ขยะริมทาง,", lines[3], StringComparison.Ordinal);
        Assert.DoesNotContain("สมหญิง", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.DoesNotContain("0812345678", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);

        await Officer.GetAsync("complaints/export?q=สมหญิง&village=3", Ct);
        var audit = await app.InDatabase(db => db.Set<AuditEntry>().Where(entry => entry.Process == "ExportComplaints").OrderBy(entry => entry.At).ToListAsync(Ct));
        Assert.Contains("village=3", audit[^1].After, StringComparison.Ordinal);
        Assert.Contains("\"byWords\": true", audit[^1].After, StringComparison.Ordinal);
        Assert.DoesNotContain("สมหญิง", WebUtility.UrlDecode(audit[^1].After!), StringComparison.Ordinal);
        Assert.Equal("test-complaint-officer", audit[^1].ActorId);
    }

    [Fact]
    public async Task A_division_gets_its_own_and_who_reads_no_complaint_gets_none()
    {
        var mine = await Complain("รางระบายน้ำตัน ของช่าง", "5");
        await Complain("รางระบายน้ำตัน ของใครไม่รู้", "5");
        await Officer.Send($"complaints/{mine}/assignment", new { division = "PW" });
        var table = await app.Client(Roles.DivisionOfficer, "PW").GetStringAsync("complaints/export?q=รางระบายน้ำตัน", Ct);
        Assert.Contains("ของช่าง", table, StringComparison.Ordinal);
        Assert.DoesNotContain("ของใครไม่รู้", table, StringComparison.Ordinal);
        Assert.DoesNotContain("ของใครไม่รู้", (await new Visitor(app.Browser(Roles.DivisionOfficer, "PW")).Open("desk/list")).MainText(), StringComparison.Ordinal);
        foreach (var (role, expected) in new[] { (null, HttpStatusCode.Unauthorized), (Roles.Admin, HttpStatusCode.Forbidden), (Roles.PlanOfficer, HttpStatusCode.Forbidden) })
            Assert.Equal(expected, (await app.Client(role).GetAsync("complaints/export", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await app.Browser(Roles.Admin).GetAsync("desk/list", Ct)).StatusCode);
    }

    [Fact]
    public async Task A_long_list_ends_at_ten_thousand_rows_and_the_paper_says_that_it_is_cut()
    {
        var id = await Complain("ป้ายจราจรล้ม", "6", "other");
        await app.InDatabase(db => db.Database.ExecuteSqlRawAsync(
            """
            do $$ declare columns text; begin
                select string_agg(quote_ident(column_name), ',') into columns from information_schema.columns
                    where table_schema = 'public' and table_name = 'complaints' and column_name not in ('id', 'number', 'tracking_code');
                execute format('insert into complaints (id, tracking_code, %1$s) select gen_random_uuid(), substr(md5(n::text), 1, 14), %1$s from complaints, generate_series(1, 10050) as n where subject = ''ป้ายจราจรล้ม''', columns);
            end $$
            """, Ct));
        var table = await Officer.GetStringAsync("complaints/export?category=other&village=6", Ct);
        Assert.Equal(10_000, table.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1);
        var page = await new Visitor(app.Browser(Roles.ComplaintOfficer)).Open("desk/list?category=other");
        Assert.Contains("แสดง 500 เรื่องแรก", page.MainText(), StringComparison.Ordinal);
        Assert.Equal(500, page.QuerySelectorAll("tbody tr").Length);
        await app.InDatabase(db => db.Database.ExecuteSqlAsync($"delete from complaints where category = 'other' and id <> {id}", Ct));
    }

    [Fact]
    public async Task Coordinates_open_in_the_phones_map_and_on_a_map_site_only_where_one_is_set()
    {
        var id = await Complain("เสาล้มขวางทาง", "7");
        async Task<IEnumerable<(string?, string?)>> Links(ComplaintApp service)
        {
            var number = await app.InDatabase(db => db.Complaints.Where(one => one.Id == id).Select(one => one.Number).SingleAsync(Ct));
            var home = await new Visitor(service.Browser(Roles.ComplaintOfficer)).Open(FormattableString.Invariant($"desk/{number}"));
            return home.QuerySelectorAll("main .facts a").Select(link => (link.GetAttribute("href"), link.GetAttribute("rel")));
        }

        Assert.Equal([("geo:14.12346,100.5?q=14.12346,100.5", null)], await Links(app));
        await using var other = new ComplaintApp { ConnectionString = app.ConnectionString };
        other.Settings["Desk:MapSite"] = "https://maps.example/?at={lat},{lng}";
        Assert.Equal(("https://maps.example/?at=14.12346,100.5", "noreferrer"), (await Links(other)).Last());
    }

    private async Task<Guid> Complain(string subject, string? village, string category = "road")
    {
        var answer = await app.Client().PostAsJsonAsync("complaints", new
        {
            category,
            subject,
            details = "เป็นมาตั้งแต่วันจันทร์แล้ว",
            village,
            location = new { lat = 14.12346, lng = 100.5 },
            contact = new { name = "สมหญิง ใจดี", phone = "0812345678" },
        }, Ct);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return await app.InDatabase(db => db.Complaints.Where(one => one.Subject == subject).Select(one => one.Id).SingleAsync(Ct));
    }
}
