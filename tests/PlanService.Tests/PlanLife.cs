using System.Net.Http.Json;
using System.Text.Json;
using ServiceDefaults.SignIn;

namespace PlanService.Tests;

/// <summary>Steps in a plan's life, for tests that need a plan further on its way.</summary>
public static class PlanLife
{
    public const string Reason = "ตรวจกับต้นฉบับที่ลงนามแล้ว ให้เป็นไปตามที่เขียน";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Accepts every open error, then submits, approves and publishes.</summary>
    public static async Task Publish(this PlanApp app, string planId)
    {
        await app.AcceptErrors(planId);
        await app.Must(Roles.PlanOfficer, $"plans/{planId}/submission");
        await app.Must(Roles.Executive, $"plans/{planId}/approval");
        await app.Must(Roles.Executive, $"plans/{planId}/publication");
    }

    public static async Task AcceptErrors(this PlanApp app, string planId)
    {
        var open = await app.Client().GetJson($"plans/{planId}/findings?severity=error&state=open&pageSize=200");
        string[] ids = [.. open.GetProperty("items").EnumerateArray().Select(finding => finding.Text("id"))];
        if (ids.Length > 0)
            await app.Must(Roles.PlanOfficer, $"plans/{planId}/findings/resolution", new { findingIds = ids, action = "accepted", reason = Reason });
    }

    /// <summary>A POST that has to succeed.</summary>
    public static async Task<JsonElement> Must(this PlanApp app, string role, string path, object? body = null)
    {
        var answer = await app.Post(role, path, body);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync(Ct)}");
        return await answer.Json();
    }

    public static Task<HttpResponseMessage> Post(this PlanApp app, string role, string path, object? body = null) =>
        app.Client(role).PostAsync(path, body is null ? null : JsonContent.Create(body), Ct);
}
