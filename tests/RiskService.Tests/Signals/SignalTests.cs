using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RiskService.Signals;
using RiskService.Tests.Consumers;
using RiskService.Tests.Register;
using ServiceDefaults.SignIn;
using Testing;
using static RiskService.Tests.Signals.Told;

namespace RiskService.Tests.Signals;

/// <summary>What other services tell, over a real broker, becomes proposals; a person decides.</summary>
[Collection(OneBroker.Name)]
public sealed class SignalTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private PlatformSide _side = null!;

    private RiskApp App => _side.App;

    public async ValueTask InitializeAsync() => _side = await PlatformSide.StartAsync();

    public ValueTask DisposeAsync() => _side.DisposeAsync();

    [Fact]
    public async Task Five_complaints_of_one_kind_in_one_division_propose_a_review_in_whatever_order_they_are_told()
    {
        var ids = Enumerable.Range(0, 6).Select(_ => Guid.CreateVersion7()).ToArray();
        await _side.Tell(Closed(ids[0]));                       // the end first
        await _side.Tell(Closed(ids[5], outcome: "merged"));    // counts for nothing
        foreach (var id in ids)
        {
            var message = Guid.CreateVersion7();
            await _side.Tell(Received(id), message);
            await _side.Tell(Received(id), message);
            await _side.Tell(Acknowledged(id));
        }

        await Known(facts => facts.CountAsync(fact => fact.ReceivedAt != null && fact.Division == "FIN", Ct), 6);
        await Known(facts => facts.CountAsync(fact => !fact.Counts, Ct), 1);
        await Round();
        var signal = Assert.Single(await Signals(App.Finance()));
        Assert.Equal(("complaints", 5, "FIN", "tax"), (signal.Text("kind"), signal.GetProperty("count").GetInt32(), signal.Text("division"), signal.Text("category")));
        Assert.Equal(0, signal.GetProperty("risks").GetArrayLength());
        Assert.Contains("5 เรื่อง", signal.Text("what"), StringComparison.Ordinal);
        Assert.Empty(await Signals(App.Client(division: "PW")));

        // One more: the same proposal, with its figures. A risk of that division and area is touched.
        var power = RiskCalls.Risk();
        power["kind"] = "power";
        var risk = (await App.Finance().Added(power)).Id();
        await App.Finance().Added();
        await _side.Tell(Closed(Guid.CreateVersion7()));
        await Known(facts => facts.CountAsync(fact => fact.Counts, Ct), 6);
        await Round();
        signal = Assert.Single(await Signals(App.Finance()));
        Assert.Equal(6, signal.GetProperty("count").GetInt32());
        Assert.Equal(risk, Assert.Single(signal.GetProperty("risks").EnumerateArray()).Id());

        await DecideOn(signal.Id(), risk);

        // Quiet for 90 days, and new complaints after them are a new proposal.
        await Round();
        Assert.Single(await Signals(App.Clerk()));
        App.Clock.Set(March.AddDays(91));
        foreach (var _ in Enumerable.Range(0, 5))
            await _side.Tell(Closed(Guid.CreateVersion7(), March.AddDays(85)));
        await Known(facts => facts.CountAsync(fact => fact.Counts, Ct), 11);
        await Round();
        Assert.Equal([null, "reassess"], (await Signals(App.Clerk())).Select(Outcome));
    }

    [Fact]
    public async Task Statistics_a_late_training_and_money_overspent_are_proposed_from_what_is_told()
    {
        await _side.TellPlan(("1-03", "SP", 13000m), ("1-06", "SW", 10500m), ("1-07", "EDU", null), ("3-02", "PW", 5000m));
        await _side.Tell(Statistics(done: 0, half: 1, day: 1));
        await _side.Tell(Statistics(done: null, half: 2, day: 5));
        await _side.Tell(Statistics(done: 0, half: 1, day: 2)); // late, and older
        await _side.Tell(Budget("3-02", -250.5m, 5));
        await _side.Tell(Budget("3-02", 100m, 4)); // late, and older
        await _side.Tell(Completed("1-06"));
        await Wait.Until(() => App.InDatabase(async db => await db.PlanProjects.AnyAsync(Ct) && await db.MoneyFacts.AnyAsync(one => one.Remaining < 0, Ct) && await db.TrainingFacts.AnyAsync(Ct)
            && await db.CorruptionFacts.AnyAsync(one => one.UpToHalf == 2, Ct)));
        var linked = RiskCalls.Risk();
        (linked["division"], linked["projectCode"]) = ("PW", "3-02");
        var risk = (await App.Client(division: "PW").Added(linked)).Id();
        var small = RiskCalls.Risk(likelihood: 1, impact: 1);
        await App.Finance().Added(small);

        await Task.WhenAll(Round(), Round());
        Assert.Equal(["corruption", "overspent"], (await Signals(App.Clerk())).Select(one => one.Text("kind")).Order(StringComparer.Ordinal));
        App.Clock.Set(new(2027, 6, 30, 17, 30, 0, TimeSpan.Zero)); // 1 July in Thailand
        await Round();
        var all = await Signals(App.Clerk());
        Assert.Equal(["corruption", "overspent", "training-late"], all.Select(one => one.Text("kind")).Order(StringComparer.Ordinal));
        Assert.Equal(("1-03", "SP"), (Of("training-late").Text("projectCode"), Of("training-late").Text("division")));
        Assert.Equal((250.5m, "PW", risk), (Of("overspent").GetProperty("baht").GetDecimal(), Of("overspent").Text("division"), Of("overspent").GetProperty("risks")[0].Id()));
        Assert.Equal((JsonValueKind.Null, 1), (Of("corruption").GetProperty("count").ValueKind, Of("corruption").GetProperty("risks").GetArrayLength())); // the low one is accepted
        Assert.Empty(await Signals(App.Finance()));

        // It is mended: the proposal says so and still wants a decision.
        await _side.Tell(Budget("3-02", 10m, 6));
        await Wait.Until(() => App.InDatabase(db => db.MoneyFacts.AnyAsync(one => one.Remaining == 10m, Ct)));
        await Round();
        all = await Signals(App.Clerk());
        Assert.False(Of("overspent").GetProperty("stillSo").GetBoolean());
        await App.Client(division: "PW").Ok($"signals/{Of("overspent").Id()}/decision", new { decision = "no-change", reason = "โอนงบแล้วตามมติสภา" });
        Assert.Equal(HttpStatusCode.NotFound, (await App.Finance().Send($"signals/{Of("corruption").Id()}/decision", new { decision = "no-change", reason = "ไม่เกี่ยวกับกองคลัง" })).Status);
        await App.Clerk().Ok($"signals/{Of("corruption").Id()}/decision", new { decision = "reassess", reason = "ให้ทุกส่วนราชการทบทวน" });
        await App.Clerk().Ok($"signals/{Of("training-late").Id()}/decision", new { decision = "new-risk", reason = "ความเสี่ยงจากการไม่อบรม" });
        await Round();
        Assert.DoesNotContain(await Signals(App.Clerk()), one => Outcome(one) is null);

        JsonElement Of(string kind) => all.Single(one => one.Text("kind") == kind);
    }

    [Fact]
    public async Task The_thresholds_are_set_from_a_day_on_and_checked()
    {
        var rules = await App.Clerk().GetJson("signals/rules");
        Assert.Equal(5, rules.GetProperty("terms").GetProperty("complaints").GetInt32());
        var terms = rules.GetProperty("terms").Deserialize();
        foreach (var (field, value) in new (string, object)[] { ("complaints", 2), ("withinDays", 0), ("quietDays", 400), ("trainingByMonth", 13), ("trainingProjects", new[] { "x" }), ("areas", new { road = "magic" }) })
        {
            var wrong = new Dictionary<string, object?>(terms) { [field] = value };
            var (status, _, body) = await App.Clerk().Send(HttpMethod.Put, "signals/rules", new { from = "2027-03-10", terms = wrong, reason = "ปรับตามมติคณะทำงาน" });
            Assert.True(status is HttpStatusCode.BadRequest && body.Fields().Contains($"terms.{field}"), $"{field}: {status} {body}");
        }

        terms["complaints"] = 3;
        await App.Clerk().Ok(HttpMethod.Put, "signals/rules", new { from = "2027-03-10", terms, reason = "ปรับตามมติคณะทำงาน" });
        foreach (var _ in Enumerable.Range(0, 3))
            await _side.Tell(Closed(Guid.CreateVersion7()));
        await Known(facts => facts.CountAsync(Ct), 3);
        await Round();
        Assert.Empty(await Signals(App.Clerk()));
        App.Clock.Set(new(2027, 3, 9, 17, 30, 0, TimeSpan.Zero));
        await Round();
        Assert.Single(await Signals(App.Clerk()));
        Assert.Equal(HttpStatusCode.Forbidden, (await App.Finance().Send(HttpMethod.Put, "signals/rules", new { from = "2027-03-10", terms, reason = "ปรับตามมติคณะทำงาน" })).Status);
    }

    private async Task DecideOn(Guid signal, Guid risk)
    {
        var decision = new { decision = "reassess", reason = "ร้องเรียนซ้ำ ควรทบทวนโอกาสเกิด", riskId = risk };
        Assert.Equal(HttpStatusCode.Forbidden, (await App.Executive().Send($"signals/{signal}/decision", decision)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await App.Client(Roles.InternalAuditor, "IA").Send($"signals/{signal}/decision", decision)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Client(division: "PW").Send($"signals/{signal}/decision", decision)).Status);
        foreach (var (body, field) in new (object, string)[] { (new { decision = "reassess", decision.reason }, "riskId"), (new { decision = "no-change", reason = "สั้น" }, "reason"), (new { decision.reason }, "decision") })
        {
            var (status, _, problem) = await App.Finance().Send($"signals/{signal}/decision", body);
            Assert.True(status is HttpStatusCode.BadRequest && problem.Fields().Contains(field), $"{field}: {status} {problem}");
        }

        await App.Finance().Ok($"signals/{signal}/decision", decision);
        Assert.Equal("signal-decided", (await App.Finance().Send($"signals/{signal}/decision", decision)).Code);
        Assert.Equal(1, (await App.Finance().GetJson($"risks/{risk}")).GetProperty("assessments").GetInt32()); // deciding assesses nothing
    }

    private Task Round() => App.Services.GetRequiredService<SignalRound>().Run(Ct);

    private static string? Outcome(JsonElement signal) => signal.GetProperty("decision") is { ValueKind: not JsonValueKind.Null } decision ? decision.Text("outcome") : null;

    private static async Task<List<JsonElement>> Signals(HttpClient client) => [.. (await client.GetJson("signals")).GetProperty("items").EnumerateArray()];

    private Task Known(Func<IQueryable<ComplaintFact>, Task<int>> count, int wanted) => Wait.Until(async () => await App.InDatabase(db => count(db.ComplaintFacts)) == wanted);
}
