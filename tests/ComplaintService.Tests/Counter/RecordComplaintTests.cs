using System.Net;
using System.Net.Http.Json;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Counter;

/// <summary>What comes on paper, by telephone or at the counter, recorded by staff.</summary>
public sealed class RecordComplaintTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private const string Details = "ผู้ร้องแจ้งว่าไฟดับมาตั้งแต่วันจันทร์";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private DateOnly Today => DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(7));

    [Fact]
    public async Task The_promise_of_a_letter_counts_from_the_day_on_which_it_came()
    {
        var friday = Today.AddDays(-3);
        var answer = await app.Client(Roles.ComplaintOfficer).PostAsJsonAsync("complaints/records", Paper("letter", receivedOn: friday, division: "PW", document: "1234/2570"), Ct);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var receipt = await answer.Json();
        Assert.Equal(Day(friday.AddDays(15)), receipt.Text("dueOn"));

        var seen = await app.Client().GetJson($"tracking/{receipt.Text("trackingCode")}");
        Assert.Equal(("in-progress", "PW"), (seen.Text("status"), seen.Text("division")));
        Assert.DoesNotContain("1234/2570", seen.ToString(), StringComparison.Ordinal);
        var code = receipt.Text("trackingCode").Replace("-", "", StringComparison.Ordinal);
        var stored = await app.InDatabase(db => Task.FromResult(db.Complaints.Single(complaint => complaint.TrackingCode == code)));
        Assert.Equal(("1234/2570", friday), (stored.Document, DateOnly.FromDateTime(stored.ReceivedAt.UtcDateTime.AddHours(7))));
    }

    [Theory]
    [InlineData(1, HttpStatusCode.BadRequest)]
    [InlineData(0, HttpStatusCode.Created)]
    [InlineData(-90, HttpStatusCode.Created)]
    [InlineData(-91, HttpStatusCode.BadRequest)]
    public async Task It_came_within_the_last_ninety_days(int days, HttpStatusCode expected) =>
        Assert.Equal(expected, (await app.Client(Roles.ComplaintOfficer).PostAsJsonAsync("complaints/records", Paper("letter", receivedOn: Today.AddDays(days)), Ct)).StatusCode);

    [Theory]
    [InlineData(null, null, HttpStatusCode.Unauthorized)]
    [InlineData(Roles.Admin, null, HttpStatusCode.Forbidden)]
    [InlineData(Roles.PlanOfficer, null, HttpStatusCode.Forbidden)]
    [InlineData(Roles.DivisionOfficer, "SW", HttpStatusCode.Forbidden)]
    [InlineData(Roles.DivisionOfficer, "PW", HttpStatusCode.Created)]
    [InlineData(Roles.DivisionHead, "PW", HttpStatusCode.Created)]
    [InlineData(Roles.ComplaintOfficer, null, HttpStatusCode.Created)]
    public async Task Staff_record_and_a_division_gives_it_to_nobody_else(string? role, string? division, HttpStatusCode expected) =>
        Assert.Equal(expected, (await app.Client(role, division).PostAsJsonAsync("complaints/records", Paper("phone", division: "PW"), Ct)).StatusCode);

    [Theory]
    [InlineData("web")]
    [InlineData(null)]
    [InlineData("pigeon")]
    public async Task It_came_by_a_channel_that_staff_record(string? channel) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await app.Client(Roles.ComplaintOfficer).PostAsJsonAsync("complaints/records", Paper(channel), Ct)).StatusCode);

    [Fact]
    public async Task A_letter_without_name_and_facts_is_recorded_and_closed_with_the_reason()
    {
        var officer = app.Client(Roles.ComplaintOfficer);
        var closed = await (await officer.PostAsJsonAsync("complaints/records", Paper("letter", letter: "without-facts"), Ct)).Json();
        var seen = await app.Client().GetJson($"tracking/{closed.Text("trackingCode")}");
        Assert.Equal("closed", seen.Text("status"));
        Assert.Contains("ไม่ลงชื่อและไม่มีข้อเท็จจริง", seen.Text("text"), StringComparison.Ordinal);

        var open = await (await officer.PostAsJsonAsync("complaints/records", Paper("letter", letter: "with-facts"), Ct)).Json();
        Assert.Equal("received", (await app.Client().GetJson($"tracking/{open.Text("trackingCode")}")).Text("status"));
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.PostAsJsonAsync("complaints/records", Paper("letter", letter: "with-facts", contact: new { name = "สมชาย" }), Ct)).StatusCode);
    }

    [Fact]
    public async Task Who_complained_is_encrypted_like_any_contact()
    {
        await app.Client(Roles.ComplaintOfficer).PostAsJsonAsync("complaints/records", Paper("phone", contact: new { name = "สมหญิง ใจดี", phone = "๐๘๑-๒๓๔-๕๖๗๘" }), Ct);
        var stored = await app.InDatabase(db => Task.FromResult(db.Contacts.Single()));
        Assert.DoesNotContain("0812345678", System.Text.Encoding.UTF8.GetString(stored.Sealed!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_home_page_leads_citizens_and_staff_to_their_work()
    {
        var citizen = await new Visitor(app.Browser()).Open("");
        Assert.NotNull(citizen.QuerySelector("main a[href='new']"));
        Assert.NotNull(citizen.QuerySelector("main a[href='track']"));
        Assert.NotNull(citizen.QuerySelector("main a[href='corruption']"));
        Assert.Contains("ภายใน 15 วัน", citizen.MainText(), StringComparison.Ordinal);
        Assert.Contains("ไม่เผยแพร่ชื่อ ข้อความ และภาพของท่าน", citizen.MainText(), StringComparison.Ordinal); // Open311 lists the rest
        Assert.Null(citizen.QuerySelector("main a[href='desk']"));
        Assert.NotNull((await new Visitor(app.Browser(Roles.ComplaintOfficer)).Open("")).QuerySelector("main a[href='desk']"));
        Assert.NotNull((await new Visitor(app.Browser(Roles.DivisionHead, "PW")).Open("")).QuerySelector("main a[href='counter']"));
        Assert.Null((await new Visitor(app.Browser(Roles.Admin)).Open("")).QuerySelector("main a[href='desk']"));
    }

    private static object Paper(string? channel, DateOnly? receivedOn = null, string? division = null, string? document = null, string? letter = null, object? contact = null) =>
        new { category = "street-light", subject = "ไฟดับหน้าวัด", details = Details, village = "4", channel, receivedOn, division, document, anonymousLetter = letter, contact };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
