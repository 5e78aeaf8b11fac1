using System.Net;
using System.Net.Http.Json;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Settings;

public sealed class SettingsTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Other_days_count_from_their_day_on_and_change_no_promise_that_was_given()
    {
        var officer = app.Client(Roles.ComplaintOfficer);
        var (code, _) = await app.Receive();
        var due = (await app.Client().GetJson($"tracking/{code}")).Text("dueOn");
        var today = WebUi.ThaiCalendar.DayInBangkok(app.Clock.GetUtcNow());

        Assert.Equal((HttpStatusCode.BadRequest, "invalid-input"), await officer.Send("settings/days", new { category = "street-light", from = today.AddDays(-1), days = 7 }));
        Assert.Equal((HttpStatusCode.NoContent, null), await officer.Send("settings/days", new { category = "street-light", from = today.AddDays(1), days = 7 }));
        Assert.Equal((HttpStatusCode.Forbidden, "not-allowed"), await app.Client(Roles.DivisionHead, "PW").Send("settings/days", new { from = today.AddDays(1), days = 7 }));

        app.Clock.Advance(TimeSpan.FromDays(1));
        var (later, _) = await app.Receive();
        Assert.Equal(due, (await app.Client().GetJson($"tracking/{code}")).Text("dueOn"));
        Assert.Equal(today.AddDays(8), DateOnly.Parse((await app.Client().GetJson($"tracking/{later}")).Text("dueOn"), System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("settings")]
    [InlineData("settings/usual-answers")]
    [InlineData("notices")]
    [InlineData("bulk")]
    public async Task The_pages_open(string path)
    {
        var page = await app.Browser(Roles.ComplaintOfficer).GetAsync(path, Ct);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task An_address_that_is_none_is_refused()
    {
        var answer = await app.Client(Roles.ComplaintOfficer).PutAsJsonAsync("settings/notice-addresses/clerk", new { email = "no address" }, Ct);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Client(Roles.ComplaintOfficer).PutAsJsonAsync("settings/notice-addresses/nobody", new { email = "a@example.com" }, Ct)).StatusCode);
    }
}
