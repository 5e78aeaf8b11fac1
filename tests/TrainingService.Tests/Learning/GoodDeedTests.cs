using System.Net;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;

namespace TrainingService.Tests.Learning;

/// <summary>The log of good deeds of the moral school, over HTTP.</summary>
public sealed class GoodDeedTests : IAsyncLifetime
{
    private readonly TrainingApp _app = TrainingApp.Take();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Deeds_are_written_counted_and_taken_out()
    {
        var id = await _app.Open("moral-school", "1-07", "EDU");
        var pupils = await _app.Enrol(id, 2);
        _app.Clock.Set(Learners.AtTheEvent.AddDays(20));
        var (staff, deed) = (_app.Client(division: "EDU"), new { enrolmentId = pupils[0].Id, on = "2027-04-01", text = "เก็บเงินได้แล้วนำส่งครู", confirmedBy = "ครูสมศรี" });
        var (status, _, body) = await staff.Send($"events/{id}/good-deeds", deed);
        Assert.Equal((HttpStatusCode.Created, 1), (status, body.GetProperty("deeds").GetInt32()));
        Assert.Equal(2, (await staff.Send($"events/{id}/good-deeds", deed with { on = "2027-04-02" })).Body.GetProperty("deeds").GetInt32());
        Assert.Equal(["on"], (await staff.Send($"events/{id}/good-deeds", deed with { on = "2027-05-01" })).Body.Fields());
        Assert.Equal(["on"], (await staff.Send($"events/{id}/good-deeds", deed with { on = "2027-03-25" })).Body.Fields());
        Assert.Equal(["enrolmentId"], (await staff.Send($"events/{id}/good-deeds", deed with { enrolmentId = Guid.NewGuid() })).Body.Fields());
        Assert.Equal(["text", "confirmedBy"], (await staff.Send($"events/{id}/good-deeds", deed with { text = "ดี", confirmedBy = "" })).Body.Fields());
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Client(division: "SP").Send($"events/{id}/good-deeds", deed)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await _app.Client(Roles.Executive, null).Send($"events/{id}/good-deeds", deed)).Status);
        Assert.Equal("no-good-deeds", (await _app.Client().Send($"events/{await _app.Open()}/good-deeds", deed)).Code);

        var log = await _app.Client(Roles.PlanOfficer, null).GetJson($"events/{id}/good-deeds");
        Assert.Equal((2, 1), (log.GetProperty("total").GetInt32(), log.GetProperty("pupilsWithDeeds").GetInt32()));
        Assert.Equal([2, 0], log.GetProperty("pupils").EnumerateArray().Select(pupil => pupil.GetProperty("deeds").GetInt32()));
        var first = log.GetProperty("deeds").GetProperty("items")[0];
        Assert.Equal(("2027-04-02", "ครูสมศรี"), (first.Text("on"), first.Text("confirmedBy")));

        Assert.Equal(HttpStatusCode.NoContent, (await staff.Send(HttpMethod.Delete, $"events/{id}/good-deeds/{first.Text("id")}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await staff.Send(HttpMethod.Delete, $"events/{id}/good-deeds/{first.Text("id")}")).Status);
        var entries = await _app.InDatabase(db => db.Set<AuditEntry>().Where(entry => entry.Subject == "GoodDeed").ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(3, entries.Count);
        Assert.DoesNotContain(entries, entry => $"{entry.Before}{entry.After}".Contains("เก็บเงิน", StringComparison.Ordinal));
    }
}
