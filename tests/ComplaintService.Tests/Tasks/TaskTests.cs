using System.Net;
using ComplaintService.Clock;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.SignIn;
using Testing;

namespace ComplaintService.Tests.Tasks;

/// <summary>What waits for whom among complaints, and that it says nothing of who complained of what.</summary>
public sealed class TaskTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly ComplaintApp _app = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Officers_are_told_what_is_open_and_late_those_above_what_was_told_them_and_no_words_of_a_complaint()
    {
        var officer = _app.Client(Roles.ComplaintOfficer);
        var (_, first) = await _app.Receive("ถังขยะหน้าบ้านนายสมชาย");
        var (code, second) = await _app.Receive();
        Assert.Equal(HttpStatusCode.NoContent, (await officer.Send($"complaints/{second}/assignment", new { division = "PW" })).Status);

        var tasks = await officer.GetJson("tasks");
        Assert.Equal(["complaints-open", "complaints-to-acknowledge"], tasks.Kinds());
        Assert.Equal(((2, 0, 0), (1, 0, 0)), (tasks.Kind("complaints-open").Counts(), tasks.Kind("complaints-to-acknowledge").Counts()));
        Assert.StartsWith("/complaints/desk/", tasks.Kind("complaints-to-acknowledge").First().Link, StringComparison.Ordinal);
        Assert.StartsWith("เรื่องที่ ", tasks.Kind("complaints-open").First().Title, StringComparison.Ordinal);
        foreach (var word in (string[])["สมชาย", "ไฟส่องทางดับ", "นักเรียน", code, first.ToString()])
            Assert.DoesNotContain(word, tasks.ToString(), StringComparison.Ordinal);

        Assert.Equal((1, 0, 0), (await _app.Client(Roles.DivisionOfficer, "PW").GetJson("tasks")).Kind("complaints-open").Counts());
        Assert.Empty((await _app.Client(Roles.DivisionOfficer, "FIN").GetJson("tasks")).Kinds());

        await _app.Client().Send($"tracking/{code}/reply", new { text = "ไฟดับเพิ่มอีกต้น" });
        Assert.Equal(1, (await officer.GetJson("tasks")).Kind("complaints-replied").Counts().Count);

        _app.Clock.Advance(TimeSpan.FromDays(10));
        Assert.Equal((2, 0, 2), (await officer.GetJson("tasks")).Kind("complaints-open").Counts());
        _app.Clock.Advance(TimeSpan.FromDays(13));
        await using (var scope = _app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<PromiseRound>().Run(Ct);
        Assert.Equal((2, 2, 0), (await officer.GetJson("tasks")).Kind("complaints-open").Counts());

        var executive = await _app.Client(Roles.Executive).GetJson("tasks");
        Assert.Equal(["complaints-told"], executive.Kinds());
        Assert.Equal((2, 2, 0), executive.Kind("complaints-told").Counts());
        Assert.Equal((1, 0, 0), (await _app.Client(Roles.DivisionHead, "PW").GetJson("tasks")).Kind("complaints-told").Counts()); // late among the open ones already
    }

    [Fact]
    public async Task An_admin_an_auditor_and_a_corruption_officer_are_told_nothing()
    {
        await _app.Receive();
        foreach (var role in (string[])[Roles.Admin, Roles.InternalAuditor, Roles.CorruptionOfficer, Roles.PlanOfficer])
            Assert.Empty((await _app.Client(role).GetJson("tasks")).Kinds());
        Assert.Equal(HttpStatusCode.Unauthorized, (await _app.Client().GetAsync("tasks", Ct)).StatusCode);
    }
}
