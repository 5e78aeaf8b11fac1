using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Intake;

/// <summary>Somebody noticed the same and follows.</summary>
public sealed class FollowTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Following_changes_no_complaint_so_an_officer_who_works_on_it_is_not_overtaken()
    {
        var (_, id) = await app.Receive("ไฟดับหน้าตลาด");
        var officer = app.Client(Roles.ComplaintOfficer);
        var read = await officer.GetAsync($"complaints/{id}", Ct);
        var number = (await read.Json()).GetProperty("number").GetInt64();
        var changed = await ChangedAt(id);
        for (var follower = 0; follower < 3; follower++)
            Assert.Equal(HttpStatusCode.Created, (await app.Client().PostAsJsonAsync("follows", new { number }, Ct)).StatusCode);

        using var step = new HttpRequestMessage(HttpMethod.Post, $"complaints/{id}/acknowledgement") { Content = JsonContent.Create(new { }) };
        step.Headers.IfMatch.Add(read.Headers.ETag!);
        Assert.Equal(changed, await ChangedAt(id)); // by which statistics know that a year is as it was
        Assert.Equal(HttpStatusCode.NoContent, (await officer.SendAsync(step, Ct)).StatusCode);

        var desk = new Visitor(app.Browser(Roles.ComplaintOfficer));
        Assert.Contains("ผู้ติดตาม 3 คน", (await desk.Open($"desk?q={number}")).MainText(), StringComparison.Ordinal);
        Assert.Contains("3 คนพบปัญหาเดียวกัน", (await desk.Open($"desk/{number}")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_sent_twice_by_a_double_click_makes_one_follower_who_sees_none_of_its_words()
    {
        var (_, id) = await app.Receive("เสียงดังบ้านนางแดง");
        var number = await app.InDatabase(db => db.Complaints.Where(one => one.Id == id).Select(one => one.Number).SingleAsync(Ct));
        var path = FormattableString.Invariant($"same/{number}");
        var browser = app.Browser();
        var page = await new Visitor(browser).Open(path);
        Assert.DoesNotContain("นางแดง", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var values = page.QuerySelectorAll("form input[type=hidden]").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => browser.PostAsync(path, new FormUrlEncodedContent(values), Ct)));
        Assert.All(answers, answer => Assert.EndsWith("track/receipt", answer.Headers.Location?.ToString(), StringComparison.Ordinal));
        Assert.Equal(1, await app.InDatabase(db => db.Follows.CountAsync(follow => follow.ComplaintId == id, Ct)));
        foreach (var next in (string[])["track/receipt", "track"])
            Assert.DoesNotContain("นางแดง", WebUtility.HtmlDecode(await browser.GetStringAsync(next, Ct)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_somebody_followed_is_in_the_audit_trail_without_the_code_or_a_name()
    {
        var (_, id) = await app.Receive();
        var number = await app.InDatabase(db => db.Complaints.Where(one => one.Id == id).Select(one => one.Number).SingleAsync(Ct));
        var answer = await app.Client(Roles.DivisionOfficer, "PW").PostAsJsonAsync("follows", new { number }, Ct);
        var code = (await answer.Json()).Text("trackingCode").Replace("-", "", StringComparison.Ordinal);
        var entry = await app.InDatabase(async db =>
        {
            var follow = (await db.Follows.SingleAsync(one => one.TrackingCode == code, Ct)).Id.ToString();
            return await db.Set<AuditEntry>().SingleAsync(one => one.Subject == "Follow" && one.SubjectId == follow, Ct);
        });
        Assert.Equal(Actor.Anonymous.Id, entry.ActorId);
        Assert.DoesNotContain(code, entry.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_nothing_to_follow_in_what_is_not_there_or_over()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await app.Client().Send("follows", new { number = 999_999 })).Status);
        var (_, id) = await app.Receive();
        var officer = app.Client(Roles.ComplaintOfficer);
        await officer.Send($"complaints/{id}/rejection", new { reason = "ไม่อยู่ในอำนาจหน้าที่ของเรา" });
        var number = (await officer.GetJson($"complaints/{id}")).GetProperty("number").GetInt64();
        Assert.Equal(HttpStatusCode.NotFound, (await app.Client().Send("follows", new { number })).Status);
    }

    [Theory]
    [InlineData("welfare", "4", 0)]
    [InlineData("road", null, 0)]
    [InlineData("road", "4", 61)]
    public async Task What_the_list_of_similar_ones_offers_nobody_is_followed_by_nobody(string category, string? village, int days)
    {
        var number = await Number(new { category, subject = "เรื่องของฉันเอง", details = "รายละเอียดที่เล่าให้ฟังทั้งหมด", village });
        app.Clock.Advance(TimeSpan.FromDays(days));
        Assert.Equal((HttpStatusCode.NotFound, "not-found"), await app.Client().Send("follows", new { number }));
        await new Visitor(app.Browser()).Open($"same/{number}");
        Assert.Equal(HttpStatusCode.NotFound, (await app.Browser().GetAsync($"same/{number}", Ct)).StatusCode);
    }

    [Fact]
    public async Task A_followers_code_tells_days_and_no_division_until_staff_wrote_a_line_for_the_public()
    {
        var (_, id) = await app.Receive("ไฟดับหน้าบ้านนางแดง");
        var officer = app.Client(Roles.ComplaintOfficer);
        var number = (await officer.GetJson($"complaints/{id}")).GetProperty("number").GetInt64();
        var code = (await (await app.Client().PostAsJsonAsync("follows", new { number }, Ct)).Json()).Text("trackingCode");
        await officer.Send($"complaints/{id}/assignment", new { division = "PW" });
        await officer.Send($"complaints/{id}/waiting", new { reason = "ขอภาพเสาไฟ" });
        var seen = await app.Client().GetJson($"tracking/{code}");
        Assert.Equal(WebUi.ThaiCalendar.StartOf(app.Today), seen.GetProperty("receivedAt").GetDateTimeOffset());
        Assert.All(["division", "waitingSince", "awaitedUntil"], field => Assert.Equal(System.Text.Json.JsonValueKind.Null, seen.GetProperty(field).ValueKind));
        Assert.Equal("street-light", seen.Text("category"));
        var visitor = new Visitor(app.Browser());
        await visitor.Open($"track/{code}");
        Assert.DoesNotContain("กองช่าง", (await visitor.Open("track")).MainText(), StringComparison.Ordinal);

        await officer.PostAsJsonAsync($"complaints/{id}/public-title", new { title = "ไฟส่องทางดับหน้าวัด" }, Ct);
        Assert.Equal("PW", (await app.Client().GetJson($"tracking/{code}")).Text("division"));
        Assert.Contains("กองช่าง", (await visitor.Open("track")).MainText(), StringComparison.Ordinal);

        await officer.Send($"complaints/{id}/correction", new { category = "welfare", reason = "ผู้ร้องขอรับการสงเคราะห์" });
        Assert.Equal("", (await app.Client().GetJson($"tracking/{code}")).Text("category")); // what it is about is nobody else's matter now
    }

    private async Task<long> Number(object complaint)
    {
        var answer = await app.Client().PostAsJsonAsync("complaints", complaint, Ct);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return await app.InDatabase(db => db.Complaints.MaxAsync(one => one.Number, Ct));
    }

    private Task<DateTimeOffset> ChangedAt(Guid id) => app.InDatabase(db => db.Complaints.Where(one => one.Id == id).Select(one => one.ChangedAt).SingleAsync(Ct));
}
