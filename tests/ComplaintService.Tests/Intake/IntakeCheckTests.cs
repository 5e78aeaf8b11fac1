using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Intake;

/// <summary>What is wrong with a complaint, and who is written down of one that is right.</summary>
public sealed class IntakeCheckTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("complaints", null)]
    [InlineData("complaints/records", Roles.ComplaintOfficer)]
    public async Task All_that_is_wrong_is_named_at_once_as_JSON_names_it(string path, string? role)
    {
        var answer = await app.Client(role).PostAsJsonAsync(path, new
        {
            category = "unicorn",
            subject = "  ก  ",
            details = "ก" + new string(' ', 9),
            village = "99",
            happenedOn = "2060-01-01",
            location = new { lat = 91 },
            contact = new { phone = "12", email = "x" },
            channel = role is null ? "letter" : "web",
            anonymousLetter = role is null ? null : "with-facts",
            receivedOn = role is null ? null : "2027-02-04",
        }, Ct);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = await answer.Json();
        Assert.Equal("invalid-input", problem.Text("code"));
        string[] expected = ["category", "subject", "details", "village", "happenedOn", "contact.phone", "contact.email", "channel"];
        Assert.Equal(
            [.. expected.Concat(role is null ? ["location.lat", "location.lng"] : (string[])["anonymousLetter", "receivedOn"]).Order(StringComparer.Ordinal)],
            problem.GetProperty("errors").EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal));
        Assert.Contains("10 ถึง 4000 ตัวอักษร", problem.GetProperty("errors").GetProperty("details")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_named_in_the_readers_language()
    {
        var client = app.Client();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        var errors = (await (await client.PostAsJsonAsync("complaints", new { }, Ct)).Json()).GetProperty("errors");
        Assert.Equal(["category", "details", "subject"], errors.EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal));
        Assert.Equal("This is missing", errors.GetProperty("subject")[0].GetString());
    }

    [Fact]
    public async Task The_page_too_names_every_field_that_is_wrong_at_once()
    {
        var form = await CitizenForm.Open(app.Browser(), "ก", "1");
        form.Fields["Form.Details"] = "ก" + new string(' ', 9);
        form.Fields["Form.HappenedOn.text"] = "1/1/2600";
        form.Fields["Form.Phone"] = "12";
        form.Fields["Form.Email"] = "x";
        await form.Send();
        Assert.Equal(HttpStatusCode.BadRequest, form.Status);
        Assert.Equal(5, form.Document.QuerySelectorAll(".errors li a").Length);
        Assert.Contains("รายละเอียดต้องมีอย่างน้อย 10 ตัวอักษร ท่านกรอก 1 ตัวอักษร", form.Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("letter", HttpStatusCode.Created)]
    [InlineData("suggestion-box", HttpStatusCode.Created)]
    [InlineData("phone", HttpStatusCode.BadRequest)]
    [InlineData("facebook", HttpStatusCode.BadRequest)]
    public async Task An_anonymous_letter_comes_by_post_or_in_the_suggestion_box(string channel, HttpStatusCode expected)
    {
        foreach (var anonymousLetter in (string[])["with-facts", "without-facts"])
        {
            var answer = await app.Client(Roles.ComplaintOfficer).PostAsJsonAsync("complaints/records", new { category = "road", subject = "ถนนพัง", details = "ถนนหน้าตลาดพัง", channel, anonymousLetter }, Ct);
            Assert.Equal(expected, answer.StatusCode);
            Assert.True(expected == HttpStatusCode.Created || (await answer.Json()).GetProperty("errors").TryGetProperty("anonymousLetter", out _));
        }
    }

    [Fact]
    public async Task Who_works_here_and_complains_on_the_web_is_written_down_nowhere()
    {
        (await (await CitizenForm.Open(app.Browser(Roles.DivisionHead, "PW"), "พนักงานร้องเรียนเอง", "7")).Send(("1.jpg", Pictures.Photo()))).IsSent();
        var answer = await app.Client(Roles.DivisionHead, "PW").PostAsJsonAsync("complaints", ComplaintApp.Complaint("พนักงานร้องเรียนเองด้วยแอป"), Ct);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var complaints = await app.InDatabase(db => db.Complaints.Include(one => one.Updates).Include(one => one.Attachments).Where(one => one.Subject.StartsWith("พนักงานร้องเรียนเอง")).ToListAsync(Ct));
        Assert.Equal(2, complaints.Count);
        Assert.All(complaints.SelectMany(one => one.Updates), update => Assert.Equal((Actor.Anonymous.Id, Actor.Anonymous.Name), (update.ActorId, update.ActorName)));
        var ids = complaints.SelectMany(one => one.Attachments.Select(file => file.FileId).Append(one.Id)).Select(id => id.ToString()).ToList();
        var audit = await app.InDatabase(db => db.Set<AuditEntry>().Where(entry => ids.Any(id => EF.Functions.Like(entry.SubjectId, id + "%"))).ToListAsync(Ct));
        Assert.Contains(audit, entry => entry.Subject == "StoredFile");
        Assert.All(audit, entry => Assert.Equal((Actor.Anonymous.Id, null), (entry.ActorId, entry.Division)));

        await app.Client(Roles.DivisionHead, "PW").PostAsJsonAsync("complaints/records", new { category = "road", subject = "บันทึกแทนผู้ร้อง", details = "ถนนหน้าตลาดพัง", channel = "phone" }, Ct);
        var recorded = await app.InDatabase(db => db.Complaints.Include(one => one.Updates).SingleAsync(one => one.Subject == "บันทึกแทนผู้ร้อง", Ct));
        Assert.Equal("test-division-head", recorded.Updates.Single().ActorId);
    }
}
