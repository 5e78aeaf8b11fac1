using System.Net;
using System.Net.Http.Json;
using ComplaintService.Clock;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Messaging;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Clock;

public sealed class PromiseRoundTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly ComplaintApp _app = new();

    private HttpClient Officer => _app.Client(Roles.ComplaintOfficer);

    /// <summary>A Thursday: the day on which reminders fall, 12 days later, is a Tuesday without a holiday near.</summary>
    public ValueTask InitializeAsync()
    {
        _app.Clock.Set(new(2027, 2, 4, 3, 0, 0, TimeSpan.Zero));
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_promise_is_reminded_of_then_broken_once_and_goes_up_step_by_step()
    {
        var (_, id) = await _app.Receive();
        await Officer.Send($"complaints/{id}/assignment", new { division = "PW" });
        Assert.Equal([], await After(days: 11, id));
        Assert.Equal(["Reminder"], await After(days: 1, id)); // 12 days after receipt: 3 before the promised day
        Assert.Equal(["Reminder"], await After(days: 3, id)); // the promised day itself
        Assert.Equal(["Reminder", "Overdue"], await After(days: 1, id));
        Assert.Equal(["Reminder", "Overdue", "ToClerk"], await After(days: 2, id));
        Assert.Equal(["Reminder", "Overdue", "ToClerk", "ToExecutive"], await After(days: 4, id));
        Assert.Equal(4, (await After(days: 30, id)).Count);
        Assert.Equal(1, await OverdueEvents(id));
    }

    [Fact]
    public async Task A_reminder_comes_on_the_last_working_day_before_days_off()
    {
        Assert.Equal(HttpStatusCode.NoContent, (await Officer.PutAsJsonAsync("settings/holidays/2027-02-16", new { name = "วันหยุดตามมติคณะรัฐมนตรี" }, Ct)).StatusCode);
        var (_, id) = await _app.Receive(); // promised for Friday 19: three days before is the holiday, before that a Monday
        Assert.Equal([], await After(days: 10, id));
        Assert.Equal(["Reminder"], await After(days: 1, id));
        Assert.Equal(HttpStatusCode.NoContent, (await Officer.PutAsJsonAsync("settings/holidays/2027-02-16", new { name = "" }, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Officer.PutAsJsonAsync("settings/holidays/2027-02-16", new { name = "" }, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _app.Client(Roles.DivisionHead, "PW").PutAsJsonAsync("settings/holidays/2027-02-16", new { name = "วันหยุด" }, Ct)).StatusCode);
    }

    [Fact]
    public void Days_off_are_weekends_and_holidays()
    {
        var calendar = new WorkingCalendar(new HashSet<DateOnly> { new(2027, 4, 13), new(2027, 4, 14), new(2027, 4, 15) });
        Assert.True(calendar.IsDayOff(new(2027, 4, 14)));
        Assert.True(calendar.IsDayOff(new(2027, 4, 17)));
        Assert.False(calendar.IsDayOff(new(2027, 4, 16)));
        Assert.Equal(new(2027, 4, 16), calendar.OnOrAfter(new(2027, 4, 13)));
        Assert.Equal(new(2027, 4, 12), calendar.OnOrBefore(new(2027, 4, 15)));
        Assert.Equal(new(2027, 4, 18), calendar.RemindedUntil(new(2027, 4, 12), 3)); // all that falls due before anybody works three days ahead
    }

    [Fact]
    public async Task An_extension_is_a_new_promise()
    {
        var (_, id) = await _app.Receive();
        Assert.Equal(["Overdue"], await After(days: 16, id)); // nobody ran in between: no reminder of what is past
        var due = DateOnly.FromDateTime(_app.Clock.GetUtcNow().AddHours(7).Date).AddDays(5);
        await Officer.Send($"complaints/{id}/extension", new { newDueOn = due, reason = "รอจัดซื้ออุปกรณ์ตามระเบียบ" });
        Assert.Equal(["Overdue"], await After(days: 1, id));
        Assert.Equal(["Overdue", "Reminder"], await After(days: 1, id));
        Assert.Equal(["Overdue", "Reminder", "Overdue"], await After(days: 4, id));
        Assert.Equal(2, await OverdueEvents(id));
    }

    [Fact]
    public async Task Who_waits_for_the_complainant_is_not_late()
    {
        var (code, id) = await _app.Receive();
        await Officer.Send($"complaints/{id}/waiting", new { reason = "ขอภาพจุดที่เกิดเหตุ" });
        Assert.Equal([], await After(days: 14, id));
        await _app.Client().Send($"tracking/{code}/reply", new { text = "ส่งภาพให้แล้ว" });
        Assert.Equal([], await After(days: 1, id));
        Assert.Equal(["Reminder"], await After(days: 11, id));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task A_promise_that_is_broken_already_is_not_broken_again_by_waiting(int days)
    {
        var (code, id) = await _app.Receive();
        await After(days: 17, id); // two days late
        await Officer.Send($"complaints/{id}/waiting", new { reason = "ขอภาพจุดที่เกิดเหตุ" });
        _app.Clock.Advance(TimeSpan.FromDays(days));
        await _app.Client().Send($"tracking/{code}/reply", new { text = "ส่งภาพให้แล้ว" });
        await Round();
        await After(days: 1, id);
        Assert.Equal(1, await OverdueEvents(id));
    }

    [Fact]
    public async Task A_promise_that_waiting_moved_to_a_day_to_come_can_be_broken_anew()
    {
        var (code, id) = await _app.Receive();
        await After(days: 19, id); // four days late, on a Monday
        await Officer.Send($"complaints/{id}/extension", new { newDueOn = DateOnly.FromDateTime(_app.Clock.GetUtcNow().AddHours(7).Date), reason = "รอจัดซื้ออุปกรณ์" });
        await Officer.Send($"complaints/{id}/waiting", new { reason = "ขอภาพจุดที่เกิดเหตุ" });
        _app.Clock.Advance(TimeSpan.FromDays(3));
        await _app.Client().Send($"tracking/{code}/reply", new { text = "ส่งภาพให้แล้ว" });
        await Round();
        Assert.Equal(1, await OverdueEvents(id));
        await After(days: 1, id);
        Assert.Equal(2, await OverdueEvents(id));
    }

    [Fact]
    public async Task Replicas_that_look_at_the_same_moment_say_each_thing_once()
    {
        List<Guid> all = [];
        for (var number = 0; number < 60; number++)
            all.Add((await _app.Receive()).Id);
        _app.Clock.Advance(TimeSpan.FromDays(16));
        var given = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Round)));
        await Round();
        Assert.Equal(60, await _app.InDatabase(db => db.Notices.CountAsync(notice => all.Contains(notice.ComplaintId), Ct)));
        Assert.True(given.Sum() <= 60);
        Assert.Equal(60, (await Outbox()).Count(message => message.Type.Contains("ComplaintOverdue", StringComparison.Ordinal)));
    }

    private async Task<List<string>> After(int days, Guid id)
    {
        _app.Clock.Advance(TimeSpan.FromDays(days));
        await Round();
        return await _app.InDatabase(db => db.Notices.Where(notice => notice.ComplaintId == id).OrderBy(notice => notice.Id).Select(notice => notice.Kind.ToString()).ToListAsync(Ct));
    }

    private async Task<int> Round()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PromiseRound>().Run(Ct);
    }

    private async Task<int> OverdueEvents(Guid id) => (await Outbox())
        .Count(message => message.Type.Contains("ComplaintOverdue", StringComparison.Ordinal) && message.Body.Contains(id.ToString(), StringComparison.Ordinal));

    private Task<List<OutboxMessage>> Outbox() => _app.InDatabase(db => db.Set<OutboxMessage>().ToListAsync(Ct));
}
