using System.Net;
using System.Text;
using System.Text.Json;
using Examples;
using Testing;

namespace OperationsService.Tests.Webhooks;

/// <summary>What an administrator does with webhooks, and what a receiver checks.</summary>
internal static class WebhookCalls
{
    private static readonly string[] Usual = ["complaint-rated", "indicator-measured"];

    public static object Webhook(string url, string name = "ระบบบัญชี", string[]? types = null) => new { name, url, types = types ?? Usual, description = "ทดสอบ" };

    /// <summary>Its id and its secret.</summary>
    public static async Task<(Guid Id, string Secret)> Register(this OpsApp app, string url, string name = "ระบบบัญชี", string[]? types = null)
    {
        var (status, _, body) = await app.Client().Send("webhooks", Webhook(url, name, types));
        Assert.True(status == HttpStatusCode.Created, $"{status} {body}");
        return (body.GetProperty("id").GetGuid(), body.Text("secret"));
    }

    public static async Task<JsonElement> Done(this OpsApp app, string path, object? body = null)
    {
        var (status, code, answer) = await app.Client().Send(path, body ?? new { reason = "ทดสอบการทำงาน" });
        Assert.True((int)status is >= 200 and < 300, $"{status} {code} {answer}");
        return answer;
    }

    public static Task<JsonElement> Webhook(this OpsApp app, Guid id) => app.Client().GetJson($"webhooks/{id}");

    public static async Task<List<JsonElement>> Deliveries(this OpsApp app, Guid id, string query = "") =>
        [.. (await app.Client().GetJson($"webhooks/{id}/deliveries{query}")).GetProperty("items").EnumerateArray()];

    /// <summary>When the delivery of an event has come to what is wanted.</summary>
    public static async Task<JsonElement> Delivery(this OpsApp app, Guid id, Guid told, Func<JsonElement, bool> wanted)
    {
        JsonElement found = default;
        await Wait.Until(async () =>
        {
            found = (await app.Deliveries(id)).Find(one => one.GetProperty("eventId").GetGuid() == told);
            return found.ValueKind is JsonValueKind.Object && wanted(found);
        }, () => $"The delivery is {found}");
        return found;
    }

    public static bool Is(this JsonElement delivery, string state) => delivery.Text("state") == state;

    /// <summary>That its last attempt came to this.</summary>
    public static bool Met(this JsonElement delivery, string problem) => delivery.GetProperty("last") is { ValueKind: JsonValueKind.Object } last && last.GetProperty("problem").ValueKind is JsonValueKind.String && last.Text("problem") == problem;

    /// <summary>As the documents say a receiver checks it.</summary>
    public static bool IsSignedBy(this Got got, string secret, DateTimeOffset now) => WebhookSignature.IsTrue(secret, got.Id, got.Timestamp, got.Signature, Encoding.UTF8.GetBytes(got.Body), now);
}
