using System.Net;
using ServiceDefaults.SignIn;

namespace TrainingService.Tests.People;

internal static class OpenEvents
{
    /// <summary>An event without money on 26 March 2570, open as soon as it is asked for.</summary>
    public static async Task<Guid> Open(this TrainingApp app, int capacity = 59, string title = "อบรมคุณธรรมจริยธรรม รุ่นที่ 1", string division = "SP")
    {
        var id = await app.Planned(Content(capacity, title), division);
        Assert.Equal(HttpStatusCode.NoContent, (await app.Client(division: division).Send($"events/{id}/budget-request")).Status);
        return id;
    }

    public static Dictionary<string, object?> Content(int capacity, string title = "อบรมคุณธรรมจริยธรรม รุ่นที่ 1")
    {
        var content = TrainingApp.Event(title);
        (content["capacity"], content["budgetLines"], content["speakers"]) = (capacity, Array.Empty<object>(), Array.Empty<object>());
        content["targetGroups"] = new object[] { new { group = "พนักงานส่วนตำบล", count = 10 }, new { group = "ประชาชน", count = 49 } };
        return content;
    }

    public static Task<(HttpStatusCode Status, string? Code, System.Text.Json.JsonElement Body)> Enrol(this TrainingApp app, Guid id, string name, object? more = null, HttpClient? by = null)
    {
        var body = System.Text.Json.JsonSerializer.SerializeToNode(more ?? new { })!.AsObject();
        body["name"] = name;
        return (by ?? app.Client()).Send($"events/{id}/enrolments", body);
    }

    /// <summary>Opens enrolment to everybody.</summary>
    public static async Task<string> Link(this TrainingApp app, Guid id) => (await app.Client().Send($"events/{id}/public-link")).Body.Text("link");

    /// <summary>The list as "1 สมชาย enrolled".</summary>
    public static async Task<string[]> List(this TrainingApp app, Guid id, string query = "", string role = Roles.DivisionOfficer) =>
        [.. (await app.Client(role).GetJson($"events/{id}/enrolments{query}")).GetProperty("items").EnumerateArray().Select(one => $"{one.GetProperty("no")} {one.Text("name")} {one.Text("status")}")];
}
