using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ComplaintService.Clock;
using ComplaintService.Data;
using Testing;
using WebUi;

namespace ComplaintService.Tests;

/// <summary>The complaint service on a database of its own.</summary>
public sealed class ComplaintApp : ServiceFactory<Program, ComplaintDb>
{
    public ComplaintApp() : base("complaintdb")
    {
        Settings["Intake:FreePerWindow"] = "0"; // tests of the flood set it
        Settings["Corruption:Demo"] = "false"; // tests of the corruption channel make their own officers
        Settings["Platform:KeysPassword"] = "keys-password-of-the-tests";
        Clock.Set(new(2027, 2, 3, 3, 0, 0, TimeSpan.Zero)); // a Wednesday, ten o'clock in Bangkok: no test meets midnight there, nor the end of ten minutes, of a week or of a year
    }

    /// <summary>Another one on the same database, with the same clock and settings.</summary>
    public ComplaintApp Replica()
    {
        var replica = new ComplaintApp { ConnectionString = ConnectionString };
        foreach (var (key, value) in Settings)
            replica.Settings[key] = value;
        replica.Clock.Set(Clock.GetUtcNow());
        return replica;
    }

    /// <summary>Somebody with this role; nobody for null.</summary>
    /// <param name="address">From where; null for an address that all others share.</param>
    public HttpClient Client(string? role = null, string? division = null, string? address = null)
    {
        var client = CreateClient();
        if (address is not null)
            client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        client.BaseAddress = new Uri(client.BaseAddress!, "/complaints/api/v1/");
        return role is null ? client : client.As(role, division);
    }

    /// <summary>Somebody who reads pages; redirects stay visible.</summary>
    /// <param name="address">From where; null for an address that all others share.</param>
    public HttpClient Browser(string? role = null, string? division = null, string? address = null)
    {
        var client = CreateClient(new() { AllowAutoRedirect = false });
        if (address is not null)
            client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        client.BaseAddress = new Uri(client.BaseAddress!, "/complaints/");
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        return role is null ? client : client.As(role, division);
    }

    /// <summary>Somebody who has several roles, for one division.</summary>
    public static HttpClient As(HttpClient client, string[] roles, string division)
    {
        client.DefaultRequestHeaders.Authorization = new("Bearer", TestTokens.Create(roles, division));
        return client;
    }

    /// <summary>Today in Thailand, by the clock of the test.</summary>
    public DateOnly Today => ThaiCalendar.DayInBangkok(Clock.GetUtcNow());

    /// <summary>The day itself, or the first working day after it: no other can be promised.</summary>
    public async Task<DateOnly> WorkingDay(DateOnly day) =>
        (await InDatabase(db => WorkingCalendar.Around(db, day, TestContext.Current.CancellationToken))).OnOrAfter(day);

    public static object Complaint(string subject = "ไฟส่องทางดับ 3 ต้น หน้าวัด", string category = "street-light", object? contact = null) =>
        new { category, subject, details = "ไฟดับมาตั้งแต่วันจันทร์ นักเรียนเดินกลับบ้านมองไม่เห็นทาง", village = "4", contact };

    /// <summary>A citizen complains.</summary>
    /// <returns>Its code, and its id as staff know it.</returns>
    public async Task<(string Code, Guid Id)> Receive(string subject = "ไฟส่องทางดับ 3 ต้น หน้าวัด", object? contact = null)
    {
        var ct = TestContext.Current.CancellationToken;
        var answer = await Client().PostAsJsonAsync("complaints", Complaint(subject, contact: contact), ct);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var code = (await answer.Json()).Text("trackingCode");
        var stored = code.Replace("-", "", StringComparison.Ordinal);
        return (code, await InDatabase(db => Task.FromResult(db.Complaints.Single(complaint => complaint.TrackingCode == stored).Id)));
    }
}

public static class JsonAnswers
{
    public static async Task<JsonElement> GetJson(this HttpClient client, string path) =>
        await client.GetFromJsonAsync<JsonElement>(path, TestContext.Current.CancellationToken);

    public static async Task<JsonElement> Json(this HttpResponseMessage answer) =>
        await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

    public static string Text(this JsonElement json, string property) => json.GetProperty(property).GetString()!;

    public static async Task<(HttpStatusCode Status, string? Code)> Send(this HttpClient client, string path, object? body = null)
    {
        var answer = await client.PostAsJsonAsync(path, body ?? new { }, TestContext.Current.CancellationToken);
        return (answer.StatusCode, answer.IsSuccessStatusCode ? null : (await answer.Json()).Text("code"));
    }
}
