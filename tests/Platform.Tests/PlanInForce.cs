using System.Net.Http.Json;

namespace Platform.Tests;

/// <summary>Journeys that bring a plan into force: it takes the place of the one before, so they run one after another, each on its own plan.</summary>
internal static class PlanInForce
{
    public const string Name = "plan in force";

    /// <summary>The real plan, with all that is wrong with it accepted, and measured as is proposed for it.</summary>
    public static async Task Publish(RunningPlatform platform)
    {
        using var officer = await platform.Client("demo-plan-officer");
        using var executive = await platform.Client("demo-executive");
        var imported = await ApiJourneyTests.Import(officer, await File.ReadAllBytesAsync(RunningPlatform.SeedPath));
        var plan = $"/plan/api/v1/plans/{imported.GetProperty("planId").GetString()}";
        foreach (var finding in imported.GetProperty("findings").EnumerateArray().Where(finding => finding.GetProperty("severity").GetString() == "error"))
            await Post(officer, $"{plan}/findings/{finding.GetProperty("id").GetString()}/resolution", new { action = "accepted", reason = "คงไว้ตามเล่มแผนที่ประกาศใช้แล้ว" });
        await Post(officer, $"{plan}/map/proposal", new { });
        await Post(officer, $"{plan}/submission", new { });
        await Post(executive, $"{plan}/approval", new { });
        await Post(executive, $"{plan}/publication", new { });
    }

    private static async Task Post(HttpClient client, string path, object body)
    {
        using var answer = await client.PostAsJsonAsync(new Uri(path, UriKind.Relative), body);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }
}
