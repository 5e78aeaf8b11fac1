using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ComplaintService.Measures;
using ComplaintService.Tests.Statistics;
using Contracts;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Measuring;
using ServiceDefaults.Messaging;
using ServiceDefaults.PlanProjects;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using Testing;

namespace ComplaintService.Tests.Measures;

/// <summary>What complaints say of the plan's indicators, and when.</summary>
public sealed class MeasureTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly ComplaintApp _app = ComplaintApp.Take();

    private HttpClient Officer => _app.Client(Roles.ComplaintOfficer, "SP");

    private FiscalYear Year => FiscalYear.Of(_app.Today);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Each_change_of_a_complaint_moves_the_figures_and_fewer_than_five_answers_are_none()
    {
        await Map(
            new("outcome-1", "complaints.satisfaction-percent", null), new("output-1", "complaints.answered", "street-light"), new("output-2", "complaints.in-time-percent", null),
            new("output-3", "complaints.substantiated", "conduct, bribery"), new("output-4", "complaints.channels", null), new("output-5", "training.attended", null));
        var codes = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            var (code, id) = await _app.Receive($"ไฟดับเสาที่ {i}");
            await Officer.Send($"complaints/{id}/resolution", new { outcome = "fixed", text = "เปลี่ยนหลอดไฟแล้ว" });
            codes.Add(code);
        }

        await Becomes("output-1", 5);
        await Becomes("output-2", 100);
        await Becomes("output-3", 0); // somebody complained in this year, and nothing was founded
        await Becomes("output-4", 3);
        foreach (var code in codes.Take(4))
            await Rate(code, 5);
        await _app.Receive("เรื่องที่ยังไม่แจ้งผล");
        await Rate(codes[4], 2);
        await Becomes("outcome-1", 80);
        Assert.DoesNotContain(await Said(), told => told.Indicator == "output-5"); // another service counts it
        Assert.DoesNotContain(await Said(), told => told.Indicator == "outcome-1" && told.Value != 80); // not of four
        var said = (await Said()).Last(told => told.Indicator == "outcome-1");
        Assert.Equal(("complaints", $"/complaints/statistics?year={Year}", "percent", "complaints.satisfaction-percent"), (said.Service, said.Link, said.Unit, said.Measure));
        Assert.Equal($"/complaints/statistics?year={Year}&category=street-light", (await Said()).Last(told => told.Indicator == "output-1").Link);
    }

    [Fact]
    public async Task Founded_complaints_are_counted_by_category_and_fall_back_when_the_finding_is_put_right()
    {
        await Map(new MeasuredIndicator("output-1", "complaints.substantiated", "conduct,bribery"), new("output-2", "complaints.substantiated", "procurement"));
        var created = await _app.Client().PostAsJsonAsync("complaints", ComplaintApp.Complaint("พูดจาไม่สุภาพ", "conduct"), Ct);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var id = await _app.InDatabase(db => db.Complaints.Where(row => row.Category == "conduct").Select(row => row.Id).SingleAsync(Ct));
        await Officer.Send($"complaints/{id}/resolution", new { outcome = "explained", text = "ตักเตือนเจ้าหน้าที่แล้ว", finding = new { result = "founded", reason = "มีพยานยืนยันตรงกันสองคน" } });
        await Becomes("output-1", 1);
        await Becomes("output-2", 0);
        await Officer.PutAsJsonAsync($"complaints/{id}/finding", new { result = "unfounded", reason = "พยานกลับคำให้การทั้งสองคน", correction = "สอบพยานใหม่แล้วไม่ตรงกัน" }, Ct);
        await Becomes("output-1", 0);
    }

    [Fact]
    public async Task Sums_that_are_kept_are_those_of_the_statistics_whatever_happened_to_the_complaints()
    {
        await using var made = new MadeYear();
        await made.FillTown();
        var year = new FiscalYear(2566);
        var officer = made.App.Client(Roles.ComplaintOfficer);
        for (var round = 0; round < 2; round++)
        {
            var question = new Func<ComplaintService.Data.ComplaintDb, MeasureQuestion<ComplaintService.Data.ComplaintDb>>(db => new(db, year, "3-02", null));
            var sums = await made.App.InDatabase(db => question(db).Sums(Ct)); // some 900 rows: the first time adds them up
            var rows = (await officer.GetJson($"statistics/{year}")).GetProperty("byCategory").EnumerateArray().ToDictionary(row => row.Text("code"));
            Assert.Equal(6, sums.Count);
            foreach (var sum in sums)
            {
                var row = rows[sum.Category];
                Assert.Equal((Count(row, "received"), Count(row, "answered")), (sum.Received, sum.Answered));
                Assert.Equal(row.GetProperty("satisfaction").GetProperty("answers").GetInt32(), sum.Ratings);
            }

            var whole = await officer.GetJson($"statistics/{year}");
            decimal? Percent(ComplaintMeasure measure) => made.App.InDatabase(db => measure.Value(question(db), Ct)).GetAwaiter().GetResult();
            Assert.Equal(whole.GetProperty("withinFifteenDaysPercent").GetDecimal(), Percent(new InTimePercent(made.App.Clock)));
            Assert.Equal(whole.GetProperty("satisfaction").GetProperty("percentSatisfied").GetDecimal(), Percent(new SatisfactionPercent()));
        }

        Assert.Equal(6, await made.App.InDatabase(db => db.Tallies.CountAsync(row => row.FiscalYear == 2566, Ct)));
    }

    [Fact]
    public async Task Channels_are_counted_by_the_days_on_which_they_were_open()
    {
        Assert.Equal(["channels"], await Wrong(new { channels = new[] { "phone" } }));
        Assert.Equal(HttpStatusCode.NoContent, (await Officer.PutAsJsonAsync("settings/channels", new { channels = new[] { "web", "counter", "phone", "line" } }, Ct)).StatusCode);
        Assert.Equal(5, await Channels(Year)); // the letter was open until yesterday
        Assert.Equal(3, await Channels(new(Year.Year - 1)));
        Assert.Equal(HttpStatusCode.NoContent, (await Officer.PutAsJsonAsync("settings/channels", new { channels = new[] { "web", "counter" } }, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await Officer.PutAsJsonAsync("settings/channels", new { channels = new[] { "web", "counter", "line" } }, Ct)).StatusCode);
        Assert.Equal(4, await Channels(Year)); // opened and closed on one day is no channel
        var page = await _app.Browser().GetStringAsync("channels", Ct);
        Assert.Contains("เปิดรับ 3 ช่องทาง", page, StringComparison.Ordinal);
        Assert.Contains("LINE", await _app.Browser(Roles.ComplaintOfficer).GetStringAsync("settings/channels", Ct), StringComparison.Ordinal);
    }

    private Task<decimal?> Channels(FiscalYear year) => _app.InDatabase(db => new OpenChannels().Value(new(db, year, "3-02", null), Ct));

    private static int Count(JsonElement row, string field) => row.GetProperty(field).GetInt32();

    private async Task<string[]> Wrong(object body)
    {
        var answer = await Officer.PutAsJsonAsync("settings/channels", body, Ct);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        return [.. (await answer.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name)];
    }

    private async Task Rate(string code, int score) =>
        Assert.Equal(HttpStatusCode.NoContent, (await _app.Client().Send($"tracking/{code}/rating", new { score, @fixed = score > 2 })).Status);

    private Task<int> Map(params MeasuredIndicator[] indicators) => _app.InDatabase(db =>
    {
        db.Add(new PlanProject
        {
            SeriesId = Guid.NewGuid(),
            Code = "3-02",
            Name = "การจัดการเรื่องร้องเรียน",
            Version = 1,
            Position = 1,
            Divisions = ["SP"],
            FiscalYears = [Year.Year],
            Budgets = [],
            PublishedAt = _app.Clock.GetUtcNow(),
            MapVersion = 1,
            Indicators = [.. indicators],
        });
        return db.SaveChangesAsync(Ct);
    });

    private Task Becomes(string indicator, decimal value) => Wait.Until(
        async () => (await Said()).LastOrDefault(told => told.Indicator == indicator) is { IsWithdrawn: false } told && told.Value == value,
        () => $"{indicator} never became {value}");

    private Task<List<IndicatorMeasured>> Said() => _app.InDatabase(async db =>
        (await db.Set<OutboxMessage>().AsNoTracking().Where(message => message.Type.Contains(nameof(IndicatorMeasured))).OrderBy(message => message.Id).ToListAsync(Ct))
        .Select(message => (IndicatorMeasured)message.Event).OrderBy(told => told.Version).ToList());
}
