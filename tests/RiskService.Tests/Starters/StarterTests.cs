using System.Net;
using System.Text.Json;
using RiskService.Register;
using RiskService.Settings;
using RiskService.Starters;
using RiskService.Tests.Register;
using WebUi;

namespace RiskService.Tests.Starters;

/// <summary>Beginning a register: from the starter library, and from the year before.</summary>
public sealed class StarterTests : IAsyncLifetime
{
    private readonly RiskApp _app = RiskApp.Take();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public void Each_starter_is_whole_in_both_languages_and_has_an_area_and_a_division()
    {
        Assert.True(StarterLibrary.All.Count >= 40);
        Assert.Equal(StarterLibrary.All.Count, StarterLibrary.All.Select(one => one.Key).Distinct().Count());
        Assert.All(StarterLibrary.All, one =>
        {
            Assert.NotNull(StarterSettings.Scales.Area(one.Area));
            Assert.NotEmpty(one.Divisions);
            Assert.All(one.Divisions, division => Assert.True(Divisions.Has(division), one.Key));
            Assert.All(Words(one.Thai), words => Assert.True(words.Any(IsThai), $"{one.Key}: {words}"));
            Assert.All(Words(one.English), words => Assert.True(words.Length > 3 && !words.Any(IsThai), $"{one.Key}: {words}"));
            Assert.True(one.Thai.Process.Length <= RiskContent.LongestName && one.Thai.WhoGains.Length <= RiskContent.LongestName && one.Key.Length <= 40, one.Key);
            Assert.Equal(
                (one.Thai.Causes.Count, one.Thai.Controls.Count, one.Thai.Measures.Count), (one.English.Causes.Count, one.English.Controls.Count, one.English.Measures.Count));
        });
        Assert.All(Divisions.All, division => Assert.True(StarterLibrary.Of(division.Value, null).Count >= 5, division.Value));
    }

    [Fact]
    public async Task The_library_is_read_by_division_and_area()
    {
        var all = await _app.Finance().GetJson("starters");
        Assert.Equal(StarterLibrary.All.Count, all.GetArrayLength());
        var some = await _app.Finance().GetJson("starters?division=PW&kind=approval");
        Assert.All(some.EnumerateArray(), one => Assert.Equal("approval", one.Text("area")));
        Assert.Contains("building-permit-speed-money", some.EnumerateArray().Select(one => one.Text("key")));
        Assert.Equal(HttpStatusCode.Unauthorized, (await _app.Client(null, null).Get("starters")).StatusCode);
    }

    [Fact]
    public async Task Starters_become_risks_with_a_rating_of_their_own_and_none_without()
    {
        var fuel = new { key = "fuel", likelihood = 3, impact = 2, controlEffectiveness = "fair", existingControls = new[] { "สมุดบันทึกการใช้รถ" } };
        var (status, _, body) = await _app.Finance().Send("registers/2570/starters", new { risks = new object[] { fuel, new { key = "petty-cash", impact = 2, controlEffectiveness = "weak" } } });
        Assert.Equal((HttpStatusCode.BadRequest, "risks[1].likelihood"), (status, body.Fields().Single()));
        (status, _, body) = await _app.Finance().Send("registers/2570/starters", new { risks = new object[] { fuel, new { key = "no-such", likelihood = 1, impact = 2, controlEffectiveness = "weak" } } });
        Assert.Equal((HttpStatusCode.BadRequest, "risks[1].key"), (status, body.Fields().Single()));
        Assert.Equal(0, (await _app.Finance().GetJson("registers/2570/risks")).GetProperty("total").GetInt32());

        (status, _, body) = await _app.Finance().Send("registers/2570/starters", new { risks = new object[] { fuel, new { key = "petty-cash", likelihood = 2, impact = 2, controlEffectiveness = "weak" } } });
        Assert.True(status is HttpStatusCode.Created, body.ToString());
        Assert.Equal(["R70-FIN-01", "R70-FIN-02"], body.GetProperty("risks").EnumerateArray().Select(one => one.Text("code")));
        var risk = await _app.Finance().GetJson($"risks/{body.GetProperty("risks")[0].Id()}");
        Assert.Equal(("fuel", 6, "สมุดบันทึกการใช้รถ"), (risk.Text("starterKey"), risk.GetProperty("score").GetInt32(), risk.GetProperty("existingControls")[0].Text("text")));

        Assert.Equal("already-taken", (await _app.Finance().Send("registers/2570/starters", new { risks = new object[] { fuel } })).Code);
        Assert.Equal(HttpStatusCode.Created, (await _app.Client(division: "PW").Send("registers/2570/starters", new { risks = new object[] { fuel } })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await _app.Clerk().Send("registers/2570/starters", new { risks = new object[] { fuel } })).Status);
    }

    [Fact]
    public async Task Open_risks_of_last_year_are_taken_over_once_with_their_rating_confirmed_or_changed()
    {
        var kept = (await _app.Finance().Added()).Id();
        var closed = (await _app.Finance().Added()).Id();
        await _app.Finance().Ok($"risks/{closed}/closure", new { reason = "เลิกจัดซื้อแบบนี้แล้ว" });
        var control = (await _app.Finance().GetJson($"risks/{kept}")).GetProperty("existingControls")[0].Id();
        await _app.Finance().Ok(HttpMethod.Put, $"controls/{control}/schedule", new { everyMonths = 6, nextDueOn = "2027-03-20", tester = "หัวหน้างานพัสดุ" });
        await _app.Finance().Ok($"controls/{control}/tests", new { result = "failed", seen = "ไม่ได้ตรวจจริงสามเดือน" });
        var previous = await _app.Finance().GetJson("registers/2571/previous");
        Assert.Equal([kept], previous.GetProperty("items").EnumerateArray().Select(one => one.Id()));

        object Over(Guid id) => new { risks = new[] { new { previousId = id, likelihood = 2, impact = 4, controlEffectiveness = "good" } } };
        var (status, _, body) = await _app.Finance().Send("registers/2571/previous", Over(closed));
        Assert.Equal((HttpStatusCode.BadRequest, "risks[0].previousId"), (status, body.Fields().Single()));
        Assert.Equal(HttpStatusCode.BadRequest, (await _app.Client(division: "PW").Send("registers/2571/previous", Over(kept))).Status);
        (status, _, body) = await _app.Finance().Send("registers/2571/previous", Over(kept));
        Assert.True(status is HttpStatusCode.Created, body.ToString());
        var risk = await _app.Finance().GetJson($"risks/{body.GetProperty("risks")[0].Id()}");
        Assert.Equal(("R71-FIN-01", 8, kept), (risk.Text("code"), risk.GetProperty("score").GetInt32(), risk.GetProperty("previousId").GetGuid()));
        Assert.Equal("ตรวจสอบยอดซื้อสะสมรายเดือน", risk.GetProperty("existingControls")[0].Text("text"));
        var tested = await _app.Finance().GetJson($"controls/{risk.GetProperty("existingControls")[0].Id()}"); // the schedule, and nothing that tests came to
        Assert.Equal((6, "2027-03-20", "หัวหน้างานพัสดุ", 0), (tested.GetProperty("check").GetProperty("everyMonths").GetInt32(), tested.GetProperty("check").Text("nextDueOn"), tested.GetProperty("check").Text("tester"), risk.GetProperty("raised").GetInt32()));
        Assert.Equal((JsonValueKind.Null, 0), (tested.GetProperty("check").GetProperty("lastResult").ValueKind, (await _app.Finance().GetJson($"controls/{tested.Id()}/tests")).GetProperty("total").GetInt32()));
        Assert.Equal(JsonValueKind.Null, risk.GetProperty("treatment").ValueKind);

        Assert.Equal("already-taken", (await _app.Finance().Send("registers/2571/previous", Over(kept))).Code);
        Assert.Equal(0, (await _app.Finance().GetJson("registers/2571/previous")).GetProperty("total").GetInt32());
    }

    private static IEnumerable<string> Words(StarterText text) => [text.Process, text.Step, text.Event, text.WhoGains, .. text.Causes, .. text.Controls, .. text.Measures];

    private static bool IsThai(char letter) => letter is >= 'ก' and <= '๛';
}
