using System.Net.Http.Json;
using Contracts;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Messaging;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using Testing;

namespace ComplaintService.Tests.Measures;

/// <summary>What the plan hears of a complaint that belongs to one of its projects, over a real broker.</summary>
[Collection(OneBroker.Name)]
public sealed class ProjectComplaintTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly ComplaintApp _app = new();

    private HttpClient Officer => _app.Client(Roles.ComplaintOfficer, "SP");

    public async ValueTask InitializeAsync()
    {
        _app.Broker = await TestServers.RabbitMq;
        var bus = _app.Services.GetRequiredService<IBusControl>();
        await Wait.Until(() => bus.CheckHealth().Status is BusHealthStatus.Healthy);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Each_change_says_where_it_stands_and_a_year_that_is_asked_again_says_so_once_more()
    {
        var made = await (await _app.Client().PostAsJsonAsync("complaints", new
        {
            category = "road",
            subject = "ถนนที่เพิ่งสร้างทรุด",
            details = "ถนนตามโครงการทรุดเป็นหลุมยาวสองเมตร",
            projectCode = "2-01",
        }, Ct)).Json();
        var code = made.Text("trackingCode");
        var id = await _app.InDatabase(db => db.Complaints.Select(row => row.Id).SingleAsync(Ct));
        await _app.Receive("เรื่องที่ไม่เกี่ยวกับโครงการ");
        await Officer.Send($"complaints/{id}/assignment", new { division = "PW" });
        await Officer.Send($"complaints/{id}/resolution", new { outcome = "fixed", text = "ซ่อมถนนเรียบร้อยแล้ว" });
        await _app.Client().Send($"tracking/{code}/rating", new { score = 1, @fixed = false });
        await Officer.Send($"complaints/{id}/closure");
        await _app.Client().Send($"tracking/{code}/reopening", new { reason = "ถนนยังเป็นหลุมอยู่เหมือนเดิม" });
        await Officer.Send($"complaints/{id}/correction", new { projectCode = "2-02", reason = "ถนนสายนี้อยู่ในอีกโครงการหนึ่ง" });
        await Officer.Send($"complaints/{id}/correction", new { unknown = new[] { "project-code" }, reason = "ตรวจแล้วไม่อยู่ในโครงการใด" });

        var said = await Said();
        Assert.All(said, one => Assert.Equal(id, one.ComplaintId));
        Assert.Equal(["open", "open", "answered", "answered", "closed", "open", "open", "open"], said.Select(one => one.State));
        Assert.Equal(["2-01", "2-01", "2-01", "2-01", "2-01", "2-01", "2-02", null], said.Select(one => one.ProjectCode));
        Assert.Equal(said.Select(one => one.Version).Distinct().Order(), said.Select(one => one.Version));
        var (rated, reopened) = (said[3], said[5]);
        Assert.Equal((1, false), (rated.Score, rated.Fixed));
        Assert.True(reopened.ReopenedAt > reopened.RatedAt);
        Assert.Matches("^/complaints/desk/[0-9]+$", rated.Link);
        Assert.Equal("PW", rated.Division);

        await Officer.Send($"complaints/{id}/correction", new { projectCode = "2-02", reason = "เชื่อมกับโครงการตามสัญญา" });
        var before = (await Said()).Count;
        await _app.Services.GetRequiredService<IBus>().Publish(new YearAskedAgain { FiscalYear = FiscalYear.Of(_app.Today).Year, At = _app.Clock.GetUtcNow() }, Ct);
        await Wait.Until(async () => (await Said()).Count > before);
        var again = await Said();
        Assert.Equal(before + 1, again.Count);
        Assert.Equal(again[^2].ToString(), again[^1].ToString()); // the same fact, by another message
    }

    [Fact]
    public async Task The_officers_list_of_a_project_holds_its_complaints_alone()
    {
        await _app.Receive("ไฟดับหน้าตลาด");
        await _app.Client().PostAsJsonAsync("complaints", new { category = "road", subject = "ถนนของโครงการทรุด", details = "ถนนตามโครงการทรุดเป็นหลุม", projectCode = "2-01" }, Ct);
        Assert.Equal(1, (await Officer.GetJson("complaints?project=2-01")).GetProperty("total").GetInt32());
        var page = await _app.Browser(Roles.ComplaintOfficer, "SP").GetStringAsync("desk?project=2-01&status=all", Ct);
        Assert.Contains("ถนนของโครงการทรุด", page, StringComparison.Ordinal);
        Assert.DoesNotContain("ไฟดับหน้าตลาด", page, StringComparison.Ordinal);
    }

    private Task<List<ProjectComplaintChanged>> Said() => _app.InDatabase(async db =>
        (await db.Set<OutboxMessage>().AsNoTracking().Where(message => message.Type.Contains(nameof(ProjectComplaintChanged))).OrderBy(message => message.CreatedAt).ThenBy(message => message.Id).ToListAsync(Ct))
        .Select(message => (ProjectComplaintChanged)message.Event).ToList());
}
