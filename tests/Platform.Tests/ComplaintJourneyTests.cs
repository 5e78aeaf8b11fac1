using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Testing;

namespace Platform.Tests;

/// <summary>A complaint from the citizen's phone to its rating, through the gateway, and what the whole platform keeps of who complained: nothing.</summary>
public sealed class ComplaintJourneyTests(RunningPlatform platform)
{
    private const string Api = "/complaints/api/v1";

    [Fact]
    public async Task A_citizen_complains_staff_answer_and_nobody_elses_records_name_who_complained()
    {
        using var citizen = platform.Client();
        using var officer = await platform.Client("demo-complaint-officer");
        using var works = await platform.Client("demo-division-officer-PW");
        using var finance = await platform.Client("demo-division-officer-FIN");

        var received = await Post(citizen, "complaints", new
        {
            category = "street-light",
            subject = "ไฟดับหน้าบ้านของนางมาลีเครื่องหมาย",
            details = "ไฟดับสามคืนแล้ว ลูกหลานเดินกลับบ้านไม่เห็นทาง เครื่องหมายรายละเอียด",
            village = "4",
            contact = new { name = "มาลี เครื่องหมายชื่อ", phone = "0899917253", email = "malee.marked@example.com" },
        });
        var code = received.GetProperty("trackingCode").GetString()!;
        var id = (await Get(officer, "complaints?q=นางมาลีเครื่องหมาย")).GetProperty("items")[0].GetProperty("id").GetGuid();
        Assert.Equal("received", (await Get(citizen, $"tracking/{code}")).GetProperty("status").GetString());

        await Post(officer, $"complaints/{id}/assignment", new { division = "PW" });
        Assert.Equal(HttpStatusCode.NotFound, (await finance.GetAsync(new Uri($"{Api}/complaints/{id}", UriKind.Relative))).StatusCode);
        Assert.Equal("0899917253", (await Get(works, $"complaints/{id}/contact")).GetProperty("phone").GetString());
        await Post(works, $"complaints/{id}/updates", new { text = "ช่างจะเข้าตรวจพรุ่งนี้", visibleToComplainant = true });
        await Post(citizen, $"tracking/{code}/reply", new { text = "ขอบคุณ เสาที่สองก็ดับด้วย" });
        await Post(works, $"complaints/{id}/resolution", new { outcome = "fixed", text = "เปลี่ยนหลอดแล้วทั้งสองเสา" });
        await Post(works, $"complaints/{id}/closure", new { rootCause = "wear", prevention = "ตรวจทุกไตรมาส" });
        await Post(citizen, $"tracking/{code}/rating", new { score = 5, @fixed = true });

        var seen = await Get(citizen, $"tracking/{code}");
        Assert.Equal(("closed", false), (seen.GetProperty("status").GetString(), seen.GetProperty("canRate").GetBoolean()));
        var year = (await Get(citizen, $"statistics/{FiscalYearNow()}")).GetProperty("received").GetInt32();
        Assert.True(year >= 1);

        // The last step has left its trace; what came before was sent with it or earlier.
        await Wait.Until(() => platform.Telemetry.Spans.Any(span => span.Service == "complaints" && span.Name.Contains("closure", StringComparison.Ordinal))); // tracking leaves no trace
        var logs = platform.Logs();
        foreach (var secret in (string[])["เครื่องหมาย", "0899917253", "malee.marked", code, code.Replace("-", "", StringComparison.Ordinal)])
        {
            Assert.DoesNotContain(secret, logs, StringComparison.Ordinal);
            Assert.False(platform.Telemetry.Mentions(secret), $"Telemetry holds {secret}.");
        }
    }

    private static int FiscalYearNow()
    {
        var today = DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(7));
        return today.Year + 543 + (today.Month >= 10 ? 1 : 0);
    }

    private static Task<JsonElement> Get(HttpClient client, string path) => client.GetFromJsonAsync<JsonElement>($"{Api}/{path}");

    private static async Task<JsonElement> Post(HttpClient client, string path, object body)
    {
        using var answer = await client.PostAsJsonAsync($"{Api}/{path}", body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode} {text}");
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }
}
