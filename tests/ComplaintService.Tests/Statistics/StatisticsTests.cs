using System.Net;
using System.Text.Json;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Statistics;

public sealed class StatisticsTests(KnownYear known) : IClassFixture<KnownYear>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private HttpClient Anybody => known.App.Client();

    [Fact]
    public async Task Each_figure_of_a_known_year_is_right()
    {
        var year = await Anybody.GetJson("statistics/2570");
        Assert.Equal((2570, "2026-11-20"), (year.GetProperty("fiscalYear").GetInt32(), year.Text("asOf")));
        Assert.Equal([8, 4, 1, 3], Counts(year, "received", "answered", "merged", "open"));
        Assert.Equal([2, 1, 2, 1, 1], Counts(year, "closed", "overdue", "rejected", "reopened", "extended"));

        // In time: the lamp, the road (its promise began anew when it was reopened), both rejections. Not: the extended and the forgotten one.
        Assert.Equal(66.7m, year.GetProperty("withinFifteenDaysPercent").GetDecimal());
        Assert.Equal(1m, year.GetProperty("medianDaysToFirstAnswer").GetDecimal()); // 0 1 1 2 3
        Assert.Equal(6.5m, year.GetProperty("medianDaysToAnswer").GetDecimal()); // 0 3 10 31
        Assert.Equal(15m, year.GetProperty("medianDaysToClose").GetDecimal());
        var satisfaction = year.GetProperty("satisfaction"); // 5 4 2
        Assert.Equal((3, 3.67m, 66.7m, false), (satisfaction.GetProperty("answers").GetInt32(), satisfaction.GetProperty("averageScore").GetDecimal(), satisfaction.GetProperty("percentSatisfied").GetDecimal(), satisfaction.GetProperty("withheld").GetBoolean()));
    }

    [Fact]
    public async Task Rows_add_up_to_the_year_in_each_dimension()
    {
        var year = await Anybody.GetJson("statistics/2570");
        Assert.Equal([("road", 2), ("street-light", 3), ("water", 2), ("nuisance", 0), ("welfare", 0), ("service", 0), ("tax", 0), ("other", 1)], Rows(year, "byCategory"));
        Assert.Equal([("PW", 1), ("none", 7)], Rows(year, "byDivision"));
        Assert.Equal([("web", 7), ("counter", 1)], Rows(year, "byChannel"));
        Assert.Equal(12, Rows(year, "byMonth").Count);
        Assert.Equal([("2026-10", 5), ("2026-11", 3), ("2026-12", 0)], Rows(year, "byMonth").Take(3));
        var water = year.GetProperty("byCategory").EnumerateArray().Single(row => row.Text("code") == "water");
        Assert.Equal([2, 0, 2, 1], Counts(water, "received", "answered", "open", "overdue"));
        Assert.Equal(0m, water.GetProperty("withinFifteenDaysPercent").GetDecimal());
        Assert.Equal(1m, water.GetProperty("medianDaysToFirstAnswer").GetDecimal());
        Assert.Equal(JsonValueKind.Null, water.GetProperty("medianDaysToAnswer").ValueKind);
    }

    [Fact]
    public async Task The_evening_before_the_first_of_October_belongs_to_the_year_before()
    {
        var year = await Anybody.GetJson("statistics/2569");
        Assert.Equal([("2026-09", 1)], Rows(year, "byMonth").Where(row => row.Received > 0));
        var empty = await Anybody.GetJson("statistics/2540");
        Assert.Equal([0, 0, 0, 0], Counts(empty, "received", "answered", "open", "overdue"));
    }

    [Theory]
    [InlineData("category=street-light", 3)]
    [InlineData("division=none", 7)]
    [InlineData("division=PW", 1)]
    [InlineData("village=4", 8)]
    [InlineData("village=none", 0)]
    [InlineData("month=11", 3)]
    [InlineData("month=11&category=water", 2)]
    [InlineData("category=x%27;drop", 0)]
    public async Task A_filter_counts_only_what_fits(string filter, int received) =>
        Assert.Equal(received, (await Anybody.GetJson($"statistics/2570?{filter}")).GetProperty("received").GetInt32());

    [Theory]
    [InlineData("statistics/2027")]
    [InlineData("statistics/x")]
    [InlineData("statistics/2570?month=13")]
    [InlineData("statistics/2570/open-data?format=xml")]
    [InlineData("statistics/2570/report?format=pdf")]
    public async Task What_is_no_year_month_or_format_is_refused(string path) => Assert.Equal(HttpStatusCode.BadRequest, (await Anybody.GetAsync(path, Ct)).StatusCode);

    [Fact]
    public async Task What_few_said_is_withheld_in_rows_and_under_filters()
    {
        var year = await Anybody.GetJson("statistics/2570");
        foreach (var dimension in (string[])["byCategory", "byDivision", "byChannel", "byMonth"])
        {
            foreach (var satisfaction in year.GetProperty(dimension).EnumerateArray().Select(row => row.GetProperty("satisfaction")))
            {
                Assert.Equal(satisfaction.GetProperty("answers").GetInt32() > 0, satisfaction.GetProperty("withheld").GetBoolean());
                Assert.Equal(JsonValueKind.Null, satisfaction.GetProperty("averageScore").ValueKind);
            }
        }

        Assert.True((await Anybody.GetJson("statistics/2570?category=street-light")).GetProperty("satisfaction").GetProperty("withheld").GetBoolean());
        Assert.True((await Anybody.GetJson("statistics/2570?village=4&month=10")).GetProperty("satisfaction").GetProperty("withheld").GetBoolean());
    }

    [Fact]
    public async Task The_next_smallest_is_withheld_where_the_total_would_give_the_small_one_away()
    {
        const string Year = "'fiscal_year', 2566, 'received_at', '2023-01-10T03:00:00Z', 'first_due_on', '2023-01-25', 'due_on', '2023-01-25', 'answered_at', '2023-01-12T03:00:00Z', 'status', 'Resolved', 'outcome', 'Fixed', 'score', 5";
        await known.Copy(10, Year + ", 'category', 'road'");
        await known.Copy(6, Year + ", 'category', 'water'");
        await known.Copy(2, Year + ", 'category', 'tax'");
        var year = await Anybody.GetJson("statistics/2566");
        var withheld = year.GetProperty("byCategory").EnumerateArray().Where(row => row.GetProperty("satisfaction").GetProperty("withheld").GetBoolean()).Select(row => row.Text("code"));
        Assert.Equal(["water", "tax"], withheld);
        Assert.Equal(100m, year.GetProperty("satisfaction").GetProperty("percentSatisfied").GetDecimal());
        Assert.True((await Anybody.GetJson("statistics/2566?category=water")).GetProperty("satisfaction").GetProperty("withheld").GetBoolean());
        Assert.False((await Anybody.GetJson("statistics/2566?category=road")).GetProperty("satisfaction").GetProperty("withheld").GetBoolean());

        var data = await Anybody.GetJson("statistics/2566/open-data?format=json");
        var rows = data.GetProperty("rows").EnumerateArray().ToDictionary(row => row.Text("category"));
        Assert.Equal((10, 10, 0), (rows["road"].GetProperty("received").GetInt32(), rows["road"].GetProperty("answered").GetInt32(), rows["road"].GetProperty("open").GetInt32()));
        Assert.Equal((JsonValueKind.Null, true), (rows["tax"].GetProperty("received").ValueKind, rows["tax"].GetProperty("withheld").GetBoolean()));
        Assert.Equal((JsonValueKind.Null, true), (rows["water"].GetProperty("received").ValueKind, rows["water"].GetProperty("withheld").GetBoolean()));
    }

    [Fact]
    public async Task Open_data_come_with_dictionary_and_licence()
    {
        var answer = await Anybody.GetAsync("statistics/2570/open-data?format=csv", Ct);
        Assert.Contains("creativecommons", Assert.Single(answer.Headers.GetValues("Link")), StringComparison.Ordinal);
        Assert.Equal([0xEF, 0xBB, 0xBF], (await answer.Content.ReadAsByteArrayAsync(Ct)).Take(3)); // or Excel takes the Thai for something else
        var lines = (await answer.Content.ReadAsStringAsync(Ct)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("month,category,division,channel,received,answered,merged,open,answeredInTime,overdue,rejected,withheld", lines[0]);
        Assert.Contains("2026-10,street-light,PW,web,,,,,,,,true", lines);
        var dictionary = await Anybody.GetStringAsync("statistics/open-data/dictionary", Ct);
        Assert.All(lines[0].Split(','), field => Assert.Contains($"\n{field},", dictionary, StringComparison.Ordinal));
        Assert.Contains("CC BY 4.0", dictionary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_in_which_nothing_changed_is_not_sent_twice()
    {
        const string Year = "'fiscal_year', 2565, 'received_at', '2022-01-10T03:00:00Z'"; // of this test alone
        await known.Copy(1, Year);
        var answer = await Anybody.GetAsync("statistics/2565/open-data?format=json", Ct);
        Assert.Equal("public, max-age=3600", answer.Headers.CacheControl!.ToString());
        async Task<HttpStatusCode> Again()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "statistics/2565/open-data?format=json");
            request.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
            return (await Anybody.SendAsync(request, Ct)).StatusCode;
        }

        Assert.Equal(HttpStatusCode.NotModified, await Again());
        await known.Copy(1, Year + ", 'changed_at', '2026-11-20T01:00:00Z'");
        Assert.Equal(HttpStatusCode.OK, await Again());
    }

    [Fact]
    public async Task The_page_tells_the_same_in_words()
    {
        var browser = known.App.Browser();
        var page = WebUtility.HtmlDecode(await browser.GetStringAsync("statistics?year=2570", Ct));
        Assert.Contains("สถิติเรื่องร้องเรียน ปีงบประมาณ 2570", page, StringComparison.Ordinal);
        Assert.Contains("66.7 %", page, StringComparison.Ordinal);
        Assert.Contains("ไม่แสดง", page, StringComparison.Ordinal);
        Assert.Contains("เป้าหมายของแผนไม่น้อยกว่าร้อยละ 80", page, StringComparison.Ordinal);
        Assert.Contains("ไม่มีเรื่องร้องเรียนในปีงบประมาณนี้", WebUtility.HtmlDecode(await browser.GetStringAsync("statistics?year=2540", Ct)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("statistics?year=2027", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("statistics/x/report", Ct)).StatusCode);
    }

    [Fact]
    public async Task The_yearly_report_is_finished_and_tells_the_public_no_single_case()
    {
        var answer = await Anybody.GetAsync("statistics/2570/report?format=docx", Ct);
        using var word = Testing.WordFiles.Open(await answer.Content.ReadAsByteArrayAsync(Ct));
        Assert.Empty(Testing.WordFiles.Errors(word));
        var text = word.MainDocumentPart!.Document!.Body!.InnerText;
        Assert.Contains("รวม ๘ เรื่อง ดำเนินการและแจ้งผลให้ผู้ร้องทราบแล้ว ๔ เรื่อง", text, StringComparison.Ordinal);
        Assert.Contains("พึงพอใจ (ระดับ ๔ และ ๕) ร้อยละ ๖๖.๗", text, StringComparison.Ordinal);
        Assert.Contains("ข้อมูล ณ วันที่ ๒๐ พฤศจิกายน ๒๕๖๙", text, StringComparison.Ordinal);
        Assert.Contains("เสื่อมสภาพตามการใช้งาน ๑ เรื่อง", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ตรวจหลอดไฟ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("....", text, StringComparison.Ordinal);

        var officers = known.App.Browser(Roles.ComplaintOfficer);
        Assert.Contains("ตรวจหลอดไฟทุกไตรมาส", WebUtility.HtmlDecode(await officers.GetStringAsync("statistics/2570/report", Ct)), StringComparison.Ordinal);
        var english = known.App.Browser();
        english.DefaultRequestHeaders.Add("Cookie", "lang=en");
        Assert.Contains("ไม่มีเรื่องร้องเรียน ร้องทุกข์", WebUtility.HtmlDecode(await english.GetStringAsync("statistics/2540/report", Ct)), StringComparison.Ordinal);
    }

    private static int[] Counts(JsonElement figures, params string[] names) => [.. names.Select(name => figures.GetProperty(name).GetInt32())];

    private static List<(string Code, int Received)> Rows(JsonElement year, string dimension) =>
        [.. year.GetProperty(dimension).EnumerateArray().Select(row => (row.Text("code"), row.GetProperty("received").GetInt32()))];
}
