using System.Net;
using ComplaintService.Clock;
using ComplaintService.Complaints;
using ComplaintService.Tests.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.SignIn;
using Testing;
using WebUi;

namespace ComplaintService.Tests.Clock;

public sealed class WaitingRoundTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly ComplaintApp _app = new();
    private readonly LetterBox _letters;

    public WaitingRoundTests() => _letters = new(_app);

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
    public async Task Who_does_not_answer_in_time_is_reminded_once_and_the_work_and_its_promise_go_on()
    {
        var (code, id) = await _app.Receive(contact: new { email = "malee@example.com" });
        await Officer.Send($"complaints/{id}/assignment", new { division = "PW" });
        await Officer.Send($"complaints/{id}/waiting", new { reason = "ขอทราบเลขเสาไฟที่ดับ" });
        var asked = await _app.Client().GetJson($"tracking/{code}");
        var (due, until) = (Day(asked, "dueOn"), Day(asked, "awaitedUntil"));
        Assert.Equal(Today.AddDays(14), until);
        Assert.Contains($"ภายในวันที่ {ThaiCalendar.InThai(until)}", (await _letters.All()).Single(letter => letter.Subject!.StartsWith("เราขอข้อมูล", StringComparison.Ordinal)).TextBody, StringComparison.Ordinal);

        Assert.Equal("waiting", await StatusAfter(days: 14, id)); // the last day of the answer
        Assert.Equal("in-progress", await StatusAfter(days: 1, id));
        Assert.Equal("in-progress", await StatusAfter(days: 1, id));
        var seen = await _app.Client().GetJson($"tracking/{code}");
        Assert.Equal(due.AddDays(15), Day(seen, "dueOn"));
        var entry = seen.GetProperty("updates").EnumerateArray().Single(update => update.Text("kind") == "resumed");
        Assert.Contains($"ไม่ได้รับคำตอบภายในวันที่ {ThaiCalendar.InThai(until)}", entry.Text("text"), StringComparison.Ordinal);
        var reminder = (await _letters.All()).Single(letter => letter.Subject!.StartsWith("เรายังไม่ได้รับคำตอบ", StringComparison.Ordinal));
        Assert.Contains("ขอทราบเลขเสาไฟที่ดับ", reminder.TextBody, StringComparison.Ordinal);
        Assert.Contains(ThaiCalendar.InThai(due.AddDays(15)), reminder.TextBody, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NoContent, null), await _app.Client().Send($"tracking/{code}/reply", new { text = "เสา 12" }));
    }

    [Fact]
    public async Task Another_time_holds_for_questions_asked_from_its_day_on()
    {
        Assert.Equal((HttpStatusCode.NoContent, null), await Officer.Send("settings/standstill", new { from = Today.AddDays(1), waitingDays = 3, closingDays = 30 }));
        var (_, before) = await _app.Receive();
        await Officer.Send($"complaints/{before}/waiting", new { reason = "ขอทราบเลขเสาไฟที่ดับ" });
        _app.Clock.Advance(TimeSpan.FromDays(1));
        var (_, after) = await _app.Receive();
        await Officer.Send($"complaints/{after}/waiting", new { reason = "ขอทราบเลขเสาไฟที่ดับ" });
        Assert.Equal("waiting", await StatusAfter(days: 3, after));
        Assert.Equal("acknowledged", await StatusAfter(days: 1, after));
        Assert.Equal("waiting", await StatusAfter(days: 0, before));
        Assert.Equal("acknowledged", await StatusAfter(days: 10, before));
    }

    [Fact]
    public async Task Replicas_that_look_at_the_same_moment_resume_each_once_and_so_does_one_that_starts_later()
    {
        List<Guid> all = [];
        for (var number = 0; number < 60; number++)
        {
            all.Add((await _app.Receive(contact: new { email = "malee@example.com" })).Id);
            await Officer.Send($"complaints/{all[^1]}/waiting", new { reason = "ขอทราบเลขเสาไฟที่ดับ" });
        }

        await using var replica = _app.Replica();
        replica.CreateClient();
        foreach (var app in new[] { _app, replica })
            app.Clock.Advance(TimeSpan.FromDays(15));
        await Task.WhenAll(new[] { _app, replica, _app, replica }.Select(app => Task.Run(() => Round(app))));
        await Round(_app);
        Assert.Equal(60, await Resumed(all));
        Assert.Equal(60, (await _letters.All()).Count(letter => letter.Subject!.StartsWith("เรายังไม่ได้รับคำตอบ", StringComparison.Ordinal)));

        var (_, last) = await _app.Receive();
        await Officer.Send($"complaints/{last}/waiting", new { reason = "ขอทราบเลขเสาไฟที่ดับ" });
        await using var later = _app.Replica();
        later.Clock.Advance(TimeSpan.FromDays(15)); // nobody ran meanwhile
        later.CreateClient();
        await Wait.Until(async () => await Resumed([last]) == 1);
        Assert.Equal(61, await Resumed([.. all, last]));
    }

    private async Task<string> StatusAfter(int days, Guid id)
    {
        _app.Clock.Advance(TimeSpan.FromDays(days));
        await Round(_app);
        return (await Officer.GetJson($"complaints/{id}")).Text("status");
    }

    private Task<int> Resumed(List<Guid> ids) =>
        _app.InDatabase(db => db.Updates.CountAsync(update => ids.Contains(update.ComplaintId) && update.Kind == UpdateKind.Resumed && update.ActorId == "service:complaints", Ct));

    private static async Task Round(ComplaintApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<WaitingRound>().Run(Ct);
    }

    private static DateOnly Day(System.Text.Json.JsonElement json, string property) => DateOnly.ParseExact(json.Text(property), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
