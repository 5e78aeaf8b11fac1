using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Intake;

/// <summary>A script or a campaign is slowed, and stops nobody else.</summary>
public sealed class FloodTests : IAsyncLifetime
{
    private const string Script = "203.0.113.66";

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly ComplaintApp _app = new();

    public ValueTask InitializeAsync()
    {
        _app.Settings["Intake:FreePerWindow"] = "3";
        _app.Settings["Intake:FreePerWindowAll"] = "8";
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task An_app_that_sends_too_many_waits_and_then_goes_on()
    {
        for (var sent = 0; sent < 3; sent++)
            Assert.Equal(HttpStatusCode.Created, (await Submit(Script)).StatusCode);
        var slowed = await Submit(Script);
        Assert.Equal(HttpStatusCode.TooManyRequests, slowed.StatusCode);
        Assert.Equal("slow-down", (await slowed.Json()).Text("code"));
        Assert.InRange(slowed.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10));
        Assert.Equal(HttpStatusCode.Created, (await _app.Client(Roles.ComplaintOfficer, address: Script).PostAsJsonAsync("complaints", ComplaintApp.Complaint(), Ct)).StatusCode);
        _app.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(HttpStatusCode.Created, (await Submit(Script)).StatusCode);
    }

    [Fact]
    public async Task What_is_refused_closes_the_door_to_nobody_else()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Submit(Script)));
        Assert.Equal(3, await _app.InDatabase(db => db.Complaints.CountAsync(Ct)));
        for (var other = 1; other <= 5; other++) // 8 from everybody
            Assert.Equal(HttpStatusCode.Created, (await Submit($"203.0.113.{other}")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Submit("203.0.113.6")).StatusCode);
        Assert.Equal(8, await _app.InDatabase(db => db.Complaints.CountAsync(Ct)));
    }

    [Fact]
    public async Task A_person_waits_some_seconds_and_presses_once_more_and_nothing_typed_is_lost()
    {
        for (var sent = 0; sent < 3; sent++)
            await Submit(Script);
        var form = await (await Form("เสียงดังทุกคืน")).Send();
        Assert.Equal(HttpStatusCode.TooManyRequests, form.Status);
        Assert.StartsWith("ยังไม่ได้ส่ง", form.Document.Title, StringComparison.Ordinal);
        Assert.Contains("กดส่งอีกครั้ง", form.Document.QuerySelector("[role=alert][autofocus]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("เสียงดังทุกคืน", form.Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await form.Send()).Status); // too early
        _app.Clock.Advance(TimeSpan.FromSeconds(61));
        var ticket = form.Fields["Form.Ticket"];
        (await form.Send()).IsSent();

        var again = await Form("เสียงดังทุกเช้า");
        again.Fields["Form.Ticket"] = ticket;
        Assert.Equal(HttpStatusCode.TooManyRequests, (await again.Send()).Status); // it lets one through
    }

    [Fact]
    public async Task A_ticket_is_good_for_the_address_to_which_it_was_given()
    {
        foreach (var address in (string[])[Script, "203.0.113.90"])
        {
            for (var sent = 0; sent < 3; sent++)
                await Submit(address);
        }

        var form = await (await Form("เสียงดังทุกเย็น")).Send();
        _app.Clock.Advance(TimeSpan.FromSeconds(61));
        var elsewhere = await CitizenForm.Open(_app.Browser(address: "203.0.113.90"), "เสียงดังทุกเย็น", category: "nuisance");
        elsewhere.Fields["Form.Ticket"] = form.Fields["Form.Ticket"];
        Assert.Equal(HttpStatusCode.TooManyRequests, (await elsewhere.Send()).Status);
        (await form.Send()).IsSent();
    }

    [Fact]
    public async Task Those_of_one_address_wait_one_after_the_other_and_who_comes_from_elsewhere_does_not()
    {
        for (var sent = 0; sent < 3; sent++)
            await Submit(Script);
        var forms = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => Form($"เรื่องที่ {number}")));
        await Task.WhenAll(forms.Select(form => form.Send()));
        Assert.All(forms, form => Assert.Equal(HttpStatusCode.TooManyRequests, form.Status));

        _app.Clock.Advance(TimeSpan.FromSeconds(61)); // 13 + 16 + 20 seconds, and the fourth not yet
        await Task.WhenAll(forms.Select(form => form.Send()));
        Assert.InRange(forms.Count(form => form.Location is not null), 2, 4);
        (await (await CitizenForm.Open(_app.Browser(address: "203.0.113.70"), "คนอื่น")).Send()).IsSent();

        _app.Clock.Advance(TimeSpan.FromMinutes(9)); // the next ten minutes: as many as are free, and those whose turn it is
        await Task.WhenAll(forms.Where(form => form.Location is null).Select(form => form.Send()));
        Assert.All(forms, form => form.IsSent());
    }

    [Fact]
    public async Task Followers_are_counted_too()
    {
        var (_, id) = await _app.Receive();
        var number = await _app.InDatabase(db => db.Complaints.Where(one => one.Id == id).Select(one => one.Number).SingleAsync(Ct));
        for (var sent = 0; sent < 3; sent++)
            Assert.Equal(HttpStatusCode.Created, (await _app.Client(address: Script).PostAsJsonAsync("follows", new { number }, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await _app.Client(address: Script).PostAsJsonAsync("follows", new { number }, Ct)).StatusCode);

        var visitor = new Visitor(_app.Browser(address: Script));
        var path = FormattableString.Invariant($"same/{number}");
        var slowed = await visitor.Submit(await visitor.Open(path), path, "follow");
        Assert.Equal(HttpStatusCode.TooManyRequests, visitor.Answer.StatusCode);
        _app.Clock.Advance(TimeSpan.FromSeconds(61));
        await visitor.Submit(slowed, path, "follow");
        Assert.EndsWith("track/receipt", visitor.Answer.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_repeated_under_its_key_is_answered_and_not_counted()
    {
        var client = _app.Client(address: Script);
        client.DefaultRequestHeaders.Add("Idempotency-Key", "a-key");
        for (var sent = 0; sent < 6; sent++)
            Assert.Equal(HttpStatusCode.Created, (await client.PostAsJsonAsync("complaints", ComplaintApp.Complaint(), Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await Submit(Script)).StatusCode);
    }

    private Task<CitizenForm> Form(string subject) => CitizenForm.Open(_app.Browser(address: Script), subject, category: "nuisance");

    private Task<HttpResponseMessage> Submit(string address) => _app.Client(address: address).PostAsJsonAsync("complaints", ComplaintApp.Complaint(), Ct);
}
