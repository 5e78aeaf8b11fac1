using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Open311;

/// <summary>Another city system speaks Open311 GeoReport v2 with us.</summary>
public sealed class Open311Tests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private const string Words = "ไฟดับหน้าบ้านนายสมชาย ใจดี มาสามวันแล้ว";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_categories_are_services()
    {
        var services = await Client().GetJson("services.json");
        Assert.Contains(services.EnumerateArray(), service => service.Text("service_code") == "street-light" && service.Text("type") == "realtime" && !service.GetProperty("metadata").GetBoolean());
        var xml = await Xml("services.xml?jurisdiction_id=bungnakhon.go.th");
        Assert.Equal("services", xml.Name);
        Assert.Equal(services.GetArrayLength(), xml.Elements("service").Count());
        Assert.Equal("street-light", (await Client().GetJson("services/street-light.json")).Text("service_code"));
        Assert.Equal("service_definition", (await Xml("services/street-light.xml")).Name);
        Assert.Equal(HttpStatusCode.NotFound, (await Client().GetAsync("services/unicorn.json", Ct)).StatusCode);
    }

    [Fact]
    public async Task A_request_is_a_complaint_whose_notice_holds_the_tracking_code_and_nothing_of_its_words_is_public()
    {
        var receipt = (await Post("requests.json")).EnumerateArray().Single();
        var code = receipt.Text("service_notice").Split(' ').Single(word => word.Count(symbol => symbol == '-') == 2);
        var seen = await app.Client().GetJson($"tracking/{code}");
        Assert.Equal(("received", "street-light", Words), (seen.Text("status"), seen.Text("category"), seen.Text("subject")));

        var id = receipt.Text("service_request_id");
        var shown = (await Client().GetJson($"requests/{id}.json")).EnumerateArray().Single();
        Assert.Equal(("open", "street-light", "หมู่ที่ 4"), (shown.Text("status"), shown.Text("service_code"), shown.Text("address")));
        Assert.Equal((16.123, 103.988), (shown.GetProperty("lat").GetDouble(), shown.GetProperty("long").GetDouble()));
        Assert.Equal(JsonValueKind.Null, shown.GetProperty("description").ValueKind);
        Assert.DoesNotContain("สมชาย", shown.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("0812345678", shown.ToString(), StringComparison.Ordinal);

        var complaint = await app.InDatabase(db => Task.FromResult(db.Complaints.Single(row => row.Number == long.Parse(id, null))));
        var officer = app.Client(Roles.ComplaintOfficer);
        await officer.Send($"complaints/{complaint.Id}/public-title", new { title = "ไฟส่องทางดับ" });
        await officer.Send($"complaints/{complaint.Id}/resolution", new { outcome = "fixed", text = "เปลี่ยนหลอดให้คุณสมชายแล้ว" });
        var xml = (await Xml($"requests/{id}.xml")).Element("request")!;
        Assert.Equal(("closed", "แก้ไขแล้ว"), (xml.Element("status")!.Value, xml.Element("status_notes")!.Value));
        Assert.Equal("ไฟส่องทางดับ", xml.Element("description")!.Value);
        Assert.DoesNotContain("สมชาย", xml.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_are_found_by_number_category_state_and_day()
    {
        var first = (await Post("requests")).EnumerateArray().Single().Text("service_request_id");
        var second = (await Post("requests.json", ("service_code", "water"))).EnumerateArray().Single().Text("service_request_id");
        Assert.Equal([first, second], await Ids($"requests.json?service_request_id={first},{second},x"));
        Assert.Contains(second, await Ids("requests.json?service_code=water&status=open"));
        Assert.DoesNotContain(first, await Ids("requests.json?service_code=water"));
        Assert.Empty(await Ids("requests.json?status=closed&service_code=water"));
        Assert.Equal([second], await Ids("requests.json?page=1&page_size=1&service_code=water"));
        Assert.Empty(await Ids("requests.json?page=900000000&page_size=200"));
        Assert.Empty(await Ids("requests.json?start_date=2020-01-01T00:00:00Z&end_date=2020-02-01T00:00:00%2B07:00"));
        Assert.Equal("service_requests", (await Xml("requests.xml")).Name);
    }

    [Theory]
    [InlineData("requests.json?status=lost", HttpStatusCode.BadRequest)]
    [InlineData("requests.json?start_date=yesterday", HttpStatusCode.BadRequest)]
    [InlineData("requests/0.json", HttpStatusCode.NotFound)]
    [InlineData("requests/99999999999999999999.json", HttpStatusCode.NotFound)]
    public async Task Errors_are_those_of_Open311(string path, HttpStatusCode expected)
    {
        var answer = await Client().GetAsync(path, Ct);
        Assert.Equal(expected, answer.StatusCode);
        var error = (await answer.Json()).EnumerateArray().Single();
        Assert.Equal((int)expected, error.GetProperty("code").GetInt32());
        Assert.NotEqual("", error.Text("description"));
    }

    [Theory]
    [InlineData("service_code", "unicorn")]
    [InlineData("description", "สั้น")]
    [InlineData("description", "\0\0\0\0\0\0\0\0\0\0\0\0")]
    [InlineData("lat", "north")]
    [InlineData("lat", "NaN")]
    [InlineData("long", "181")]
    [InlineData("lat", "")]
    [InlineData("address_id", "99")]
    [InlineData("phone", "12")]
    [InlineData("email", "nobody")]
    public async Task What_is_wrong_with_a_request_is_said(string field, string value)
    {
        var answer = await Send("requests.xml", (field, value));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var xml = XDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).Root!;
        Assert.Equal("errors", xml.Name);
        Assert.Equal("400", xml.Element("error")!.Element("code")!.Value);
    }

    [Fact]
    public async Task A_long_description_with_combining_marks_gives_a_subject_that_fits()
    {
        await Post("requests.json", ("description", string.Concat(Enumerable.Repeat("น้ำไม่ไหลที่บ้านผู้ใหญ่ ", 40))));
        var json = await Client().PostAsync("requests.json", new StringContent("{}", System.Text.Encoding.UTF8, "application/json"), Ct);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, json.StatusCode);
    }

    private HttpClient Client()
    {
        var client = app.CreateClient();
        client.BaseAddress = new Uri(client.BaseAddress!, "/complaints/open311/v2/");
        return client;
    }

    private async Task<XElement> Xml(string path) => XDocument.Parse(await Client().GetStringAsync(path, Ct)).Root!;

    private async Task<List<string>> Ids(string path) => [.. (await Client().GetJson(path)).EnumerateArray().Select(row => row.Text("service_request_id"))];

    private async Task<JsonElement> Post(string path, params (string Field, string Value)[] other)
    {
        var answer = await Send(path, other);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return await answer.Json();
    }

    private Task<HttpResponseMessage> Send(string path, params (string Field, string Value)[] other)
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
        return Client().PostAsync(path, new FormUrlEncodedContent(fields), Ct);
    }
}
