using System.Net;
using ServiceDefaults.SignIn;
using TrainingService.Door;
using TrainingService.People;

namespace TrainingService.Tests.Door;

/// <summary>Helpers without an account: a link for the day, and nothing but the door behind it.</summary>
public sealed class DoorLinkTests : IAsyncLifetime
{
    private readonly TrainingApp _app = TrainingApp.Take();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_helper_takes_attendance_at_the_open_door_and_can_do_nothing_else()
    {
        var (id, other) = (await _app.OpenEvent(), await _app.OpenEvent("อีกงานหนึ่ง"));
        var person = (await _app.Enrol(id, 2))[0];
        await _app.Enrol(other, 1);
        var helper = await Helper(id);
        var page = await helper.GetStringAsync($"events/{id}/door", Ct);
        Assert.Contains("นายสมชาย1 ใจดี", page, StringComparison.Ordinal);
        Assert.DoesNotContain("081-234", page, StringComparison.Ordinal); // no telephone
        Assert.Equal(HttpStatusCode.Created, (await helper.Send($"api/v1/events/{id}/attendance", new { enrolmentId = person.Id, session = 1 })).Status);
        Assert.Equal(HttpStatusCode.Created, (await helper.Send($"api/v1/events/{id}/attendance/walk-in", new { name = "นางมา เอง", session = 1 })).Status);
        Assert.Equal(HttpStatusCode.OK, (await helper.Send($"api/v1/events/{id}/attendance/batch", new { entries = new[] { new { clientId = "a", no = 2, session = 1 } } })).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await helper.Send($"api/v1/events/{id}/attendance/removal", new { enrolmentId = person.Id, session = 1, reason = "กดผิด" })).Status);
        var list = await helper.GetStringAsync($"api/v1/events/{id}/attendance/door-list", Ct);
        Assert.DoesNotContain(person.Code, list, StringComparison.Ordinal);
        Assert.DoesNotContain("081-234", list, StringComparison.Ordinal);
        Assert.All(await _app.Audited(nameof(Attendance)), entry => Assert.StartsWith("door:", entry, StringComparison.Ordinal));

        foreach (var path in (string[])[$"events/{id}", "events", "courses", $"events/{other}/attendance", $"events/{other}/attendance/door-list"])
            Assert.Equal((path, HttpStatusCode.Unauthorized), (path, (await helper.GetAsync($"api/v1/{path}", Ct)).StatusCode));
        Assert.Equal(HttpStatusCode.Unauthorized, (await helper.Send($"api/v1/events/{id}/completion", new { spending = Array.Empty<object>() })).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await helper.Send($"api/v1/events/{id}/door-link")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await helper.Send($"api/v1/events/{other}/attendance", new { no = 1, session = 1 })).Status);
        helper.DefaultRequestHeaders.Add("Accept", "text/html");
        Assert.StartsWith("/sign-in", (await helper.GetAsync($"events/{id}", Ct)).Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_door_is_open_until_midnight_or_until_it_is_closed()
    {
        var id = await _app.OpenEvent();
        await _app.Enrol(id, 1);
        var (_, _, first) = await _app.Client().Send($"events/{id}/door-link");
        Assert.Equal(new DateTimeOffset(2027, 3, 26, 17, 0, 0, TimeSpan.Zero), first.GetProperty("until").GetDateTimeOffset());
        var (status, _, again) = await _app.Client().Send($"events/{id}/door-link");
        Assert.Equal((HttpStatusCode.OK, first.Text("code")), (status, again.Text("code")));
        var helper = await Helper(id);
        Assert.Equal(HttpStatusCode.OK, (await helper.GetAsync($"api/v1/events/{id}/attendance/door-list", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await _app.Client().Send($"events/{id}/door-link/closure")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await helper.GetAsync($"api/v1/events/{id}/attendance/door-list", Ct)).StatusCode);
        Assert.Equal((HttpStatusCode.NotFound, "door-closed"), await Closed());
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Browser(null).GetAsync($"door/{first.Text("code")}", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Browser(null).GetAsync("door/no-such-code", Ct)).StatusCode);

        var second = await Helper(id);
        _app.Clock.Advance(TimeSpan.FromHours(15)); // half past midnight
        Assert.Equal(HttpStatusCode.Unauthorized, (await second.GetAsync($"api/v1/events/{id}/attendance/door-list", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await _app.Client().Send($"events/{id}/door-link")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Client(division: "SW").Send($"events/{id}/door-link")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await _app.Client(Roles.Executive, null).Send($"events/{id}/door-link")).Status);
        Assert.Equal("not-open", (await _app.Client().Send($"events/{await _app.Planned()}/door-link")).Code);
        Assert.Equal(5, (await _app.Audited(nameof(DoorLink))).Length); // three opened, one closed, yesterday's put away
        var stored = await _app.InDatabase(db => Task.FromResult(string.Concat(db.Set<ServiceDefaults.Audit.AuditEntry>().Select(entry => entry.After).AsEnumerable())));
        Assert.DoesNotContain(first.Text("code").Replace("-", "", StringComparison.Ordinal), stored, StringComparison.Ordinal);

        async Task<(HttpStatusCode, string?)> Closed()
        {
            var (status, code, _) = await _app.Client().Send($"events/{id}/door-link/closure");
            return (status, code);
        }
    }

    [Fact]
    public async Task The_link_leaves_no_code_in_an_address()
    {
        var id = await _app.OpenEvent();
        var (_, _, door) = await _app.Client().Send($"events/{id}/door-link");
        var opened = await _app.Browser(null).GetAsync(new Uri(door.Text("url")).PathAndQuery, Ct);
        Assert.Equal($"0; url=/training/events/{id}/door", opened.Headers.GetValues("Refresh").Single());
        Assert.Equal("no-referrer", opened.Headers.GetValues("Referrer-Policy").Single());
        var cookie = opened.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.True(ServiceDefaults.Telemetry.QuietPaths.Cover("/training/door/7K4M9"));
    }

    /// <summary>Somebody whose phone has opened the door's link.</summary>
    private async Task<HttpClient> Helper(Guid id)
    {
        var (_, _, door) = await _app.Client().Send($"events/{id}/door-link");
        var helper = _app.CreateClient(new() { AllowAutoRedirect = false });
        helper.BaseAddress = new Uri(helper.BaseAddress!, "/training/");
        (await helper.GetAsync($"door/{door.Text("code")}", Ct)).EnsureSuccessStatusCode();
        return helper;
    }
}
