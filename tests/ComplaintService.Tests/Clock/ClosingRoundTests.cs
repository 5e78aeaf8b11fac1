using System.Net;
using ComplaintService.Clock;
using ComplaintService.Contacts;
using ComplaintService.Tests.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Messaging;
using ServiceDefaults.SignIn;
using WebUi;

namespace ComplaintService.Tests.Clock;

public sealed class ClosingRoundTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly ComplaintApp _app = new();
    private readonly LetterBox _letters;

    public ClosingRoundTests() => _letters = new(_app);

    private HttpClient Officer => _app.Client(Roles.ComplaintOfficer);

    private DateOnly Today => ThaiCalendar.DayInBangkok(_app.Clock.GetUtcNow());

    public ValueTask InitializeAsync()
    {
        _app.Clock.Set(new(2027, 2, 4, 3, 0, 0, TimeSpan.Zero));
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _letters.Dispose();
    }

    [Fact]
    public async Task What_nobody_closes_is_closed_when_it_can_no_longer_be_reopened_and_its_contact_is_erased_in_time()
    {
        var (code, id) = await _app.Receive(contact: new { email = "malee@example.com" });
        await Answer(id);
        Assert.Equal("rejected", await StatusAfter(days: 30, id));
        Assert.Equal(Today.ToString("O", System.Globalization.CultureInfo.InvariantCulture), (await _app.Client().GetJson($"tracking/{code}")).Text("reopenableUntil"));
        Assert.Equal("closed", await StatusAfter(days: 1, id));
        Assert.Equal("closed", await StatusAfter(days: 1, id));
        var seen = await _app.Client().GetJson($"tracking/{code}");
        Assert.Contains("ระบบจึงปิดเรื่อง", seen.GetProperty("updates").EnumerateArray().Single(update => update.Text("kind") == "closed").Text("text"), StringComparison.Ordinal);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, seen.GetProperty("reopenableUntil").ValueKind);
        Assert.Equal((HttpStatusCode.Conflict, "too-late"), await _app.Client().Send($"tracking/{code}/reopening", new { reason = "ไฟยังดับอยู่สองต้น" }));
        Assert.Equal(1, await ClosedEvents(id));
        Assert.Single(await _letters.SubjectsTo("malee@example.com"), subject => subject.StartsWith("ปิดเรื่องแล้ว", StringComparison.Ordinal));

        _app.Clock.Advance(TimeSpan.FromDays(90));
        await using var scope = _app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Retention>().Run(Ct);
        Assert.False((await Officer.GetJson($"complaints/{id}")).GetProperty("hasContact").GetBoolean());
    }

    [Fact]
    public async Task Staff_who_close_give_thirty_days_anew_and_who_reopens_gets_another_answer_and_its_days()
    {
        var (code, id) = await _app.Receive();
        await Answer(id);
        Assert.Equal("rejected", await StatusAfter(days: 20, id));
        await Officer.Send($"complaints/{id}/closure");
        Assert.Equal("closed", await StatusAfter(days: 30, id));
        Assert.Equal((HttpStatusCode.NoContent, null), await _app.Client().Send($"tracking/{code}/reopening", new { reason = "ไฟยังดับอยู่สองต้น" }));
        await Answer(id);
        Assert.Equal("rejected", await StatusAfter(days: 30, id));
        Assert.Equal("closed", await StatusAfter(days: 1, id));
        Assert.Equal(2, await ClosedEvents(id));
    }

    [Fact]
    public async Task A_message_that_nobody_has_read_is_not_closed_over()
    {
        var (code, unread) = await _app.Receive();
        var (other, read) = await _app.Receive();
        await Answer(unread);
        await Answer(read);
        _app.Clock.Advance(TimeSpan.FromDays(29));
        await _app.Client().Send($"tracking/{code}/reply", new { text = "ยังไม่เรียบร้อย" });
        await _app.Client().Send($"tracking/{other}/reply", new { text = "ขอบคุณ" });
        await Officer.Send($"complaints/{read}/updates", new { text = "รับทราบ", visibleToComplainant = false });
        Assert.Equal("closed", await StatusAfter(days: 2, read));
        Assert.Equal("rejected", await StatusAfter(days: 28, unread));
        Assert.Equal("closed", await StatusAfter(days: 1, unread));
        Assert.Equal(1, (await Officer.GetJson("complaints?status=replied")).GetProperty("total").GetInt32()); // still nobody has
    }

    [Fact]
    public async Task Another_time_holds_for_answers_given_from_its_day_on_and_is_never_shorter_than_that_of_reopening()
    {
        Assert.Equal((HttpStatusCode.BadRequest, "invalid-input"), await Officer.Send("settings/standstill", new { from = Today.AddDays(1), waitingDays = 14, closingDays = 29 }));
        Assert.Equal((HttpStatusCode.BadRequest, "invalid-input"), await Officer.Send("settings/standstill", new { from = Today, waitingDays = 14, closingDays = 45 }));
        Assert.Equal((HttpStatusCode.Forbidden, "not-allowed"), await _app.Client(Roles.DivisionHead, "PW").Send("settings/standstill", new { from = Today.AddDays(1), waitingDays = 14, closingDays = 45 }));
        Assert.Equal((HttpStatusCode.NoContent, null), await Officer.Send("settings/standstill", new { from = Today.AddDays(1), waitingDays = 14, closingDays = 45 }));
        var (_, before) = await _app.Receive();
        await Answer(before);
        _app.Clock.Advance(TimeSpan.FromDays(1));
        var (code, after) = await _app.Receive();
        await Answer(after);
        Assert.Equal("closed", await StatusAfter(days: 30, before));
        Assert.Equal("rejected", await StatusAfter(days: 15, after));
        Assert.Equal((HttpStatusCode.Conflict, "too-late"), await _app.Client().Send($"tracking/{code}/reopening", new { reason = "ไฟยังดับอยู่สองต้น" }));
        Assert.Equal("closed", await StatusAfter(days: 1, after));
    }

    [Fact]
    public async Task Replicas_that_look_at_the_same_moment_close_each_once()
    {
        List<Guid> all = [];
        for (var number = 0; number < 60; number++)
        {
            all.Add((await _app.Receive(contact: new { email = "malee@example.com" })).Id);
            await Answer(all[^1]);
        }

        await using var replica = _app.Replica();
        replica.CreateClient();
        foreach (var app in new[] { _app, replica })
            app.Clock.Advance(TimeSpan.FromDays(31));
        await Task.WhenAll(new[] { _app, replica, _app, replica }.Select(app => Task.Run(() => Round(app))));
        await Round(_app);
        Assert.Equal(60, await _app.InDatabase(db => db.Updates.CountAsync(update => all.Contains(update.ComplaintId) && update.Kind == ComplaintService.Complaints.UpdateKind.Closed, Ct)));
        Assert.Equal(60, (await _letters.SubjectsTo("malee@example.com")).Count(subject => subject.StartsWith("ปิดเรื่องแล้ว", StringComparison.Ordinal)));
        Assert.Equal(60, await _app.InDatabase(db => db.Set<OutboxMessage>().CountAsync(message => message.Type.Contains("ComplaintClosed"), Ct)));
    }

    private async Task Answer(Guid id) =>
        Assert.Equal((HttpStatusCode.NoContent, null), await Officer.Send($"complaints/{id}/rejection", new { reason = "ไม่อยู่ในอำนาจหน้าที่ของเรา" }));

    private async Task<string> StatusAfter(int days, Guid id)
    {
        _app.Clock.Advance(TimeSpan.FromDays(days));
        await Round(_app);
        return (await Officer.GetJson($"complaints/{id}")).Text("status");
    }

    private static async Task Round(ComplaintApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ClosingRound>().Run(Ct);
    }

    private async Task<int> ClosedEvents(Guid id) => (await _app.InDatabase(db => db.Set<OutboxMessage>().ToListAsync(Ct)))
        .Count(message => message.Type.Contains("ComplaintClosed", StringComparison.Ordinal) && message.Body.Contains(id.ToString(), StringComparison.Ordinal));
}
