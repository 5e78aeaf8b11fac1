using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ComplaintService.Contacts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Audit;
using ServiceDefaults.Messaging;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Complaints;

/// <summary>Who sees which complaint, and who sees who complained.</summary>
public sealed class WhoSeesTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private const string Reason = "ต้องรอของจากผู้ขาย";

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private HttpClient Officer => app.Client(Roles.ComplaintOfficer);

    [Fact]
    public async Task Each_sees_what_is_theirs()
    {
        var (_, id) = await app.Receive();
        await Officer.Send($"complaints/{id}/assignment", new { division = "PW" });
        async Task<HttpStatusCode> Reads(string role, string? division) => (await app.Client(role, division).GetAsync($"complaints/{id}", Ct)).StatusCode;
        Assert.Equal(HttpStatusCode.OK, await Reads(Roles.DivisionOfficer, "PW"));
        Assert.Equal(HttpStatusCode.NotFound, await Reads(Roles.DivisionOfficer, "FIN"));
        Assert.Equal(HttpStatusCode.NotFound, await Reads(Roles.DivisionHead, null));
        Assert.Equal(HttpStatusCode.OK, await Reads(Roles.Executive, null));
        Assert.Equal(HttpStatusCode.Forbidden, await Reads(Roles.Admin, null));
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Client().GetAsync($"complaints/{id}", Ct)).StatusCode);
        Assert.Equal((HttpStatusCode.Forbidden, "not-allowed"), await app.Client(Roles.Executive).Send($"complaints/{id}/rejection", new { reason = Reason }));
        Assert.Equal((HttpStatusCode.Forbidden, "division-not-yours"), await app.Client(Roles.DivisionHead, "PW").Send($"complaints/{id}/assignment", new { division = "FIN" }));
        await app.Client(Roles.DivisionOfficer, "PW").Send($"complaints/{id}/updates", new { text = "ตรวจพื้นที่แล้ว", visibleToComplainant = false }); // known from now on
        Assert.Equal((HttpStatusCode.NoContent, null), await app.Client(Roles.DivisionHead, "PW").Send($"complaints/{id}/assignment", new { division = "PW", officer = "test-division-officer" }));
    }

    [Fact]
    public async Task A_contact_is_encrypted_and_each_look_is_recorded()
    {
        var (code, id) = await app.Receive(contact: new { name = "สมหญิง ใจดี", phone = "๐๘๑ ๒๓๔ ๕๖๗๘", email = "somying@example.com" });
        var contact = await Officer.GetJson($"complaints/{id}/contact");
        Assert.Equal(("สมหญิง ใจดี", "0812345678"), (contact.Text("name"), contact.Text("phone")));
        Assert.Single(await app.InDatabase(db => db.Set<AuditEntry>().Where(entry => entry.Subject == "ComplaintContact" && entry.SubjectId == id.ToString()).ToListAsync(Ct)));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Client(Roles.DivisionOfficer, "FIN").GetAsync($"complaints/{id}/contact", Ct)).StatusCode);

        foreach (var answer in (JsonElement[])[await Officer.GetJson("complaints?q=somying"), await Officer.GetJson($"complaints/{id}"), await app.Client().GetJson($"tracking/{code}")])
            Assert.DoesNotContain("somying@", answer.ToString(), StringComparison.Ordinal);
        var texts = await app.InDatabase(async db =>
        {
            var sealedContact = (await db.Contacts.SingleAsync(row => row.ComplaintId == id, Ct)).Sealed!;
            var audit = await db.Set<AuditEntry>().ToListAsync(Ct);
            var outbox = await db.Set<OutboxMessage>().Select(message => message.Body).ToListAsync(Ct);
            return string.Concat([System.Text.Encoding.UTF8.GetString(sealedContact), .. audit.Select(entry => entry.After + entry.Before + entry.Reason), .. outbox]);
        });
        foreach (var secret in (string[])["สมหญิง", "0812345678", "somying", code.Replace("-", "", StringComparison.Ordinal)])
            Assert.DoesNotContain(secret, texts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_place_and_the_number_of_a_letter_are_in_no_audit_entry_and_the_place_is_rounded_when_who_complained_is_erased()
    {
        var paper = new { category = "road", subject = "ถนนหน้าบ้านพัง", details = "ถนนหน้าบ้านพังมาหลายเดือนแล้ว", channel = "letter", document = "ด่วน 77/2570" };
        var web = new { paper.category, paper.subject, paper.details, location = new { lat = 14.123456, lng = 100.987654 }, contact = new { phone = "0812345678" } };
        await Officer.PostAsJsonAsync("complaints/records", paper, Ct);
        var code = (await (await app.Client().PostAsJsonAsync("complaints", web, Ct)).Json()).Text("trackingCode").Replace("-", "", StringComparison.Ordinal);
        var id = await app.InDatabase(db => db.Complaints.Where(complaint => complaint.TrackingCode == code).Select(complaint => complaint.Id).SingleAsync(Ct));
        await Officer.Send($"complaints/{id}/rejection", new { reason = Reason });
        await Officer.Send($"complaints/{id}/closure");
        Assert.Equal((14.123456, 100.987654), await Place(id));

        app.Clock.Advance(TimeSpan.FromDays(91));
        await using (var scope = app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<Retention>().Run(Ct);
        Assert.Equal((14.123, 100.988), await Place(id));
        var audit = string.Concat((await app.InDatabase(db => db.Set<AuditEntry>().ToListAsync(Ct))).Select(entry => entry.Before + entry.After + entry.Reason));
        Assert.Contains("hasContact", audit, StringComparison.Ordinal);
        foreach (var secret in (string[])["latitude", "longitude", "77/2570"])
            Assert.DoesNotContain(secret, audit, StringComparison.Ordinal);
    }

    private Task<(double?, double?)> Place(Guid id) => app.InDatabase(async db =>
    {
        var complaint = await db.Complaints.SingleAsync(one => one.Id == id, Ct);
        return (complaint.Latitude, complaint.Longitude);
    });
}
