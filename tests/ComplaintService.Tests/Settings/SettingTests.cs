using System.Net;
using System.Net.Http.Json;
using ComplaintService.Clock;
using ComplaintService.Contacts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;
using WebUi;

namespace ComplaintService.Tests.Settings;

public sealed class SettingTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly ComplaintApp _app = new();

    private HttpClient Officer => _app.Client(Roles.ComplaintOfficer);

    private DateOnly Tomorrow => ThaiCalendar.DayInBangkok(_app.Clock.GetUtcNow()).AddDays(1);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Other_days_hold_from_their_day_on_and_change_no_promise_already_made()
    {
        var (_, before) = await _app.Receive();
        var promised = await Promised(before);
        Assert.Equal(HttpStatusCode.BadRequest, await Post("days", new { from = Tomorrow.AddDays(-2), days = 7 }));
        Assert.Equal(HttpStatusCode.NoContent, await Post("days", new { category = "street-light", from = Tomorrow, days = 7 }));
        Assert.Equal(promised, await Promised((await _app.Receive()).Id)); // not yet
        _app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(promised.AddDays(1 - 15 + 7), await Promised((await _app.Receive()).Id));
        Assert.Equal(promised, await Promised(before));
        var entry = await _app.InDatabase(db => db.Set<AuditEntry>().SingleAsync(row => row.Subject == "DaysRule", Ct));
        Assert.Equal("SetDays", entry.Process);
        Assert.Equal($"street-light/{Tomorrow.AddDays(-1):yyyy-MM-dd}", entry.SubjectId);
    }

    [Fact]
    public async Task Contacts_are_kept_as_long_as_was_said_on_the_day_of_closing()
    {
        var (_, before) = await _app.Receive(contact: new { phone = "0812345678" });
        await Close(before);
        Assert.Equal(HttpStatusCode.BadRequest, await Post("retention", new { from = Tomorrow.AddDays(-1), days = 31 })); // would touch what was closed today
        Assert.Equal(HttpStatusCode.NoContent, await Post("retention", new { from = Tomorrow, days = 31 }));
        _app.Clock.Advance(TimeSpan.FromDays(1));
        var (_, after) = await _app.Receive(contact: new { phone = "0812345679" });
        await Close(after);
        _app.Clock.Advance(TimeSpan.FromDays(31));
        await Erase();
        Assert.False(await HasContact(after));
        Assert.True(await HasContact(before));
        _app.Clock.Advance(TimeSpan.FromDays(60));
        await Erase();
        Assert.False(await HasContact(before));
    }

    [Fact]
    public async Task A_category_no_longer_offered_is_refused_for_new_complaints_and_the_last_one_stays()
    {
        object Light(bool offered) => new { thai = "ไฟฟ้าสาธารณะ", english = "Street lights", division = "PW", isOffered = offered };
        Assert.Equal(HttpStatusCode.NoContent, await Put("categories/street-light", Light(false)));
        Assert.Equal(HttpStatusCode.BadRequest, (await _app.Client().PostAsJsonAsync("complaints", ComplaintApp.Complaint(), Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, await Put("categories/street-light", Light(true)));
        await _app.Receive();
        Assert.Equal(HttpStatusCode.BadRequest, await Put("categories/Not a code", Light(true)));
        Assert.Equal(HttpStatusCode.NoContent, await Put("categories/flood", new { thai = "น้ำท่วม", english = "Flood", isOffered = true }));
        Assert.Contains("flood", (await _app.Client().GetJson("categories")).ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, await Post("escalation", new { from = Tomorrow, reminderDays = 3, clerkDays = 7, executiveDays = 3 }));
        Assert.Equal(HttpStatusCode.BadRequest, await Put("villages/0", new { name = "หมู่ที่ 0" }));
    }

    [Fact]
    public async Task Pages_show_and_change_settings_for_complaint_officers_alone()
    {
        var officer = new Visitor(_app.Browser(Roles.ComplaintOfficer));
        foreach (var page in new[] { "settings", "settings/days", "settings/escalation", "settings/standstill", "settings/retention", "settings/categories/road", "settings/categories", "settings/villages/4", "settings/villages", "settings/holidays", "settings/holidays/2027-04-13", "settings/notice-addresses/clerk" })
        {
            Assert.NotNull((await officer.Open(page)).QuerySelector("h1"));
            Assert.Equal(HttpStatusCode.OK, officer.Answer.StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await _app.Browser(Roles.DivisionHead, "PW").GetAsync(page, Ct)).StatusCode);
        }

        await officer.Submit(await officer.Open("settings/days"), "settings/days", "days", ("Form.Days.text", "๙"), ("Form.From.text", ThaiCalendar.InThai(Tomorrow)));
        await officer.Submit(await officer.Open("settings/villages/4"), "settings/villages/4", "village", ("Form.Name", "หมู่ที่ 4 บ้านดอนกลาง"));
        await officer.Submit(await officer.Open("settings/notice-addresses/clerk"), "settings/notice-addresses/clerk", "address", ("Form.Email", "clerk@town.example"));
        await officer.Submit(await officer.Open("settings/holidays"), "settings/holidays", "holiday", ("Form.Day.text", ThaiCalendar.InThai(Tomorrow.AddDays(3))), ("Form.Name", "วันมาฆบูชา"));
        await officer.Submit(await officer.Open("settings/holidays/2027-04-13"), "settings/holidays/2027-04-13", "holiday", ("Form.Name", "วันสงกรานต์ที่เลื่อนไป"));
        await officer.Submit(await officer.Open("settings/standstill"), "settings/standstill", "standstill", ("Form.WaitingDays.text", "๒๑"), ("Form.ClosingDays.text", "60"), ("Form.From.text", ThaiCalendar.InThai(Tomorrow)));
        var settings = (await officer.Open("settings")).MainText();
        Assert.Contains("หมู่ที่ 4 บ้านดอนกลาง", settings, StringComparison.Ordinal);
        Assert.Contains("วันมาฆบูชา", settings, StringComparison.Ordinal);
        Assert.Contains("วันสงกรานต์ที่เลื่อนไป", settings, StringComparison.Ordinal);
        Assert.Contains("clerk@town.example", settings, StringComparison.Ordinal);
        Assert.Contains(await _app.InDatabase(db => db.DaysRules.ToListAsync(Ct)), rule => rule.Days == 9 && rule.From == Tomorrow);
        Assert.Contains(await _app.InDatabase(db => db.StandstillRules.ToListAsync(Ct)), rule => (rule.WaitingDays, rule.ClosingDays, rule.From) == (21, 60, Tomorrow));
        await officer.Submit(await officer.Open("settings/days"), "settings/days", "days", ("Form.Days.text", "9"), ("Form.From.text", ThaiCalendar.InThai(Tomorrow.AddDays(-2))));
        Assert.Equal(HttpStatusCode.BadRequest, officer.Answer.StatusCode);
    }

    [Fact]
    public async Task What_the_clock_said_is_listed_for_whom_it_concerns()
    {
        var (_, id) = await _app.Receive("ไฟดับหน้าตลาด");
        await Officer.Send($"complaints/{id}/assignment", new { division = "PW" });
        _app.Clock.Advance(TimeSpan.FromDays(16));
        await Round();
        Assert.Contains("ไฟดับหน้าตลาด", await Notices(Roles.ComplaintOfficer), StringComparison.Ordinal);
        Assert.Contains("ไฟดับหน้าตลาด", await Notices(Roles.DivisionHead, "PW"), StringComparison.Ordinal);
        Assert.DoesNotContain("ไฟดับหน้าตลาด", await Notices(Roles.DivisionHead, "FIN"), StringComparison.Ordinal);
        Assert.DoesNotContain("ไฟดับหน้าตลาด", await Notices(Roles.Executive), StringComparison.Ordinal);
        _app.Clock.Advance(TimeSpan.FromDays(6));
        await Round();
        Assert.Contains("ไฟดับหน้าตลาด", await Notices(Roles.Executive), StringComparison.Ordinal);
        await Officer.Send($"complaints/{id}/resolution", new { outcome = "fixed", text = "เปลี่ยนหลอดแล้ว" });
        Assert.DoesNotContain("ไฟดับหน้าตลาด", await Notices(Roles.ComplaintOfficer), StringComparison.Ordinal);
        Assert.Contains("ไฟดับหน้าตลาด", await Notices(Roles.ComplaintOfficer, query: "?show=all"), StringComparison.Ordinal);
    }

    private async Task<string> Notices(string role, string? division = null, string query = "") =>
        (await new Visitor(_app.Browser(role, division)).Open($"notices{query}")).MainText();

    private async Task<HttpStatusCode> Put(string path, object body) => (await Officer.PutAsJsonAsync($"settings/{path}", body, Ct)).StatusCode;

    private async Task<HttpStatusCode> Post(string path, object body) => (await Officer.PostAsJsonAsync($"settings/{path}", body, Ct)).StatusCode;

    private Task<DateOnly> Promised(Guid id) => _app.InDatabase(db => db.Complaints.Where(row => row.Id == id).Select(row => row.DueOn).SingleAsync(Ct));

    private Task<bool> HasContact(Guid id) => _app.InDatabase(db => db.Complaints.Where(row => row.Id == id).Select(row => row.HasContact).SingleAsync(Ct));

    private async Task Close(Guid id)
    {
        await Officer.Send($"complaints/{id}/rejection", new { reason = "ไม่อยู่ในอำนาจหน้าที่ของเรา" });
        await Officer.Send($"complaints/{id}/closure");
    }

    private async Task Round()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PromiseRound>().Run(Ct);
    }

    private async Task Erase()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Retention>().Run(Ct);
    }
}
