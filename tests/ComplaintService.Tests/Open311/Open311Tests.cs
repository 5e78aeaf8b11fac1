using System.Net;
using System.Xml.Linq;

namespace ComplaintService.Tests.Open311;

/// <summary>Another city system speaks Open311 GeoReport v2 with us.</summary>
public sealed class Open311Tests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private readonly CitySystem _city = new(app);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_categories_are_services()
    {
        var services = await _city.Client.GetJson("services.json");
        Assert.Contains(services.EnumerateArray(), service => service.Text("service_code") == "street-light" && service.Text("type") == "realtime" && !service.GetProperty("metadata").GetBoolean());
        var xml = await _city.Xml("services.xml?jurisdiction_id=bungnakhon.go.th");
        Assert.Equal("services", xml.Name);
        Assert.Equal(services.GetArrayLength(), xml.Elements("service").Count());
        Assert.Equal("street-light", (await _city.Client.GetJson("services/street-light.json")).Text("service_code"));
        Assert.Equal("service_definition", (await _city.Xml("services/street-light.xml")).Name);
        Assert.Equal(HttpStatusCode.NotFound, (await _city.Client.GetAsync("services/unicorn.json", Ct)).StatusCode);
    }

    [Fact]
    public async Task Requests_are_found_by_id_category_state_and_day()
    {
        var first = await _city.Receive("ไฟส่องทางดับ");
        var second = await _city.Receive("ท่อประปาแตก", ("service_code", "water"));
        Assert.Equal([first, second], await _city.Ids($"requests.json?service_request_id={first},{second},x"));
        Assert.Contains(second, await _city.Ids("requests.json?service_code=water&status=open"));
        Assert.DoesNotContain(first, await _city.Ids("requests.json?service_code=water"));
        Assert.Empty(await _city.Ids("requests.json?status=closed&service_code=water"));
        Assert.Equal([second], await _city.Ids("requests.json?page=1&page_size=1&service_code=water"));
        Assert.Empty(await _city.Ids("requests.json?page=900000000&page_size=200"));
        Assert.Empty(await _city.Ids("requests.json?start_date=2020-01-01T00:00:00Z&end_date=2020-02-01T00:00:00%2B07:00"));
        Assert.Contains(first, await _city.Ids(FormattableString.Invariant($"requests.json?start_date={app.Clock.GetUtcNow().AddDays(-30):yyyy-MM-dd}T00:00:00Z")));
        Assert.Equal("service_requests", (await _city.Xml("requests.xml")).Name);
    }

    [Theory]
    [InlineData("requests.json?status=lost", HttpStatusCode.BadRequest)]
    [InlineData("requests.json?start_date=yesterday", HttpStatusCode.BadRequest)]
    [InlineData("requests.json?start_date=1900-01-01T00:00:00Z", HttpStatusCode.BadRequest)]
    [InlineData("requests.json?end_date=2157-01-01T00:00:00Z", HttpStatusCode.BadRequest)]
    [InlineData("requests/0.json", HttpStatusCode.NotFound)]
    [InlineData("requests/99999999999999999999.json", HttpStatusCode.NotFound)]
    [InlineData("requests/1-.json", HttpStatusCode.NotFound)]
    public async Task Errors_are_those_of_Open311(string path, HttpStatusCode expected)
    {
        var answer = await _city.Client.GetAsync(path, Ct);
        Assert.Equal(expected, answer.StatusCode);
        var error = (await answer.Json()).EnumerateArray().Single();
        Assert.Equal((int)expected, error.GetProperty("code").GetInt32());
        Assert.NotEqual("", error.Text("description"));
    }

    [Theory]
    [InlineData("start_date=1958-01-01T00:00:00Z&end_date=1958-01-02T00:00:00Z")]
    [InlineData("start_date=2156-12-31T23:59:59Z")]
    [InlineData("end_date=2156-12-31T23:59:59Z")]
    public async Task The_edges_of_time_are_answered(string span) => Assert.Empty(await _city.Ids($"requests.json?{span}"));

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
        var answer = await _city.Send("requests.xml", (field, value));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var xml = XDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).Root!;
        Assert.Equal("errors", xml.Name);
        Assert.Equal("400", xml.Element("error")!.Element("code")!.Value);
    }

    [Fact]
    public async Task A_long_description_with_combining_marks_gives_a_subject_that_fits()
    {
        await _city.Post("requests.json", ("description", string.Concat(Enumerable.Repeat("น้ำไม่ไหลที่บ้านผู้ใหญ่ ", 40))));
        var json = await _city.Client.PostAsync("requests.json", new StringContent("{}", System.Text.Encoding.UTF8, "application/json"), Ct);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, json.StatusCode);
    }
}
