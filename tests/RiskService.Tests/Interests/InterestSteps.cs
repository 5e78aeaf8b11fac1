using System.Text.Json;
using ServiceDefaults.SignIn;

namespace RiskService.Tests.Interests;

/// <summary>Declarations as staff hand them in.</summary>
internal static class InterestSteps
{
    /// <summary>A shop of a sister, and shares of one's own.</summary>
    public static object[] Items(string shop = "ร้านใจดีวัสดุก่อสร้าง", string sister = "นางสาวใจดี มีทรัพย์", string company = "บริษัท สุจริตการโยธา จำกัด") =>
    [
        new { kind = "business", whose = "sibling", name = shop, person = sister, details = "ขายวัสดุให้ผู้รับจ้างในตำบล" },
        new { kind = "shares", whose = "self", name = company, details = "ร้อยละ 5" },
    ];

    public static HttpClient Auditor(this RiskApp app, string name = "นายตรวจ รอบคอบ") => app.Person(name, [Roles.InternalAuditor], "IA");

    /// <returns>Its id.</returns>
    public static async Task<string> Declare(this HttpClient client, object[]? items = null, string position = "นายช่างโยธา") =>
        (await client.Send("interests", items is null ? new { position, nothingToDeclare = true } : new { position, items }).Done()).Text("id");

    public static async Task<JsonElement> Read(this HttpClient auditor, string id, string reason = "ตรวจสัญญาจ้างปี 2570") => await auditor.Send($"interests/{id}/reading", new { reason }).Done();
}
