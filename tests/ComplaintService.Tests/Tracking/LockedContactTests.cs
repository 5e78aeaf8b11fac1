using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Tracking;

/// <summary>A contact that nobody can open: its key is gone, and may be found again.</summary>
public sealed class LockedContactTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task When_the_key_of_what_was_left_before_is_gone_it_says_so_and_destroys_nothing()
    {
        var (code, id) = await app.Receive(contact: new { name = "สมหญิง ใจดี", email = "one@example.com" });
        byte[] unreadable = [9, 9, 9];
        await app.InDatabase(db => db.Database.ExecuteSqlAsync($"update complaint_contacts set sealed = {unreadable} where complaint_id = {id}", Ct));
        foreach (var email in (string?[])["two@example.com", null])
        {
            var answer = await app.Client().PutAsJsonAsync($"tracking/{code}/email", new { email }, Ct);
            Assert.Equal((HttpStatusCode.Conflict, "contact-locked"), (answer.StatusCode, (await answer.Json()).Text("code")));
        }

        var staff = await app.Client(Roles.ComplaintOfficer).GetAsync($"complaints/{id}/contact", Ct);
        Assert.Equal((HttpStatusCode.Conflict, "contact-locked"), (staff.StatusCode, (await staff.Json()).Text("code")));

        var visitor = new Visitor(app.Browser());
        await visitor.Open($"track/{code}");
        var page = await visitor.Submit(await visitor.Open("track/email"), "track/email", "email", ("Form.Email", "two@example.com"));
        Assert.Contains("ติดต่อเจ้าหน้าที่ที่ที่ทำการ", page.MainText(), StringComparison.Ordinal);
        Assert.Equal(unreadable, await app.InDatabase(db => db.Contacts.Where(contact => contact.ComplaintId == id).Select(contact => contact.Sealed).SingleAsync(Ct)));
    }
}
