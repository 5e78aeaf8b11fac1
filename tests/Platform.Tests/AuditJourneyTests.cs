using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Testing;

namespace Platform.Tests;

/// <summary>What people do in several services, as an administrator reads it in one list, and as a command verifies it.</summary>
public sealed class AuditJourneyTests(RunningPlatform platform)
{
    [Fact]
    public async Task An_administrator_reads_all_services_at_once_and_the_trail_verifies_beside_the_running_platform()
    {
        using var citizen = platform.Client();
        var received = await citizen.PostAsync(new Uri("/complaints/api/v1/complaints", UriKind.Relative), JsonContent.Create(new
        {
            category = "road",
            subject = "ไฟทางดับหน้าวัด",
            details = "ไฟส่องทางดับสามดวงตั้งแต่ต้นเดือน มืดมากตอนกลางคืน",
        }));
        Assert.True(received.IsSuccessStatusCode, await received.Content.ReadAsStringAsync());
        using var admin = await platform.Client("demo-admin");
        var trace = ActivityTraceId.CreateRandom().ToString();
        await People.RevokeSessions(admin, await People.IdOf(admin, "auditor"), $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");

        var list = await admin.GetFromJsonAsync<JsonElement>("/ops/api/v1/audit?limit=200");
        Assert.Empty(list.GetProperty("silent").EnumerateArray());
        var lines = list.GetProperty("items").EnumerateArray().ToList();
        var services = lines.Select(line => line.GetProperty("service").GetString()!).ToHashSet();
        Assert.Superset(new HashSet<string> { "complaints", "identity" }, services);
        Assert.All(lines.Where(line => line.GetProperty("subject").GetString() == "Complaint"), line => Assert.True(line.GetProperty("withheld").GetBoolean()));
        Assert.DoesNotContain("ไฟทางดับหน้าวัด", list.GetRawText(), StringComparison.Ordinal);

        var traced = Assert.Single((await admin.GetFromJsonAsync<JsonElement>($"/ops/api/v1/audit?trace={trace}")).GetProperty("items").EnumerateArray());
        Assert.Equal(("identity", "Person", "ทดสอบการออกจากระบบทุกเครื่อง"), (traced.GetProperty("service").GetString(), traced.GetProperty("subject").GetString(), traced.GetProperty("reason").GetString()));

        // The seeds of the start are sealed within its first minute; operations hears of it.
        await Wait.Until(async () => (await admin.GetFromJsonAsync<JsonElement>("/ops/api/v1/audit/seals")).GetProperty("items").EnumerateArray()
            .Single(chain => chain.GetProperty("service").GetString() == "identity").GetProperty("number").ValueKind == JsonValueKind.Number);
        var printed = await platform.Command("verify-audit");
        Assert.Contains("ไม่พบการแก้ไข · Nothing was changed.", printed, StringComparison.Ordinal);
        Assert.Matches(@"identity: บันทึก [1-9]\d* รายการ", printed);
    }
}
