using System.Net;
using ComplaintService.Corruption.Pages;
using Microsoft.EntityFrameworkCore;
using Testing;

namespace ComplaintService.Tests.Corruption;

/// <summary>The public page of the channel: figures, manual, open data.</summary>
public sealed class FiguresPageTests : IAsyncLifetime
{
    private readonly ComplaintApp _app = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await Wait.Until(() => _app.InDatabase(db => db.ToldPeriods.AnyAsync(Ct)));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_page_tells_figures_of_a_year_withholds_small_ones_and_says_why()
    {
        await _app.Officer("officer-1");
        for (var report = 0; report < 2; report++)
            await _app.Speak();
        Assert.Contains("น้อยกว่า 5", await Open("statistics/corruption"), StringComparison.Ordinal); // February: nothing but “fewer than five” yet
        _app.Clock.Set(new(2027, 10, 20, 3, 0, 0, TimeSpan.Zero));
        var page = await Open("statistics/corruption/2570");
        Assert.Contains("สถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ ปีงบประมาณ 2570", page, StringComparison.Ordinal);
        Assert.Contains("น้อยกว่า 5", page, StringComparison.Ordinal);
        Assert.Contains("อาจเดาได้ว่าใครแจ้ง", page, StringComparison.Ordinal);
        Assert.Contains("ข้อมูล ณ วันที่ 30 กันยายน 2570", page, StringComparison.Ordinal);
        Assert.Contains("ยังไม่มีสถิติของปีนี้", await Open("statistics/corruption"), StringComparison.Ordinal); // October: no month of 2571 is over
        _app.Clock.Set(new(2028, 10, 20, 3, 0, 0, TimeSpan.Zero));
        page = await Open("statistics/corruption/2571");
        Assert.Contains("ไม่มีเรื่องร้องเรียนการทุจริตในปีงบประมาณนี้", page, StringComparison.Ordinal);
        Assert.Contains("ปี 2570", page, StringComparison.Ordinal); // years to choose
    }

    [Fact]
    public async Task The_manual_stands_beside_them_and_leads_to_the_form()
    {
        var page = await Open("statistics/corruption");
        foreach (var said in new[] { "วิธีร้องเรียน", "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา", "ภายใน 15 วัน", "3,650 วัน", "โครงการ 4-05 และ 4-06", FormRoutes.Start })
            Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Contains("statistics/corruption", await Open(""), StringComparison.Ordinal);
        Assert.Contains("statistics/corruption", await Open("statistics"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("statistics/corruption/2540")] // before the service
    [InlineData("statistics/corruption/2580")] // to come
    [InlineData("statistics/corruption/2027")]
    [InlineData("api/v1/statistics/corruption/2540/open-data")]
    public async Task A_year_of_which_nothing_is_known_is_not_there(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Browser().GetAsync(path, Ct)).StatusCode);

    [Fact]
    public async Task Open_data_say_the_same_and_are_asked_for_each_time()
    {
        await _app.Officer("officer-1");
        for (var report = 0; report < 6; report++)
            await _app.Speak();
        _app.Clock.Set(new(2027, 10, 20, 3, 0, 0, TimeSpan.Zero));
        var data = await _app.Client().GetJson("statistics/corruption/2570/open-data");
        Assert.Equal(["first-half", "second-half", "year"], data.GetProperty("rows").EnumerateArray().Select(row => row.Text("period")));
        Assert.Equal([6, 0, 6], data.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("received").GetInt32()));
        Assert.Equal(10, data.GetProperty("fields").GetArrayLength());
        var answer = await _app.Client().GetAsync("statistics/corruption/2570/open-data?format=csv", Ct);
        Assert.True(answer.Headers.CacheControl!.NoCache);
        var lines = (await answer.Content.ReadAsStringAsync(Ct)).TrimStart('\uFEFF').Split("\r\n");
        Assert.Equal("fiscalYear,period,from,to,asOf,received,waiting,inProgress,done,withheld", lines[0]);
        Assert.Equal("2570,first-half,2026-10-01,2027-03-31,2027-03-31,6,6,0,0,false", lines[1]);
        Assert.Equal("2570,year,2026-10-01,2027-09-30,2027-09-30,6,6,0,0,false", lines[3]);
        Assert.Equal(HttpStatusCode.BadRequest, (await _app.Client().GetAsync("statistics/corruption/2570/open-data?format=pdf", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await _app.Client().GetAsync("statistics/corruption/27/open-data", Ct)).StatusCode);
    }

    private async Task<string> Open(string path)
    {
        var answer = await _app.Browser().GetAsync(path, Ct);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null(answer.Headers.CacheControl?.MaxAge);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Ct));
    }
}
