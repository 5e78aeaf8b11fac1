using System.Net;
using ServiceDefaults.SignIn;
using Testing;

namespace TrainingService.Tests.Tasks;

public sealed class TaskTests : IAsyncLifetime
{
    private readonly TrainingApp _app = TrainingApp.Take();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_division_is_told_what_its_events_owe_from_the_money_to_the_report()
    {
        var content = TrainingApp.Event("อบรมรุ่นที่ 2");
        content["speakers"] = Array.Empty<object>(); // nobody teaches at two events at once
        content["budgetLines"] = new[] { TrainingApp.Line() };
        var waiting = await _app.Planned(content);
        Assert.Equal(HttpStatusCode.NoContent, (await _app.Client().Send($"events/{waiting}/budget-request")).Status);
        var held = await HeldEvent.Of(_app, ("สมชาย ใจดี", 2));

        var tasks = await _app.Client().GetJson("tasks");
        Assert.Equal(["events-to-settle", "events-waiting", "reports-due", "certificates-to-issue"], tasks.Kinds());
        Assert.Equal("waiting", tasks.Kind("events-waiting").Text("nature"));
        Assert.Equal($"/training/events/{held}/completion", tasks.Kind("events-to-settle").First().Link);
        Assert.Equal(("2027-05-25", $"/training/events/{held}/report"), (tasks.Kind("reports-due").First().DueOn, tasks.Kind("reports-due").First().Link)); // 60 days
        Assert.Equal($"/training/events/{held}/certificates", tasks.Kind("certificates-to-issue").First().Link);
        Assert.DoesNotContain("สมชาย", tasks.ToString(), StringComparison.Ordinal);

        _app.Clock.Advance(TimeSpan.FromDays(60));
        Assert.Equal((1, 1, 0), (await _app.Client().GetJson("tasks")).Kind("reports-due").Counts());
        Assert.Empty((await _app.Client(division: "FIN").GetJson("tasks")).Kinds());
    }

    [Fact]
    public async Task An_event_of_this_week_is_told_and_so_is_one_that_has_begun()
    {
        var content = TrainingApp.Event();
        content["budgetLines"] = Array.Empty<object>();
        var id = await _app.Planned(content);
        Assert.Equal(HttpStatusCode.NoContent, (await _app.Client().Send($"events/{id}/budget-request")).Status);
        Assert.Empty((await _app.Client().GetJson("tasks")).Kinds());

        _app.Clock.Set(new(2027, 3, 20, 3, 0, 0, TimeSpan.Zero));
        var coming = (await _app.Client().GetJson("tasks")).Kind("events-coming");
        Assert.Equal(((1, 0, 1), "2027-03-26"), (coming.Counts(), coming.First().DueOn));
        _app.Clock.Set(HeldEvent.DayAfter);
        Assert.Equal((1, 1, 0), (await _app.Client().GetJson("tasks")).Kind("events-begun").Counts());
    }

    [Fact]
    public async Task Those_who_hold_no_events_are_told_nothing()
    {
        await HeldEvent.Of(_app, ("สมชาย ใจดี", 2));
        foreach (var role in (string[])[Roles.Admin, Roles.PlanOfficer, Roles.Executive, Roles.InternalAuditor, Roles.ComplaintOfficer])
            Assert.Empty((await _app.Client(role, null).GetJson("tasks")).Kinds());
        Assert.Equal(HttpStatusCode.Unauthorized, (await _app.Client(null).GetAsync("tasks", TestContext.Current.CancellationToken)).StatusCode);
    }
}
