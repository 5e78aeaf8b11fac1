using System.Net;
using Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Measuring;
using ServiceDefaults.Messaging;
using ServiceDefaults.PlanProjects;
using ServiceDefaults.SignIn;
using Testing;
using TrainingService.Data;
using TrainingService.Reports;

namespace TrainingService.Tests.Reports;

/// <summary>What an event and a year came to, on paper and for the plan.</summary>
public sealed class ReportTests : IAsyncDisposable
{
    private readonly TrainingApp _app = TrainingApp.Take();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_report_of_an_event_counts_who_came_and_is_submitted_once()
    {
        var id = await HeldEvent.Of(_app, ("นางสาวสมศรี ใจดี", 2), ("นายขาด หมดทุกช่วง", 0));
        var client = _app.Client();
        Assert.Equal("not-completed", (await client.Send($"events/{id}/report/submission")).Code);
        Assert.Equal(HttpStatusCode.OK, (await client.Send($"events/{id}/completion", new { spending = new[] { new { item = "ค่าน้ำดื่ม", amount = 120.5m } } })).Status);
        Assert.Equal("not-written", (await client.Send($"events/{id}/report/submission")).Code);
        var words = new { lessons = "ควรเริ่มเช้ากว่านี้ ผู้เข้าอบรมสนใจมาก", nextSteps = "จัดรุ่นที่ 2 ในไตรมาสหน้า" };
        Assert.Equal(["lessons", "nextSteps"], (await client.Send(HttpMethod.Put, $"events/{id}/report", new { lessons = "", nextSteps = "x" })).Body.Fields());
        Assert.Equal(HttpStatusCode.NoContent, (await client.Send(HttpMethod.Put, $"events/{id}/report", words)).Status);

        var report = await client.GetJson($"events/{id}/report");
        var group = report.GetProperty("groups").EnumerateArray().Single();
        Assert.Equal((59, 2, 1, 1.7m), (group.GetProperty("invited").GetInt32(), group.GetProperty("enrolled").GetInt32(), group.GetProperty("attended").GetInt32(), group.GetProperty("percent").GetDecimal()));
        Assert.Equal("2027-05-25", report.Text("dueOn"));
        Assert.False(report.GetProperty("isOverdue").GetBoolean());
        _app.Clock.Set(new(2027, 5, 25, 16, 59, 0, TimeSpan.Zero)); // the last minute of the day in Bangkok
        Assert.Empty(await Overdue(client));
        _app.Clock.Set(new(2027, 5, 26, 3, 0, 0, TimeSpan.Zero));
        Assert.Equal([id], await Overdue(client));
        Assert.Equal([true], (await client.GetJson("events?status=completed")).GetProperty("items").EnumerateArray().Select(one => one.GetProperty("isReportOverdue").GetBoolean()));
        Assert.Contains("รายงานเกินกำหนด", await Page("events?report=overdue"), StringComparison.Ordinal);
        Assert.Contains("พบ 0 งาน", WebUtility.HtmlDecode(await _app.Browser(division: "PW").GetStringAsync("events?report=overdue", Ct)), StringComparison.Ordinal);
        Assert.True((await client.GetJson($"events/{id}/report")).GetProperty("isOverdue").GetBoolean());
        Assert.Contains("เกินกำหนด", await Page(""), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Client(division: "PW").GetAsync($"events/{id}/report", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await client.Send($"events/{id}/report/submission")).Status);
        Assert.Equal("submitted", (await client.Send($"events/{id}/report/submission")).Code);
        Assert.Equal("submitted", (await client.Send(HttpMethod.Put, $"events/{id}/report", words)).Code);
        Assert.DoesNotContain("เกินกำหนด", await Page(""), StringComparison.Ordinal);
        Assert.Empty(await Overdue(client));
        Assert.DoesNotContain("รายงานเกินกำหนด", await Page("events"), StringComparison.Ordinal);

        var text = await Word($"events/{id}/report?format=docx");
        Assert.Contains("มีผู้ลงทะเบียน ๒ คน เข้าร่วม ๑ คน คิดเป็นร้อยละ ๕๐", text, StringComparison.Ordinal);
        Assert.Contains("ควรเริ่มเช้ากว่านี้", text, StringComparison.Ordinal);
        Assert.Contains("๑๒๐.๕๐", await Page($"events/{id}/report"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_of_a_year_has_the_plans_projects_in_order_and_says_where_there_is_none()
    {
        await HeldEvent.Of(_app, ("นางสาวสมศรี ใจดี", 2));
        var report = await _app.Client(Roles.Executive, null).GetJson("reports/2570");
        Assert.Equal(["1-03", "1-04", "1-05", "1-06", "1-07", "4-04"], report.GetProperty("projects").EnumerateArray().Select(part => part.Text("code")));
        var ethics = report.GetProperty("projects")[0].GetProperty("sums");
        Assert.Equal((1, 1), (ethics.GetProperty("held").GetInt32(), ethics.GetProperty("attended").GetInt32()));
        var text = await Word("reports/2570?format=docx");
        Assert.Contains("ไม่มี", text, StringComparison.Ordinal);
        Assert.Contains("ประจำปีงบประมาณ ๒๕๗๐", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _app.Client().GetAsync("reports/2570?format=xlsx", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await _app.Client().GetAsync("reports/2570?format=pdf", Ct)).StatusCode);
        Assert.Contains("เฉพาะงานของกองช่าง", WebUtility.HtmlDecode(await _app.Browser(division: "PW").GetStringAsync("reports/2570", Ct)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plan_is_told_what_it_has_measured_and_again_only_when_that_changes()
    {
        await PlanWith(new MeasuredIndicator("output-2", "training.attended", null), new("output-1", "complaints.answered", null));
        var id = await HeldEvent.Of(_app, ("นางสาวสมศรี ใจดี", 2));
        Assert.Empty(await Measured());
        await _app.Client().Send($"events/{id}/completion", new { spending = Array.Empty<object>() });
        await Wait.Until(async () => (await Measured()).Count > 0);
        var first = Assert.Single(await Measured());
        Assert.Equal(("1-03", "output-2", 2570, 1m, "people", 1), (first.ProjectCode, first.Indicator, first.FiscalYear, first.Value, first.Unit, first.Version));
        Assert.Equal(("training", "training.attended", "/training/reports/2570"), (first.Service, first.Measure, first.Link));
        await Tell();
        Assert.Single(await Measured());
        await HeldEvent.Enrol(_app, id, ("นายมาทีหลัง ลงชื่อในกระดาษ", 1));
        await Tell();
        var second = (await Measured())[^1];
        Assert.Equal((first.MeasurementId, 2m, 2), (second.MeasurementId, second.Value, second.Version));
        await Tell(again: true);
        var third = (await Measured())[^1];
        Assert.Equal((first.MeasurementId, 2m, 3), (third.MeasurementId, third.Value, third.Version));
        Assert.True(third.MeasuredAt > second.MeasuredAt);
    }

    [Fact]
    public async Task Where_the_plan_has_something_else_measured_the_value_follows_and_what_can_no_longer_be_said_is_taken_back()
    {
        await PlanWith(new MeasuredIndicator("output-2", "training.events", null));
        var id = await HeldEvent.Of(_app, ("นางสาวสมศรี ใจดี", 2));
        await _app.Client().Send($"events/{id}/completion", new { spending = Array.Empty<object>() });
        await Wait.Until(async () => (await Measured()).Count > 0);
        await PlanWith(new MeasuredIndicator("output-2", "training.attended", "1-01,1-03"));
        await Tell();
        await PlanWith(new MeasuredIndicator("output-2", "training.passed-percent", null));
        await Tell();
        Assert.Equal(
            [("training.events", null, 1m, false), ("training.attended", "1-01,1-03", 1m, false), ("training.passed-percent", null, 0m, true)],
            (await Measured()).Select(one => (one.Measure, one.MeasureOf, one.Value, one.IsWithdrawn)));
    }

    [Fact]
    public void Every_measure_that_has_the_services_name_is_counted() =>
        Assert.Equal(Measures.All.Where(measure => measure.Service == "training").Select(measure => measure.Key), TrainingMeasures.All.Select(measure => measure.Key));

    private Task<int> PlanWith(params MeasuredIndicator[] indicators) => _app.InDatabase(async db =>
    {
        await db.PlanProjects.ExecuteDeleteAsync(Ct);
        db.Add(new PlanProject
        {
            SeriesId = Guid.CreateVersion7(),
            Code = "1-03",
            Name = "โครงการคุณธรรม",
            Version = 1,
            Position = 1,
            Divisions = ["SP"],
            FiscalYears = [2570],
            Budgets = [],
            PublishedAt = _app.Clock.GetUtcNow(),
            Indicators = [.. indicators],
        });
        return await db.SaveChangesAsync(Ct);
    });

    private async Task Tell(bool again = false)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var (services, db) = (scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<TrainingDb>());
        await services.GetRequiredService<Measuring<TrainingDb>>().Tell(db, services.GetRequiredService<IEvents>(), new(2570), _app.Clock.GetUtcNow(), Ct, again: again);
        await db.SaveChangesAsync(Ct);
    }

    private Task<List<IndicatorMeasured>> Measured() => _app.InDatabase(async db =>
        (await db.Set<OutboxMessage>().OrderBy(message => message.Id).ToListAsync(Ct)).Select(message => message.Event).OfType<IndicatorMeasured>().ToList());

    private static async Task<Guid[]> Overdue(HttpClient client) =>
        [.. (await client.GetJson("events?report=overdue")).GetProperty("items").EnumerateArray().Select(one => one.GetProperty("id").GetGuid())];

    private async Task<string> Page(string path) => WebUtility.HtmlDecode(await _app.Browser().GetStringAsync(path, Ct));

    private async Task<string> Word(string path)
    {
        using var word = WordFiles.Open(await _app.Client().GetByteArrayAsync(path, Ct));
        Assert.Empty(WordFiles.Errors(word));
        return word.MainDocumentPart!.Document!.Body!.InnerText;
    }
}
