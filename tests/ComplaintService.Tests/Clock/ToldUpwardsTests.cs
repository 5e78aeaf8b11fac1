using System.Net;
using ComplaintService.Clock;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Clock;

/// <summary>Who hears of a broken promise, on which page, and what its complainant is told of that.</summary>
public sealed class ToldUpwardsTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly ComplaintApp _app = new();

    private HttpClient Officer => _app.Client(Roles.ComplaintOfficer);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Head_clerk_and_chief_executive_see_one_after_the_other_what_was_told_upwards()
    {
        var (_, id) = await _app.Receive();
        await Officer.Send($"complaints/{id}/assignment", new { division = "PW" });
        Assert.Equal((0, 0, 0, 0), await Counts());

        await After(days: 16);
        Assert.Equal((1, 0, 0, 0), await Counts());
        await After(days: 2);
        Assert.Equal((1, 0, 1, 0), await Counts());
        await After(days: 4);
        Assert.Equal((1, 0, 1, 1), await Counts());

        Assert.Contains("เลยกำหนดที่แจ้งถึงท่าน 1 เรื่อง", await Text(Roles.Executive, null, ""), StringComparison.Ordinal);
        Assert.Contains("เลยกำหนดที่แจ้งถึงท่าน 1 เรื่อง", await Text(Roles.DivisionHead, "PW", ""), StringComparison.Ordinal);
        Assert.DoesNotContain("แจ้งถึงท่าน", await Text(Roles.DivisionOfficer, "PW", ""), StringComparison.Ordinal);
        Assert.DoesNotContain("แจ้งถึงท่าน", await Text(Roles.DivisionOfficer, "PW", "desk"), StringComparison.Ordinal);
        Assert.DoesNotContain("แจ้งถึงท่าน", await Text(null, null, ""), StringComparison.Ordinal);
        Assert.Contains("แจ้งนายกแล้ว", await Text(Roles.Executive, null, "notices?show=told"), StringComparison.Ordinal);
        Assert.DoesNotContain("แจ้งปลัดแล้ว", await Text(Roles.Executive, null, "notices?show=all"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("resolution")]
    [InlineData("extension")]
    [InlineData("waiting")]
    [InlineData("assignment")]
    public async Task What_settles_a_complaint_takes_it_from_the_count_at_once(string step)
    {
        var (code, id) = await _app.Receive();
        await Officer.Send($"complaints/{id}/assignment", new { division = "PW" });
        await After(days: 16);
        Assert.Equal((1, 0, 0, 0), await Counts());

        var due = DateOnly.FromDateTime(_app.Clock.GetUtcNow().AddHours(7).Date).AddDays(7); // a Friday, like the sixteenth day
        Assert.Equal((HttpStatusCode.NoContent, null), await Officer.Send($"complaints/{id}/{step}", new { outcome = "fixed", text = "เปลี่ยนหลอดแล้ว", newDueOn = due, reason = "รอจัดซื้ออุปกรณ์ตามระเบียบ", division = "FIN" }));
        // Another division that has it now sees it: it is still late.
        Assert.Equal(step == "assignment" ? (0, 1, 0, 0) : (0, 0, 0, 0), await Counts());
        if (step == "resolution")
            return;

        await _app.Client().Send($"tracking/{code}/reply", new { text = "ส่งภาพให้แล้ว" });
        Assert.Equal(step switch { "assignment" => (0, 1, 0, 0), "waiting" => (1, 0, 0, 0), _ => (0, 0, 0, 0) }, await Counts()); // answered on the same day: as late as before
    }

    [Fact]
    public async Task The_complainant_reads_who_was_told_and_nothing_before_somebody_was()
    {
        var (unassigned, _) = await _app.Receive();
        var (code, id) = await _app.Receive();
        await Officer.Send($"complaints/{id}/assignment", new { division = "PW" });
        _app.Clock.Advance(TimeSpan.FromDays(16));
        Assert.EndsWith("ขออภัยที่เรายังไม่ได้แจ้งผลตามกำหนด", await Said(code), StringComparison.Ordinal);

        await Round();
        Assert.EndsWith("ตามกำหนด แจ้งผู้อำนวยการกองช่างแล้ว", await Said(code), StringComparison.Ordinal);
        Assert.EndsWith("ตามกำหนด แจ้งเจ้าหน้าที่รับเรื่องร้องเรียนแล้ว", await Said(unassigned), StringComparison.Ordinal);
        await After(days: 6);
        Assert.EndsWith("ตามกำหนด แจ้งนายกองค์การบริหารส่วนตำบลแล้ว", await Said(code), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_notices_ends_where_nobody_reads_any_more()
    {
        var (_, id) = await _app.Receive();
        await Officer.Send($"complaints/{id}/assignment", new { division = "PW" });
        await _app.InDatabase(db => db.Database.ExecuteSqlAsync(
            $"""
            insert into complaint_notices (id, complaint_id, kind, due_on, division, division_now, at, is_settled)
            select gen_random_uuid(), {id}, 'Overdue', date '2020-01-01' + day, 'PW', 'PW', timestamptz '2020-01-02 00:00+07' + day * interval '1 day', false from generate_series(1, 10100) day
            """, Ct));

        var page = await Text(Roles.DivisionHead, "PW", "notices");
        Assert.Contains("พบ มากกว่า 10,000 รายการ", page, StringComparison.Ordinal);
        foreach (var path in new[] { "notices?page=200", "notices?page=999999999", "notices?page=200&show=all", "notices?page=200&show=told" })
            Assert.Equal(50, (await new Visitor(_app.Browser(Roles.DivisionHead, "PW")).Open(path)).QuerySelectorAll("tbody tr").Length);
        Assert.Contains("ไม่มีการแจ้งเตือน", await Text(Roles.DivisionHead, "FIN", "notices?show=all"), StringComparison.Ordinal);
    }

    /// <summary>What the desk shows as told to: the head of PW, the head of FIN, the complaint officer for the clerk, the executive.</summary>
    private async Task<(int Works, int Finance, int Clerk, int Executive)> Counts() => (
        await Count(Roles.DivisionHead, "PW"), await Count(Roles.DivisionHead, "FIN"), await Count(Roles.ComplaintOfficer, null), await Count(Roles.Executive, null));

    private async Task<int> Count(string role, string? division)
    {
        var visitor = new Visitor(_app.Browser(role, division));
        var figure = (await visitor.Open("desk")).QuerySelectorAll(".figures > div").Single(one => one.TextContent.Contains("แจ้งถึงท่าน", StringComparison.Ordinal));
        var shown = int.Parse(figure.QuerySelector("dd")!.FirstChild!.TextContent, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(shown, (await visitor.Open(figure.QuerySelector("a")!.GetAttribute("href")!)).QuerySelectorAll("tbody tr").Length);
        return shown;
    }

    private async Task<string> Text(string? role, string? division, string path) => (await new Visitor(_app.Browser(role, division)).Open(path)).MainText();

    private async Task<string> Said(string code)
    {
        var visitor = new Visitor(_app.Browser());
        await visitor.Open($"track/{code}");
        return (await visitor.Open("track")).QuerySelector(".page-head .muted")!.TextContent;
    }

    private async Task After(int days)
    {
        _app.Clock.Advance(TimeSpan.FromDays(days));
        await Round();
    }

    private async Task Round()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PromiseRound>().Run(Ct);
    }
}
