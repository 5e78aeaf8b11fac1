using System.Net;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Background;
using ServiceDefaults.Idempotency;
using ServiceDefaults.Messaging;
using ServiceDefaults.SignIn;
using ServiceDefaults.Tests.Sample;
using Testing;

namespace ServiceDefaults.Tests.Http;

public sealed class IdempotencyTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private readonly SampleService _service = sample.Service;

    [Fact]
    public async Task The_same_key_and_request_get_the_first_answer_again()
    {
        var (key, body) = (Key(), new { text = "once only" });
        var first = await _service.Officer.Post("api/v1/notes", body, key);
        var second = await _service.Officer.Post("api/v1/notes", body, key);

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.NotNull(second.Headers.ETag);
        Assert.Equal(first.Content.Headers.ContentType, second.Content.Headers.ContentType);
        var id = (await first.Json()).GetProperty("id").GetGuid();
        var told = await _service.InDatabase(db => db.Set<OutboxMessage>().Select(row => row.Body).ToListAsync());
        Assert.Single(told, body => body.Contains(id.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_key_with_another_request_is_refused()
    {
        var key = Key();
        await _service.Officer.Post("api/v1/notes", new { text = "the first" }, key);
        var other = await _service.Officer.Post("api/v1/notes", new { text = "another" }, key);

        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        Assert.Equal("idempotency-key-reused", (await other.Json()).Text("code"));
    }

    [Fact]
    public async Task Two_at_the_same_time_change_once_and_both_get_the_answer()
    {
        await using var service = await SampleService.StartAsync();
        var gate = (Gate)service.Services.GetService(typeof(Gate))!;
        var key = Key();
        var calls = Enumerable.Range(0, 3).Select(_ => service.Officer.Post("api/v1/notes/slow", new { text = "pressed thrice" }, key)).ToArray();
        await Wait.Until(() => gate.Entered == 1);
        await Wait.Until(async () => await service.InDatabase(db => db.Database
            .SqlQuery<int>($"select count(*)::int as \"Value\" from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'").SingleAsync()) == 2);
        gate.Open();

        var answers = await Task.WhenAll(calls);
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Single((await Task.WhenAll(answers.Select(answer => answer.Content.ReadAsStringAsync()))).Distinct());
        Assert.Equal(1, gate.Entered);
        Assert.Equal(1, await service.InDatabase(db => db.Notes.CountAsync()));
    }

    [Fact]
    public async Task Whoever_waits_for_work_wakes_when_the_change_is_there_to_be_seen()
    {
        await using var service = await SampleService.StartAsync();
        var (gate, signal) = ((Gate)service.Services.GetService(typeof(Gate))!, (Signal)service.Services.GetService(typeof(Signal))!);
        var seen = SeenOnWaking();
        var call = service.Officer.Post("api/v1/notes/rung", new { text = "rung" }, Key());
        await Wait.Until(() => gate.Entered == 1); // it has set the signal, and not committed
        Assert.Equal(0, await Count());
        Assert.False(seen.IsCompleted);
        gate.Open();

        Assert.Equal(HttpStatusCode.Created, (await call).StatusCode);
        Assert.Equal(1, await seen);

        Task<int> Count() => service.InDatabase(db => db.Notes.CountAsync());

        async Task<int> SeenOnWaking()
        {
            await signal.WaitAsync(TimeSpan.FromMinutes(5), CancellationToken.None);
            return await Count();
        }
    }

    [Fact]
    public async Task Two_that_wait_for_each_other_both_come_to_their_end()
    {
        await using var service = await SampleService.StartAsync();
        var gate = (Gate)service.Services.GetService(typeof(Gate))!;
        var (one, other) = (await Note(), await Note());
        var calls = new[] { service.Officer.Post($"api/v1/notes/{one}/before/{other}", new { }, Key()), service.Officer.Post($"api/v1/notes/{other}/before/{one}", new { }, Key()) };
        await Wait.Until(() => gate.Entered == 2); // each holds what the other wants next
        gate.Open();

        Assert.All(await Task.WhenAll(calls), answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(["notexx", "notexx"], await service.InDatabase(db => db.Notes.Where(note => note.Id == one || note.Id == other).Select(note => note.Text).ToListAsync()));

        async Task<Guid> Note() => (await (await service.Officer.Post("api/v1/notes", new { text = "note" }, Key())).Json()).GetProperty("id").GetGuid();
    }

    [Fact]
    public async Task After_a_failure_the_key_is_free_and_nothing_has_changed()
    {
        var (key, id) = (Key(), Guid.CreateVersion7());
        var failed = await _service.Officer.Post("api/v1/notes/broken", new { text = "saved, then failed", id }, key);
        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        Assert.False(await _service.InDatabase(db => db.Notes.AnyAsync(note => note.Id == id)));

        Assert.Equal(HttpStatusCode.Created, (await _service.Officer.Post("api/v1/notes", new { text = "now it works", id }, key)).StatusCode);
    }

    [Fact]
    public async Task A_refusal_is_not_kept_and_what_the_handler_saved_beside_it_stays()
    {
        var key = Key();
        var before = await _service.InDatabase(db => db.Deeds.CountAsync());
        var first = await _service.Officer.Post("api/v1/notes/refused", null, key);
        var second = await _service.Officer.Post("api/v1/notes/refused", null, key);

        Assert.Equal("never", (await first.Json()).Text("code"));
        Assert.Equal("never", (await second.Json()).Text("code"));
        Assert.Equal(before + 2, await _service.InDatabase(db => db.Deeds.CountAsync()));
        Assert.False(await _service.InDatabase(db => db.Set<IdempotentRequest>().AnyAsync(row => row.Key == key.Value)));
    }

    [Fact]
    public async Task Two_callers_may_use_the_same_key()
    {
        var key = Key();
        var one = await _service.Client.As(Roles.PlanOfficer, subject: "one").Post("api/v1/notes", new { text = "by the first" }, key);
        var two = await _service.Client.As(Roles.PlanOfficer, subject: "two").Post("api/v1/notes", new { text = "by the second" }, key);
        var anonymous = await _service.Client.Post("api/v1/letters", new { text = "by nobody" }, key);

        Assert.All([one, two, anonymous], answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
    }

    [Fact]
    public async Task A_secret_that_is_shown_once_is_never_stored()
    {
        var key = Key();
        var first = await (await _service.Client.Post("api/v1/receipts", null, key)).Content.ReadAsStringAsync();
        var second = await (await _service.Client.Post("api/v1/receipts", null, key)).Content.ReadAsStringAsync();

        Assert.NotEqual(first, second);
        Assert.False(await _service.InDatabase(db => db.Set<IdempotentRequest>().AnyAsync(row => row.Key == key.Value)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(201)]
    public async Task A_key_has_1_to_200_characters(int length)
    {
        var answer = await _service.Officer.Post("api/v1/notes", new { text = "whatever" }, (IdempotencyKeys.Header, new string('k', length)));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("idempotency-key-length", (await answer.Json()).Text("code"));
    }

    private static (string Name, string Value) Key() => (IdempotencyKeys.Header, Guid.NewGuid().ToString());
}
