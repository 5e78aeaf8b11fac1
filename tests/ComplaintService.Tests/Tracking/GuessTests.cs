using System.Net;
using System.Net.Http.Json;
using ServiceDefaults.Values;

namespace ComplaintService.Tests.Tracking;

/// <summary>Whoever tries codes is slowed down, whichever way the codes are sent, and nobody else is.</summary>
public sealed class GuessTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_ten_codes_that_are_none_the_address_waits_until_ten_minutes_have_passed()
    {
        var (code, _) = await app.Receive();
        using var guesser = From("203.0.113.7");
        for (var guess = 0; guess < 10; guess++)
            Assert.Equal(HttpStatusCode.NotFound, (await guesser.GetAsync($"tracking/{SpokenCode.New()}", Ct)).StatusCode);

        var answer = await guesser.GetAsync($"tracking/{code}", Ct);
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal("slow-down", (await answer.Json()).Text("code"));
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 600);
        Assert.Equal("slow-down", (await guesser.Send($"tracking/{code}/reply", new { text = "ทดสอบ" })).Code);
        using (var other = From("203.0.113.8"))
            Assert.Equal(HttpStatusCode.OK, (await other.GetAsync($"tracking/{code}", Ct)).StatusCode);

        app.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(HttpStatusCode.OK, (await guesser.GetAsync($"tracking/{code}", Ct)).StatusCode);
    }

    [Fact]
    public async Task Right_codes_and_what_a_network_of_IPv6_sends_are_counted_as_they_should_be()
    {
        var (code, _) = await app.Receive();
        for (var guess = 0; guess < 12; guess++)
        {
            using var reader = From("203.0.113.20");
            Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync($"tracking/{code}", Ct)).StatusCode);
        }

        for (var guess = 0; guess < 10; guess++)
        {
            using var guesser = From($"2001:db8:1:2::{guess + 1:x}");
            await guesser.GetAsync("tracking/xxxx", Ct);
        }

        using var neighbour = From("2001:db8:1:2:aaaa::1");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await neighbour.GetAsync($"tracking/{code}", Ct)).StatusCode);
    }

    [Fact]
    public async Task What_is_not_there_under_a_good_code_is_no_guess()
    {
        var (code, _) = await app.Receive();
        var number = await app.InDatabase(db => Task.FromResult(db.Complaints.First().Number));
        var follower = (await (await app.Client().PostAsJsonAsync("follows", new { number }, Ct)).Json()).Text("trackingCode");
        using var reader = From("203.0.113.40");
        for (var time = 0; time < 12; time++)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"tracking/{code}/files/{Guid.NewGuid()}", Ct)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await reader.Send($"tracking/{follower}/reply", new { text = "ไม่ใช่ของตน" })).Status);
        }

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync($"tracking/{code}", Ct)).StatusCode);
        for (var guess = 0; guess < 10; guess++)
            Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"tracking/{SpokenCode.New()}/files/{Guid.NewGuid()}", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await reader.GetAsync($"tracking/{code}", Ct)).StatusCode);
    }

    [Fact]
    public async Task The_page_says_to_wait_in_words_and_the_database_holds_no_address()
    {
        var browser = app.Browser();
        browser.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.30");
        var visitor = new Visitor(browser);
        var form = await visitor.Open("track");
        for (var guess = 0; guess < 10; guess++)
        {
            var page = await visitor.Submit(form, "track", "code", ("Form.Code", SpokenCode.New().ToString()));
            Assert.Equal(HttpStatusCode.BadRequest, visitor.Answer.StatusCode);
            Assert.Contains("ตรวจรหัสอีกครั้ง", page.MainText(), StringComparison.Ordinal);
        }

        var slow = await visitor.Submit(form, "track", "code", ("Form.Code", SpokenCode.New().ToString()));
        Assert.Equal(HttpStatusCode.TooManyRequests, visitor.Answer.StatusCode);
        Assert.Contains("รอสักครู่แล้วลองอีกครั้ง", slow.MainText(), StringComparison.Ordinal);
        Assert.NotNull(visitor.Answer.Headers.RetryAfter);
        await visitor.Open($"track/{SpokenCode.New()}");
        Assert.Equal(HttpStatusCode.TooManyRequests, visitor.Answer.StatusCode);
        Assert.All(await app.InDatabase(db => Task.FromResult(db.MissedGuesses.Select(miss => miss.Address).ToList())), address => Assert.Equal(16, address.Length));
    }

    private HttpClient From(string address)
    {
        var client = app.Client();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return client;
    }
}
