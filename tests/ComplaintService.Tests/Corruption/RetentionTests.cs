using System.Net;
using ComplaintService.Corruption.Cases;
using ComplaintService.Corruption.Retention;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Corruption;

/// <summary>How long closed cases are kept, who may say so, and what is left of one.</summary>
public sealed class RetentionTests : IAsyncLifetime
{
    private readonly ComplaintApp _app = ComplaintApp.Take();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_case_whose_time_is_over_is_gone_with_its_files_and_the_audit_trail_says_that_and_not_what()
    {
        var officer = await _app.Officer("officer-1");
        var upload = await _app.Upload(("เอกสารลับ.txt", "markedcontent"u8.ToArray()), ("photo.jpg", Channel.Photo()));
        var receipt = await _app.Speak(Channel.Report([new { name = "markedname" }], upload: upload, details: "markeddetails ที่ยาวพอ"));
        var id = await officer.OnlyCase();
        Assert.Equal(3, await _app.InChannel(db => db.Pieces.Count())); // the photo's clean copy too
        await Close(officer, id);
        Assert.Equal((HttpStatusCode.NoContent, null), await officer.Send("corruption/retention", new { from = _app.Today.AddDays(30), days = 40 }));

        _app.Clock.Advance(TimeSpan.FromDays(40)); // 40 whole days after closing: the last on which it is kept
        await officer.Unlock();
        await officer.OnlyCase();
        _app.Clock.Advance(TimeSpan.FromDays(1));
        await officer.Unlock();
        Assert.Empty((await officer.GetJson("corruption/reports")).GetProperty("items").EnumerateArray());
        Assert.Equal((0, 0), (await _app.InChannel(db => db.Pieces.Count()), await _app.InChannel(db => db.Reports.Count())));
        Assert.Equal((HttpStatusCode.NotFound, "not-found"), await _app.Client().Send("corruption/inbox", new { receipt }));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"corruption/reports/{id}", Ct)).StatusCode);

        var certificate = await _app.InDatabase(db => db.Set<AuditEntry>().SingleAsync(entry => entry.Subject == Destruction.Subject, Ct));
        Assert.Equal((nameof(Destruction), id.ToString(), "officer-1", null, null), (certificate.Process, certificate.SubjectId, certificate.ActorId, certificate.Before, certificate.After));
    }

    [Fact]
    public async Task The_rule_of_the_day_decides_whenever_a_case_was_closed()
    {
        var officer = await _app.Officer("officer-1");
        await _app.Speak();
        await Close(officer, await officer.OnlyCase());
        Assert.Equal((HttpStatusCode.NoContent, null), await officer.Send("corruption/retention", new { from = _app.Today.AddDays(60), days = 30 }));
        _app.Clock.Advance(TimeSpan.FromDays(59));
        await officer.Unlock();
        await officer.OnlyCase(); // ten years are in force still
        Assert.Equal((HttpStatusCode.NoContent, null), await officer.Send("corruption/retention", new { from = _app.Today.AddDays(1), days = 4000 })); // longer may come at once
        _app.Clock.Advance(TimeSpan.FromDays(1));
        await officer.Unlock();
        await officer.OnlyCase(); // the longer time took the place of the shorter one
    }

    [Fact]
    public async Task A_shorter_time_needs_notice_can_be_taken_back_and_is_audited()
    {
        var (first, second) = (await _app.Officer("officer-1"), await _app.Officer("officer-2", "มานะ อดทน", "staff", "SW"));
        foreach (var (day, days) in new[] { (0, 5000), (1, 3000), (29, 3649), (40, 29) })
            Assert.Equal((HttpStatusCode.BadRequest, "invalid-input"), await first.Send("corruption/retention", new { from = _app.Today.AddDays(day), days }));
        var from = _app.Today.AddDays(30);
        Assert.Equal((HttpStatusCode.NoContent, null), await first.Send("corruption/retention", new { from, days = 30 }));
        Assert.Equal([30, 3650], (await second.GetJson("corruption/retention")).EnumerateArray().Select(rule => rule.GetProperty("days").GetInt32()));
        Assert.Equal(HttpStatusCode.NoContent, (await second.DeleteAsync($"corruption/retention/{from:yyyy-MM-dd}", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await second.DeleteAsync("corruption/retention/2022-10-01", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await second.DeleteAsync($"corruption/retention/{from:yyyy-MM-dd}", Ct)).StatusCode);
        var entries = await _app.InDatabase(db => db.Set<AuditEntry>().Where(entry => entry.Subject == nameof(CaseRetentionRule)).OrderBy(entry => entry.Id).ToListAsync(Ct));
        Assert.Equal([("SetCaseRetention", "officer-1"), ("WithdrawCaseRetention", "officer-2")], entries.Select(entry => (entry.Process, entry.ActorId)));
    }

    [Theory]
    [InlineData(Roles.Executive)]
    [InlineData(Roles.ComplaintOfficer)]
    [InlineData(Roles.Admin)]
    [InlineData(Roles.InternalAuditor)]
    public async Task Nobody_else_says_how_long_nor_an_officer_whose_key_is_locked(string role)
    {
        await _app.Officer("officer-1");
        var rule = new { from = _app.Today.AddDays(40), days = 30 };
        Assert.Equal((HttpStatusCode.Forbidden, "not-allowed"), await _app.Client(role, "SP").Send("corruption/retention", rule));
        Assert.Equal(HttpStatusCode.Forbidden, (await _app.Client(role, "SP").DeleteAsync("corruption/retention/2022-10-01", Ct)).StatusCode);
        Assert.Equal((HttpStatusCode.Forbidden, "locked"), await _app.LockedOfficer("officer-1").Send("corruption/retention", rule));
        Assert.Equal(1, await _app.InDatabase(db => db.CaseRetentionRules.CountAsync(Ct)));
    }

    [Fact]
    public async Task The_page_shows_sets_and_takes_back()
    {
        await _app.Officer("officer-1");
        var officer = new Visitor(_app.OfficersBrowser("officer-1"));
        await officer.Submit(await officer.Open("corruption/desk/key"), "corruption/desk/key", "unlock", ("Open.Passphrase", Channel.Passphrase));
        const string Page = "corruption/desk/retention";
        Assert.Contains("3,650", (await officer.Open(Page)).MainText(), StringComparison.Ordinal);
        var soon = await officer.Submit(await officer.Open(Page), Page, "retention", ("Form.Days.text", "๔๐"), ("Form.From.text", Thai(_app.Today.AddDays(3))));
        Assert.Contains("แจ้งล่วงหน้า", soon.MainText(), StringComparison.Ordinal);
        var set = await officer.Submit(soon, Page, "retention", ("Form.Days.text", "๔๐"), ("Form.From.text", Thai(_app.Today.AddDays(31))));
        Assert.Contains("ยังไม่มีผล", set.MainText(), StringComparison.Ordinal);
        var back = await officer.Submit(set, Page, "withdraw", ("Back.From", $"{_app.Today.AddDays(31):yyyy-MM-dd}"));
        Assert.DoesNotContain("ยังไม่มีผล", back.MainText(), StringComparison.Ordinal);
    }

    private static string Thai(DateOnly day) => WebUi.ThaiCalendar.InThai(day);

    private static async Task Close(HttpClient officer, Guid id)
    {
        await officer.Step(id, "screening", new { enoughFacts = false, note = "ไม่มีข้อเท็จจริงให้ตรวจสอบ" });
        await officer.Step(id, "closure", new { text = "ยุติเพราะไม่มีข้อเท็จจริง" });
    }
}
