using System.Net;
using RiskService.Tests.Gifts;
using RiskService.Tests.Register;
using ServiceDefaults.SignIn;
using Testing;

namespace RiskService.Tests.Tasks;

/// <summary>What waits for whom, on 1 March 2570.</summary>
public sealed class TaskTests : IAsyncLifetime
{
    private readonly RiskApp _app = RiskApp.Take();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_round_goes_from_the_division_to_the_clerk_to_the_executive_and_back_to_its_mitigations()
    {
        var risk = (await _app.Finance().Added()).Id();
        await _app.Clerk().Ok("registers/2570/opening", new { dueOn = "2027-03-05", divisions = new[] { "FIN" } });
        var missing = (await _app.Finance().GetJson("tasks")).Kind("risks-to-assess");
        Assert.Equal(((1, 0, 1), $"/risk/risks/{risk}"), (missing.Counts(), missing.First().Link));

        await _app.Finance().Ok($"risks/{risk}/treatment", new { treatment = "treat", reason = "คะแนนสูงกว่าที่ยอมรับได้" });
        Assert.Equal("/risk/registers/2570/parts/FIN/submission", (await _app.Finance().GetJson("tasks")).Kind("part-to-hand-in").First().Link);
        await _app.Finance().Ok("registers/2570/parts/FIN/submission");
        Assert.Equal("waiting", (await _app.Finance().GetJson("tasks")).Kind("part-waiting").Text("nature"));

        var clerk = (await _app.Clerk().GetJson("tasks")).Kind("parts-to-moderate");
        Assert.Equal(("decision", "กองคลัง", "/risk/registers/2570/parts/FIN/moderation"), (clerk.Text("nature"), clerk.First().Title, clerk.First().Link));
        await _app.Clerk().Ok("registers/2570/parts/FIN/moderation", new { note = "เห็นควรเสนอผู้บริหาร" });
        Assert.Equal("/risk/registers/2570/approval", (await _app.Executive().GetJson("tasks")).Kind("register-to-approve").First().Link);

        var mitigation = await _app.Finance().Planned(risk, due: "2027-03-20");
        _app.Clock.Set(new(2027, 3, 22, 3, 0, 0, TimeSpan.Zero));
        var due = (await _app.Finance().GetJson("tasks")).Kind("mitigations-due");
        Assert.Equal(((1, 1, 0), $"/risk/mitigations/{mitigation}/completion"), (due.Counts(), due.First().Link));
        Assert.DoesNotContain("mitigations-due", (await _app.Client(division: "SP").GetJson("tasks")).Kinds());
    }

    [Fact]
    public async Task A_gift_is_told_to_whoever_recorded_it_and_to_whoever_decides_without_a_word_of_who_gave_it()
    {
        var recorder = _app.Officer("somsri");
        var gift = await recorder.Record(GiftSteps.Gift(5000, "contractor", "received-by-person"));
        var tasks = await recorder.GetJson("tasks");
        Assert.Equal(((1, 0, 0), "2027-03-31", $"/risk/gifts/{gift}"), (tasks.Kind("gifts-to-report").Counts(), tasks.Kind("gifts-to-report").First().DueOn, tasks.Kind("gifts-to-report").First().Link)); // 30 days
        Assert.DoesNotContain("ผู้มาขออนุญาต", tasks.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("gifts-to-report", (await _app.Officer("somchai").GetJson("tasks")).Kinds());
        Assert.DoesNotContain("gifts-to-decide", (await _app.Executive().GetJson("tasks")).Kinds());

        await recorder.Send($"gifts/{gift}/report").Done();
        Assert.DoesNotContain("gifts-to-report", (await recorder.GetJson("tasks")).Kinds());
        Assert.Equal($"/risk/gifts/{gift}/decision", (await _app.Executive().GetJson("tasks")).Kind("gifts-to-decide").First().Link);
        Assert.DoesNotContain("gifts-to-decide", (await _app.Clerk().GetJson("tasks")).Kinds());
    }

    [Fact]
    public async Task The_forms_of_internal_control_are_told_to_their_writers_and_interests_to_everybody_who_works_here()
    {
        var officer = await _app.Client(division: "SP").GetJson("tasks");
        Assert.Equal((2, 2, 0), officer.Kind("control-forms-due").Counts()); // ปค.4 and ปค.5 of 2569, due on 29 December
        Assert.Equal("/risk/internal-control/2569/SP/pk4", officer.Kind("control-forms-due").First().Link);
        Assert.Equal((3, 3, 0), (await _app.Clerk().GetJson("tasks")).Kind("control-forms-due").Counts());
        Assert.DoesNotContain("control-forms-due", (await _app.Executive().GetJson("tasks")).Kinds());
        Assert.Contains("interests-to-declare", officer.Kinds());

        foreach (var role in (string[])[Roles.Admin, Roles.ComplaintOfficer, Roles.CorruptionOfficer])
            Assert.Equal(["interests-to-declare"], (await _app.Client(role, null).GetJson("tasks")).Kinds());
        Assert.Equal(HttpStatusCode.Unauthorized, (await _app.Client(null).GetAsync("tasks", TestContext.Current.CancellationToken)).StatusCode);
    }
}
