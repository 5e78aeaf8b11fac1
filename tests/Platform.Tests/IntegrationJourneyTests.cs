using System.Diagnostics;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using Testing;

namespace Platform.Tests;

/// <summary>Another system with the script of the documents: a token from the identity service, and what happened in another service, through the gateway.</summary>
public sealed class IntegrationJourneyTests(RunningPlatform platform)
{
    [Fact]
    public async Task A_script_reads_of_a_complaint_and_not_what_it_says()
    {
        using var citizen = platform.Client();
        await Wait.Until(async () =>
        {
            using var answer = await citizen.GetAsync(new Uri("/ops/health", UriKind.Relative));
            return answer.IsSuccessStatusCode && (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("parts").GetProperty("broker").GetString() == "healthy";
        });
        using var complained = await citizen.PostAsJsonAsync(new Uri("/complaints/api/v1/complaints", UriKind.Relative), new
        {
            category = "street-light",
            subject = "ไฟทางดับหน้าบ้านเครื่องหมายฟีด",
            details = "ไฟดับมาสองคืนแล้ว เดินกลับบ้านลำบาก ช่วยมาดูให้ด้วย",
            village = "4",
        });
        Assert.True(complained.IsSuccessStatusCode, await complained.Content.ReadAsStringAsync());

        var cursor = Path.GetTempFileName();
        var read = "";
        await Wait.Until(async () => (read += await Run(cursor)).Contains("complaint-received", StringComparison.Ordinal), () => read);
        Assert.DoesNotContain("เครื่องหมายฟีด", read, StringComparison.Ordinal);
        Assert.DoesNotContain("village", read, StringComparison.Ordinal);
        File.Delete(cursor);
    }

    private async Task<string> Run(string cursor)
    {
        var examples = typeof(IntegrationJourneyTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "Examples").Value!;
        using var process = Process.Start(new ProcessStartInfo("bash", [Path.Combine(examples, "read-feed.sh")])
        {
            RedirectStandardOutput = true,
            Environment = { ["PLATFORM"] = platform.Address.ToString().TrimEnd('/'), ["CLIENT_ID"] = "demo-plan-officer", ["CLIENT_SECRET"] = "demo", ["CURSOR"] = cursor },
        })!;
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return printed;
    }
}
