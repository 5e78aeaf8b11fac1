using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Open311;

/// <summary>Another city system, as it speaks with us.</summary>
public sealed class CitySystem(ComplaintApp app)
{
    public const string Words = "ไฟดับหน้าบ้านนายสมชาย ใจดี มาสามวันแล้ว";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public HttpClient Client
    {
        get
        {
            var client = app.CreateClient();
            client.BaseAddress = new Uri(client.BaseAddress!, "/complaints/open311/v2/");
            return client;
        }
    }

    public async Task<XElement> Xml(string path) => XDocument.Parse(await Client.GetStringAsync(path, Ct)).Root!;

    public async Task<List<string>> Ids(string path) => [.. (await Client.GetJson(path)).EnumerateArray().Select(row => row.Text("service_request_id"))];

    /// <summary>A request that is a complaint now.</summary>
    /// <param name="title">The line that staff write for the public; null for none.</param>
    /// <returns>Its id.</returns>
    public async Task<string> Receive(string? title, params (string Field, string Value)[] other)
    {
        var id = (await Post("requests.json", other)).EnumerateArray().Single().Text("service_request_id");
        if (title is not null)
            Assert.Equal((HttpStatusCode.NoContent, null), await app.Client(Roles.ComplaintOfficer).Send($"complaints/{await IdOf(id)}/public-title", new { title }));
        return id;
    }

    /// <summary>As staff know it.</summary>
    public async Task<Guid> IdOf(string requestId)
    {
        var number = long.Parse(requestId.Split('-')[0], CultureInfo.InvariantCulture);
        return await app.InDatabase(db => db.Complaints.Where(row => row.Number == number).Select(row => row.Id).SingleAsync());
    }

    public async Task<JsonElement> Post(string path, params (string Field, string Value)[] other)
    {
        var answer = await Send(path, other);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return await answer.Json();
    }

    public Task<HttpResponseMessage> Send(string path, params (string Field, string Value)[] other)
    {
        var fields = new Dictionary<string, string>
        {
            ["service_code"] = "street-light",
            ["description"] = Words,
            ["lat"] = "16.1234",
            ["long"] = "103.9876",
            ["address_id"] = "4",
            ["first_name"] = "สมหญิง",
            ["phone"] = "081-234-5678",
            ["email"] = "som@example.com",
            ["media_url"] = "https://example.com/a.jpg",
        };
        foreach (var (field, value) in other)
            fields[field] = value;
        return Client.PostAsync(path, new FormUrlEncodedContent(fields), Ct);
    }
}
