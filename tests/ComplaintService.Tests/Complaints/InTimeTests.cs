using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Messaging;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Complaints;

/// <summary>What other services hear of whether a promise was kept: the same as the statistics say.</summary>
public sealed class InTimeTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private HttpClient Officer => app.Client(Roles.ComplaintOfficer);

    [Fact]
    public async Task What_was_answered_late_is_late_though_it_was_reopened_and_answered_in_time_then()
    {
        var (code, id) = await app.Receive();
        app.Clock.Advance(TimeSpan.FromDays(16));
        await Resolve(id);
        await app.Client().Send($"tracking/{code}/reopening", new { reason = "ไฟยังดับอยู่สองต้น" });
        await Resolve(id);
        Assert.False(await Told(id));
    }

    [Fact]
    public async Task An_extension_makes_no_late_answer_one_in_time()
    {
        var (_, id) = await app.Receive();
        await Officer.Send($"complaints/{id}/extension", new { newDueOn = await app.WorkingDay(app.Today.AddDays(40)), reason = "ต้องจัดจ้างตามระเบียบก่อน" });
        app.Clock.Advance(TimeSpan.FromDays(20));
        await Resolve(id);
        Assert.False(await Told(id));
    }

    [Fact]
    public async Task What_was_answered_in_time_stays_so_and_a_duplicate_counts_by_the_day_of_merging()
    {
        var ((code, id), (_, duplicate)) = (await app.Receive(), await app.Receive());
        await Officer.Send($"complaints/{duplicate}/merging", new { into = id });
        await Resolve(id);
        await app.Client().Send($"tracking/{code}/reopening", new { reason = "ไฟยังดับอยู่สองต้น" });
        app.Clock.Advance(TimeSpan.FromDays(20));
        await Resolve(id);
        Assert.True(await Told(id));
        Assert.True(await Event(duplicate));
    }

    private async Task Resolve(Guid id) => await Officer.Send($"complaints/{id}/resolution", new { outcome = "fixed", text = "ซ่อมเรียบร้อยแล้ว" });

    private async Task<bool> Told(Guid id)
    {
        await Officer.Send($"complaints/{id}/closure");
        return await Event(id);
    }

    private async Task<bool> Event(Guid id)
    {
        var closed = await app.InDatabase(db => db.Set<OutboxMessage>().Where(message => message.Type.Contains("ComplaintClosed")).Select(message => message.Body).ToListAsync(Ct));
        return JsonDocument.Parse(Assert.Single(closed, body => body.Contains(id.ToString(), StringComparison.Ordinal))).RootElement.GetProperty("inTime").GetBoolean();
    }
}
