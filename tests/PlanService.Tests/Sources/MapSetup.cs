using System.Net.Http.Json;
using System.Text.Json;
using ServiceDefaults.SignIn;

namespace PlanService.Tests.Sources;

/// <summary>Changes of the map, as a plan officer makes them.</summary>
internal static class MapSetup
{
    public const string Why = "ตัวเลขนี้ตอบตัวชี้วัดได้ตรงที่สุดในงานของเรา";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static int Int(this JsonElement json, string property) => json.GetProperty(property).GetInt32();

    public static object Line(string project, string indicator, string? measure, string? of = null, string why = Why) => new { project, indicator, measure, measureOf = of, why };

    public static Task<HttpResponseMessage> Map(this PlanApp app, string planId, params object[] lines) =>
        app.Client(Roles.PlanOfficer).PostAsJsonAsync($"plans/{planId}/map", new { lines }, Ct);

    public static async Task<JsonElement> Mapped(this PlanApp app, string planId, params object[] lines)
    {
        var answer = await app.Map(planId, lines);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Ct));
        return await answer.Json();
    }

    public static async Task<JsonElement> LineOf(this PlanApp app, string planId, string project, string indicator) =>
        (await app.Client().GetJson($"plans/{planId}/map?project={project}")).GetProperty("lines").EnumerateArray().Single(line => line.Text("indicator") == indicator);

    /// <summary>Newest first.</summary>
    public static async Task<JsonElement[]> History(this PlanApp app, string project, string indicator, int year = 2570) =>
        [.. (await app.Client().GetJson($"projects/{project}/years/{year}/measurements?indicator={indicator}")).GetProperty("items").EnumerateArray()];

    public static async Task<JsonElement?> Latest(this PlanApp app, string project, string indicator, int year = 2570) =>
        (await app.History(project, indicator, year)).Where(row => row.GetProperty("isLatest").GetBoolean()).Select(row => (JsonElement?)row).SingleOrDefault();

    public static decimal? Value(this JsonElement? row) => row?.GetProperty("value") is { ValueKind: JsonValueKind.Number } value ? value.GetDecimal() : null;
}
