using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;
using WebUi;

namespace ComplaintService.Tests.Notices;

/// <summary>What offices are written of their work: what to look at, and nothing of what is written there.</summary>
public sealed class WorkLetterTests : IAsyncLifetime
{
    private const string Desk = "desk@town.example";
    private const string Works = "works@town.example";

    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly ComplaintApp _app = new();
    private readonly LetterBox _letters;

    public WorkLetterTests() => _letters = new(_app);

    private HttpClient Officer => _app.Client(Roles.ComplaintOfficer);

    public async ValueTask InitializeAsync()
    {
        await Officer.PutAsJsonAsync("settings/notice-addresses/desk", new { email = Desk }, Ct);
        await Officer.PutAsJsonAsync("settings/notice-addresses/PW", new { email = Works }, Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _letters.Dispose();
    }

    [Fact]
    public async Task Whoever_has_the_work_is_written_of_each_step_that_gives_work()
    {
        var (code, id) = await _app.Receive("ไฟดับหน้าบ้านนายดำ", contact: new { name = "มาลี รักดี", phone = "0812345678", email = "malee@example.com" });
        var number = (await Officer.GetJson($"complaints/{id}")).GetProperty("number").GetInt64().ToString(CultureInfo.InvariantCulture);
        await Officer.Send($"complaints/{id}/acknowledgement");
        await _app.Client().Send($"tracking/{code}/reply", new { text = "นายดำบอกว่าเสาหัก" }); // no division has it yet
        await Officer.Send($"complaints/{id}/assignment", new { division = "PW", note = "นายดำรออยู่" });
        await Officer.Send($"complaints/{id}/waiting", new { reason = "ขอภาพเสาไฟ" });
        await _app.Client().Send($"tracking/{code}/reply", new { text = "ส่งภาพเสาของนายดำแล้ว" });
        await Officer.Send($"complaints/{id}/resolution", new { outcome = "fixed", text = "ซ่อมเสาหน้าบ้านนายดำแล้ว" });
        await _app.Client().Send($"tracking/{code}/reply", new { text = "ยังดับอยู่" });
        await _app.Client().Send($"tracking/{code}/rating", new { score = 2, @fixed = false, comment = "นายดำยังมืดอยู่" });
        await _app.Client().Send($"tracking/{code}/reopening", new { reason = "ไฟหน้าบ้านนายดำยังดับอยู่" });

        Assert.Equal([$"ผู้ร้องตอบแล้ว: เรื่องร้องเรียนที่ {number}", $"เรื่องใหม่: เรื่องร้องเรียนที่ {number}"], await _letters.SubjectsTo(Desk));
        Assert.Equal(
            [$"ขอให้ดำเนินการต่อ: เรื่องร้องเรียนที่ {number}", $"ผู้ร้องตอบแล้ว: เรื่องร้องเรียนที่ {number}", $"ผู้ร้องตอบแล้ว: เรื่องร้องเรียนที่ {number}",
             $"ผู้ร้องบอกว่าปัญหายังไม่หมด: เรื่องร้องเรียนที่ {number}", $"มอบหมายแล้ว: เรื่องร้องเรียนที่ {number}"], await _letters.SubjectsTo(Works));
        var due = ThaiCalendar.InThai(ThaiCalendar.DayInBangkok(_app.Clock.GetUtcNow()).AddDays(15));
        foreach (var letter in (await _letters.All()).Where(letter => letter.To.Mailboxes.Single().Address.EndsWith("@town.example", StringComparison.Ordinal)))
        {
            Assert.Contains($"http://town.example/complaints/desk/{number}\r\n".ReplaceLineEndings(), letter.TextBody!.ReplaceLineEndings(), StringComparison.Ordinal);
            Assert.Contains("ประเภท: ไฟฟ้าสาธารณะ", letter.TextBody, StringComparison.Ordinal);
            if (!letter.TextBody.Contains("แจ้งผลเมื่อ", StringComparison.Ordinal))
                Assert.Contains($"กำหนดแจ้งผล: {due}", letter.TextBody, StringComparison.Ordinal);
            foreach (var secret in (string[])["นายดำ", "มาลี", "malee", "0812345678", "ส่งภาพ", "ยังดับ", "เสา", code])
                Assert.DoesNotContain(secret, letter.Subject + letter.TextBody, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_first_letter_to_the_author_names_the_number_that_the_database_gave()
    {
        var (_, id) = await _app.Receive(contact: new { email = "malee@example.com" });
        var number = (await Officer.GetJson($"complaints/{id}")).GetProperty("number").GetInt64().ToString(CultureInfo.InvariantCulture);
        Assert.Equal([$"เราได้รับเรื่องแล้ว (เรื่องที่ {number})"], await _letters.SubjectsTo("malee@example.com"));
    }

    [Fact]
    public async Task What_is_given_to_a_division_as_it_is_recorded_is_told_once_and_what_is_closed_at_once_to_nobody()
    {
        object Paper(string? division, string? anonymous) => new { category = "road", subject = "ถนนเป็นหลุม", details = "ถนนหน้าตลาดเป็นหลุมลึก", channel = "letter", division, anonymousLetter = anonymous };
        Assert.Equal(HttpStatusCode.Created, (await Officer.PostAsJsonAsync("complaints/records", Paper("PW", null), Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await Officer.PostAsJsonAsync("complaints/records", Paper(null, "without-facts"), Ct)).StatusCode);
        Assert.Empty(await _letters.SubjectsTo(Desk));
        Assert.Single(await _letters.SubjectsTo(Works));
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_and_a_step_that_is_refused_write_no_second_letter()
    {
        var visitor = new Visitor(_app.Browser());
        var form = await visitor.Open("new");
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await visitor.Submit(form, "new", "complaint", ("Form.Category", "road"), ("Form.Subject", "ถนนทรุดหน้าโรงเรียน"), ("Form.Details", "ถนนหน้าโรงเรียนทรุดลึกครึ่งเมตร"));
        }

        var id = await _app.InDatabase(db => db.Complaints.Select(complaint => complaint.Id).SingleAsync(Ct));
        await Officer.Send($"complaints/{id}/assignment", new { division = "PW" });
        Assert.Equal((HttpStatusCode.Conflict, "same-assignment"), await Officer.Send($"complaints/{id}/assignment", new { division = "PW" }));
        Assert.Single(await _letters.SubjectsTo(Desk));
        Assert.Single(await _letters.SubjectsTo(Works));
    }

    [Fact]
    public async Task Replies_that_come_at_the_same_moment_are_told_once_each()
    {
        var (code, _) = await _app.Receive();
        await Task.WhenAll(Enumerable.Range(1, 4).Select(number => _app.Client().Send($"tracking/{code}/reply", new { text = $"ข้อความที่ {number}" })));
        Assert.Equal(4, (await _letters.SubjectsTo(Desk)).Count(subject => subject.StartsWith("ผู้ร้องตอบแล้ว", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Photos_that_were_asked_for_are_an_answer()
    {
        var (code, id) = await _app.Receive();
        await Officer.Send($"complaints/{id}/waiting", new { reason = "ขอภาพเสาไฟ" });
        using var photos = new MultipartFormDataContent { { new ByteArrayContent(Png), "photos", "a.png" } };
        Assert.Equal(HttpStatusCode.NoContent, (await _app.Client().PostAsync($"tracking/{code}/photos", photos, Ct)).StatusCode);
        Assert.Equal("acknowledged", (await Officer.GetJson($"complaints/{id}")).Text("status"));
        Assert.Single(await _letters.SubjectsTo(Desk), subject => subject.StartsWith("ผู้ร้องตอบแล้ว", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("desk@town.example, other@town.example")]
    [InlineData("Desk <desk@town.example>")]
    [InlineData("a b@town.example")]
    public async Task An_address_to_which_no_letter_could_be_sent_is_refused(string email) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await Officer.PutAsJsonAsync("settings/notice-addresses/desk", new { email }, Ct)).StatusCode);
}
