using System.Net.Http.Json;
using System.Text.Json;
using Testing;

namespace Platform.Tests;

/// <summary>A year of the risk register through the gateway: six divisions fill it, it is approved, a change voids that, it is approved again, published, and carried out; the plan's 4-03 follows.</summary>
[Collection(PlanInForce.Name)]
public sealed class RiskJourneyTests(RunningPlatform platform)
{
    private const string Api = "/risk/api/v1";
    private static readonly string[] Six = ["SP", "FIN", "PW", "SW", "EDU", "IA"];
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(7)).DateTime);
    private static readonly int Year = Today.Year + 543 + (Today.Month >= 10 ? 1 : 0);
    private static readonly string Register = FormattableString.Invariant($"registers/{Year}");

    [Fact]
    public async Task Six_divisions_fill_a_register_and_the_plan_sees_what_became_of_it()
    {
        await PlanInForce.Publish(platform);
        using var clerk = await platform.Client("demo-plan-officer");
        using var executive = await platform.Client("demo-executive");
        var officers = new Dictionary<string, HttpClient>();
        foreach (var division in Six)
            officers[division] = await platform.Client($"demo-division-officer-{division}");

        await Post(clerk, $"{Register}/opening", new { dueOn = Day(30), divisions = Six });
        var risks = new Dictionary<string, Guid>();
        foreach (var division in Six)
            risks[division] = await Filled(officers[division], division);
        var mitigations = new Dictionary<string, Guid>();
        foreach (var division in Six[..5])
        {
            var planned = await Post(officers[division], $"risks/{risks[division]}/mitigations", new { measure = $"แยกผู้ขอและผู้ตรวจรับของ {division}", owner = "หัวหน้าฝ่าย", dueOn = Day(60) });
            mitigations[division] = planned.GetProperty("id").GetGuid();
        }

        foreach (var division in Six)
            await HandIn(officers[division], clerk, division);
        Assert.Equal("moderated", await Status(clerk));
        var state = (await Get(executive, Register)).GetProperty("state").GetString();
        await Post(executive, $"{Register}/approval", new { state });
        Assert.Equal("approved", await Status(clerk));
        await Knows(clerk, ("output-1", 1, true), ("output-2", 0, false), ("output-3", 0, false));

        await Post(officers["FIN"], $"risks/{risks["FIN"]}/assessment", new { likelihood = 4, impact = 4, likelihoodReason = "พบอีกครั้งในเดือนนี้", impactReason = "วงเงินสูงขึ้น", reason = "ทบทวน" });
        var voided = (await Get(clerk, Register)).GetProperty("voided");
        Assert.Equal(("assessed", state), (voided.GetProperty("change").GetString(), voided.GetProperty("approval").GetProperty("state").GetString()));
        await Knows(clerk, ("output-1", 0, false));

        await HandIn(officers["FIN"], clerk, "FIN");
        await Post(executive, $"{Register}/approval", new { state = (await Get(executive, Register)).GetProperty("state").GetString() });
        await Post(clerk, $"{Register}/publication", new { channels = new[] { "เว็บไซต์ อบต.", "บอร์ดประชาสัมพันธ์" } });
        Assert.Equal("published", await Status(clerk));
        foreach (var division in Six[..5])
            await Post(officers[division], $"mitigations/{mitigations[division]}/completion", new { actionTaken = $"ออกคำสั่งแยกหน้าที่ของ {division} และใช้แล้ว" });
        Assert.Equal("published", await Status(clerk)); // carrying out what was approved voids nothing
        await Knows(clerk, ("output-1", 1, true), ("output-2", 5, true), ("output-3", 3, true));

        using var citizen = platform.Client();
        var shown = await Get(citizen, $"{Register}/public");
        Assert.Equal((6, 5), (shown.GetProperty("risks").GetArrayLength(), shown.GetProperty("risks").EnumerateArray().SelectMany(risk => risk.GetProperty("measures").EnumerateArray()).Count(one => one.GetProperty("actionTaken").ValueKind is JsonValueKind.String)));
        foreach (var officer in officers.Values)
            officer.Dispose();
    }

    private static async Task<Guid> Filled(HttpClient officer, string division)
    {
        var added = await Post(officer, $"{Register}/risks", new
        {
            process = "จัดซื้อวัสดุ",
            step = "กำหนดวงเงิน",
            @event = $"แบ่งซื้อวัสดุของ {division} เพื่อเลี่ยงวิธีประกาศเชิญชวน",
            causes = new[] { "ผู้ขอและผู้ตรวจรับเป็นคนเดียวกัน" },
            whoGains = "ผู้ขายรายเดิม",
            kind = "spending",
            likelihood = 3,
            impact = 3,
            likelihoodReason = "ประมาณปีละครั้ง",
            impactReason = "ราวแสนบาท",
            existingControls = new[] { "ตรวจสอบยอดซื้อสะสมรายเดือน" },
            controlEffectiveness = "fair",
            division,
        });
        var id = added.GetProperty("id").GetGuid();
        await Post(officer, $"risks/{id}/treatment", new { treatment = "treat", reason = "คะแนนสูงกว่าที่ยอมรับได้" });
        return id;
    }

    private static async Task HandIn(HttpClient officer, HttpClient clerk, string division)
    {
        await Post(officer, $"{Register}/parts/{division}/submission", new { });
        await Post(clerk, $"{Register}/parts/{division}/moderation", new { note = "คณะทำงานเห็นชอบ" });
    }

    /// <summary>The latest value of each, judged against its target, with where it comes from.</summary>
    private static async Task Knows(HttpClient clerk, params (string Indicator, decimal Value, bool Met)[] wanted)
    {
        foreach (var (indicator, value, met) in wanted)
        {
            await Wait.Until(async () => await Latest(indicator) is { } latest && latest.GetProperty("value").GetDecimal() == value);
            var latest = (await Latest(indicator))!.Value;
            Assert.Equal((indicator, met, "risk"), (indicator, latest.GetProperty("met").GetBoolean(), latest.GetProperty("source").GetString()));
        }

        async Task<JsonElement?> Latest(string indicator)
        {
            var work = await clerk.GetFromJsonAsync<JsonElement>(FormattableString.Invariant($"/plan/api/v1/projects/4-03/years/{Year}"));
            return work.GetProperty("measurements").EnumerateArray().Where(one => one.GetProperty("indicator").GetString() == indicator && one.GetProperty("isLatest").GetBoolean()).Select(one => (JsonElement?)one).FirstOrDefault();
        }
    }

    private static string Day(int ahead) => Today.AddDays(ahead).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<string?> Status(HttpClient client) => (await Get(client, Register)).GetProperty("status").GetString();

    private static async Task<JsonElement> Get(HttpClient client, string path) => await client.GetFromJsonAsync<JsonElement>(new Uri($"{Api}/{path}", UriKind.Relative));

    private static async Task<JsonElement> Post(HttpClient client, string path, object body)
    {
        using var answer = await client.PostAsJsonAsync(new Uri($"{Api}/{path}", UriKind.Relative), body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode} {text}");
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }
}
