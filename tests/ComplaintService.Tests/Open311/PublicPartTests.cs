using System.Globalization;
using System.Net;
using System.Text.Json;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Open311;

/// <summary>What other systems, and so everybody, learn of a complaint (docs/decisions/0008).</summary>
public sealed class PublicPartTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private readonly CitySystem _city = new(app);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_is_a_complaint_whose_notice_holds_the_tracking_code_and_nothing_of_its_words_is_public()
    {
        var receipt = (await _city.Post("requests.json")).EnumerateArray().Single();
        var code = receipt.Text("service_notice").Split(' ').Single(word => word.Count(symbol => symbol == '-') == 2);
        var seen = await app.Client().GetJson($"tracking/{code}");
        Assert.Equal(("received", "street-light", CitySystem.Words), (seen.Text("status"), seen.Text("category"), seen.Text("subject")));

        var id = receipt.Text("service_request_id");
        var officer = app.Client(Roles.ComplaintOfficer);
        await officer.Send($"complaints/{await _city.IdOf(id)}/public-title", new { title = "ไฟส่องทางดับ" });
        await officer.Send($"complaints/{await _city.IdOf(id)}/resolution", new { outcome = "fixed", text = "เปลี่ยนหลอดให้คุณสมชายแล้ว" });
        var xml = (await _city.Xml($"requests/{id}.xml")).Element("request")!;
        Assert.Equal(("closed", "แก้ไขแล้ว"), (xml.Element("status")!.Value, xml.Element("status_notes")!.Value));
        Assert.Equal("ไฟส่องทางดับ", xml.Element("description")!.Value);
        Assert.DoesNotContain("สมชาย", xml.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("0812345678", xml.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_line_for_the_public_no_list_holds_it_and_its_sender_alone_sees_its_state_but_no_place()
    {
        var id = await _city.Receive(title: null);
        Assert.DoesNotContain(id, await _city.Ids("requests.json"));
        var own = await One(id);
        Assert.Equal(("open", "street-light"), (own.Text("status"), own.Text("service_code")));
        Assert.All(["description", "address", "address_id", "lat", "long"], field => Assert.Equal(JsonValueKind.Null, own.GetProperty(field).ValueKind));
        Assert.Contains(id, await _city.Ids($"requests.json?service_request_id={id}"));

        var number = id.Split('-')[0];
        string[] guesses = [number, $"{number}-0000000000000000", id.ToUpperInvariant() + "0"];
        foreach (var guess in guesses)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await _city.Client.GetAsync($"requests/{guess}.json", Ct)).StatusCode);
            Assert.Empty(await _city.Ids($"requests.json?service_request_id={guess}"));
        }
    }

    [Fact]
    public async Task With_a_line_for_the_public_the_place_is_told_to_100_metres()
    {
        var id = await _city.Receive("ไฟส่องทางดับหน้าวัด");
        var shown = (await _city.Client.GetJson("requests.json")).EnumerateArray().Single(row => row.Text("service_request_id") == id);
        Assert.Equal(("ไฟส่องทางดับหน้าวัด", "หมู่ที่ 4"), (shown.Text("description"), shown.Text("address")));
        Assert.Equal((16.123, 103.988), (shown.GetProperty("lat").GetDouble(), shown.GetProperty("long").GetDouble()));
    }

    [Fact]
    public async Task Of_a_personal_matter_the_place_is_never_told()
    {
        var id = await _city.Receive("เบี้ยยังชีพเดือนตุลาคมเข้าช้า", ("service_code", "welfare"));
        var shown = (await _city.Client.GetJson("requests.json")).EnumerateArray().Single(row => row.Text("service_request_id") == id);
        Assert.Equal("เบี้ยยังชีพเดือนตุลาคมเข้าช้า", shown.Text("description"));
        Assert.All(["address", "address_id", "lat", "long"], field => Assert.Equal(JsonValueKind.Null, shown.GetProperty(field).ValueKind));
    }

    [Fact]
    public async Task The_day_is_told_and_no_question_finds_the_hour()
    {
        app.Clock.Set(new DateTimeOffset(2027, 3, 12, 7, 41, 23, TimeSpan.Zero)); // 14.41 in Thailand
        var id = await _city.Receive("ไฟส่องทางดับ");
        var shown = await One(id);
        Assert.All(["requested_datetime", "updated_datetime"], field => Assert.Equal("2027-03-12T00:00:00+07:00", shown.Text(field)));
        string[] spans =
        [
            "start_date=2027-03-12T07:41:24Z", // a second after it came
            "start_date=2027-03-12T16:59:59Z",
            "end_date=2027-03-12T07:41:22Z",
            "end_date=2027-03-11T17:00:00Z",
        ];
        foreach (var span in spans)
            Assert.Contains(id, await _city.Ids($"requests.json?{span}"));
        Assert.DoesNotContain(id, await _city.Ids("requests.json?start_date=2027-03-12T17:00:00Z"));
        Assert.DoesNotContain(id, await _city.Ids("requests.json?end_date=2027-03-11T16:59:59Z"));
    }

    private async Task<JsonElement> One(string id) => (await _city.Client.GetJson(string.Create(CultureInfo.InvariantCulture, $"requests/{id}.json"))).EnumerateArray().Single();
}
