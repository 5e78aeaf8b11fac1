using System.Net;
using System.Net.Http.Json;
using System.Text;
using ComplaintService.Contacts;
using ComplaintService.Tests.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Audit;
using ServiceDefaults.Messaging;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Tracking;

/// <summary>An e-mail address that the complainant leaves, changes or takes back later.</summary>
public sealed class LeaveEmailTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly ComplaintApp _app = new();
    private readonly LetterBox _letters;

    public LeaveEmailTests() => _letters = new(_app);

    private HttpClient Officer => _app.Client(Roles.ComplaintOfficer);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _letters.Dispose();
    }

    [Fact]
    public async Task Letters_go_where_the_last_address_is_and_name_and_telephone_stay()
    {
        var (code, id) = await _app.Receive(contact: new { name = "สมหญิง ใจดี", phone = "0812345678" });
        await Officer.Send($"complaints/{id}/updates", new { text = "ยังไม่มีที่ส่ง", visibleToComplainant = true });
        Assert.Equal(HttpStatusCode.NoContent, await Put(code, "one@example.com"));
        Assert.True((await Seen(code)).GetProperty("hasEmail").GetBoolean());
        await Officer.Send($"complaints/{id}/updates", new { text = "ช่างจะเข้าพรุ่งนี้", visibleToComplainant = true });
        Assert.Equal(HttpStatusCode.NoContent, await Put(code, "two@example.com"));
        await Officer.Send($"complaints/{id}/updates", new { text = "ช่างเข้าแล้ว", visibleToComplainant = true });
        var contact = await Officer.GetJson($"complaints/{id}/contact");
        Assert.Equal(("สมหญิง ใจดี", "0812345678", "two@example.com"), (contact.Text("name"), contact.Text("phone"), contact.Text("email")));
        Assert.Equal(HttpStatusCode.NoContent, await Put(code, null));
        await Officer.Send($"complaints/{id}/updates", new { text = "เสร็จแล้ว", visibleToComplainant = true });
        Assert.False((await Seen(code)).GetProperty("hasEmail").GetBoolean());
        Assert.Equal("สมหญิง ใจดี", (await Officer.GetJson($"complaints/{id}/contact")).Text("name"));
        Assert.Contains("ช่างจะเข้าพรุ่งนี้", Assert.Single(await _letters.All(), letter => letter.To.ToString() == "one@example.com").TextBody, StringComparison.Ordinal);
        Assert.Contains("ช่างเข้าแล้ว", Assert.Single(await _letters.All(), letter => letter.To.ToString() == "two@example.com").TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_gave_nothing_can_leave_one_and_takes_back_all_that_there_is()
    {
        var (code, id) = await _app.Receive();
        Assert.Equal(HttpStatusCode.NoContent, await Put(code, "  one@example.com "));
        Assert.True((await Officer.GetJson($"complaints/{id}")).GetProperty("hasContact").GetBoolean());
        Assert.Equal(HttpStatusCode.NoContent, await Put(code, ""));
        Assert.Equal(HttpStatusCode.NoContent, await Put(code, ""));
        Assert.False((await Officer.GetJson($"complaints/{id}")).GetProperty("hasContact").GetBoolean());
        Assert.Empty(await _app.InDatabase(db => db.Contacts.Where(contact => contact.ComplaintId == id).ToListAsync(Ct)));
        foreach (var wrong in (string[])["no address", "a@b", "a@example.com, b@example.com"])
            Assert.Equal(HttpStatusCode.BadRequest, await Put(code, wrong));
        Assert.Equal(HttpStatusCode.NotFound, await Put("00000-0000-00000", "one@example.com"));
    }

    [Fact]
    public async Task The_address_is_told_nobody_and_stands_nowhere_in_clear()
    {
        var (code, id) = await _app.Receive();
        await Put(code, "secret-one@example.com");
        await Put(code, "secret-two@example.com");
        var visitor = new Visitor(_app.Browser());
        await visitor.Open($"track/{code}");
        var texts = new StringBuilder();
        foreach (var page in (string[])["track", "track/email", "track/receipt"])
            texts.Append((await visitor.Open(page)).DocumentElement.OuterHtml);
        texts.Append(await Seen(code)).Append(await Officer.GetJson($"complaints/{id}"));
        var audit = await _app.InDatabase(db => db.Set<AuditEntry>().Where(entry => entry.SubjectId == id.ToString()).OrderBy(entry => entry.Id).ToListAsync(Ct));
        texts.AppendJoin(' ', audit.Select(entry => entry.Before + entry.After + entry.Reason));
        texts.AppendJoin(' ', await _app.InDatabase(db => db.Set<OutboxMessage>().Select(message => message.Body).ToListAsync(Ct)));
        texts.Append(Encoding.UTF8.GetString(await _app.InDatabase(db => db.Contacts.Where(contact => contact.ComplaintId == id).Select(contact => contact.Sealed!).SingleAsync(Ct))));
        Assert.DoesNotContain("secret-", texts.ToString(), StringComparison.Ordinal);

        var entries = audit.Where(entry => entry.Subject == "ComplaintContact").ToList();
        Assert.Equal(["""{"email": false}""", """{"email": true}"""], entries.Select(entry => entry.Before));
        Assert.All(entries, entry => Assert.Equal(("LeaveEmail", "anonymous", """{"email": true}"""), (entry.Process, entry.ActorId, entry.After)));
    }

    [Fact]
    public async Task What_is_closed_for_good_takes_no_address_and_what_was_erased_stays_erased()
    {
        var (code, id) = await _app.Receive(contact: new { email = "one@example.com" });
        var (silent, other) = await _app.Receive();
        foreach (var one in (Guid[])[id, other])
        {
            await Officer.Send($"complaints/{one}/rejection", new { reason = "ไม่อยู่ในอำนาจหน้าที่ของเรา" });
            await Officer.Send($"complaints/{one}/closure");
        }

        Assert.Equal(HttpStatusCode.NoContent, await Put(silent, "two@example.com")); // it may still be reopened
        Assert.Equal(HttpStatusCode.NoContent, await Put(silent, null));
        _app.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Equal(HttpStatusCode.Conflict, await Put(silent, "two@example.com"));
        _app.Clock.Advance(TimeSpan.FromDays(60));
        await using (var scope = _app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<Retention>().Run(Ct);
        Assert.Equal(HttpStatusCode.Conflict, await Put(code, "two@example.com"));
        Assert.Equal(HttpStatusCode.Conflict, await Put(code, null));
        Assert.False((await Seen(code)).GetProperty("hasEmail").GetBoolean());
    }

    [Fact]
    public async Task Pages_add_change_and_remove_it_without_a_script()
    {
        var (code, id) = await _app.Receive();
        var visitor = new Visitor(_app.Browser());
        await visitor.Open($"track/{code}");
        var page = await visitor.Open("track");
        Assert.Contains("ยังไม่มีอีเมล", page.GetElementById("email")!.ParentElement!.TextContent, StringComparison.Ordinal);
        page = await visitor.Submit(await visitor.Open("track/email"), "track/email", "email", ("Form.Email", "one@"));
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Answer.StatusCode);
        Assert.Contains("ชื่อ@โดเมน", page.MainText(), StringComparison.Ordinal);
        page = await visitor.Submit(page, "track/email", "email", ("Form.Email", "one@example.com"));
        Assert.Contains("บันทึกอีเมลแล้ว", page.MainText(), StringComparison.Ordinal);
        page = await visitor.Open("track/email");
        Assert.Contains("มีอีเมลสำหรับรับข่าวอยู่แล้ว", page.MainText(), StringComparison.Ordinal);
        page = await visitor.Submit(page, "track/email", "no-email");
        Assert.Contains("ลบอีเมลแล้ว", page.MainText(), StringComparison.Ordinal);
        Assert.False((await Officer.GetJson($"complaints/{id}")).GetProperty("hasContact").GetBoolean());
        await new Visitor(_app.Browser()).Open("track/email"); // without a code: to the question for it
    }

    private async Task<HttpStatusCode> Put(string code, string? email) => (await _app.Client().PutAsJsonAsync($"tracking/{code}/email", new { email }, Ct)).StatusCode;

    private async Task<System.Text.Json.JsonElement> Seen(string code) => await _app.Client().GetJson($"tracking/{code}");
}
