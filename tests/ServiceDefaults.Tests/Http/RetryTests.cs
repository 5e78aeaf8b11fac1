using System.Net;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Messaging;
using ServiceDefaults.Tests.Sample;

namespace ServiceDefaults.Tests.Http;

public sealed class RetryTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private readonly SampleService _service = sample.Service;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_many_who_change_a_row_at_once_none_is_lost_and_none_goes_over_the_limit(bool withKeys)
    {
        var (id, _) = await Note("abc");
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => _service.Officer.Post(
            $"api/v1/notes/{id}/letter", null, withKeys ? [("Idempotency-Key", Guid.NewGuid().ToString())] : [])));

        const int room = NoteApi.LongestNote - 3;
        Assert.Equal(room, answers.Count(answer => answer.StatusCode == HttpStatusCode.NoContent));
        Assert.Equal(30 - room, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
        var (text, deeds, events) = await _service.InDatabase(async db => (
            (await db.Notes.SingleAsync(note => note.Id == id, Ct)).Text,
            await db.Deeds.CountAsync(deed => deed.NoteId == id, Ct),
            await db.Set<OutboxMessage>().FromSql($"select * from platform.outbox where body->>'noteId' = {id.ToString()}").CountAsync(Ct)));
        Assert.Equal((NoteApi.LongestNote, room, room + 1), (text.Length, deeds, events));
    }

    [Fact]
    public async Task Whoever_names_the_version_is_told_instead_of_retried()
    {
        var (id, version) = await Note("abc");
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _service.Officer.Post($"api/v1/notes/{id}/letter", null, ("If-Match", version))));

        Assert.Equal(1, answers.Count(answer => answer.StatusCode == HttpStatusCode.NoContent));
        Assert.Equal(4, answers.Count(answer => answer.StatusCode == HttpStatusCode.PreconditionFailed));
    }

    [Fact]
    public async Task A_row_that_is_gone_is_given_up_after_five_attempts()
    {
        var (id, _) = await Note("abc");
        var attempts = 0;
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => _service.InDatabase(db => db.RetryWhenOvertaken(async () =>
        {
            attempts++;
            var gone = new Note { Id = Guid.CreateVersion7(), Text = "gone" };
            db.Attach(gone).State = EntityState.Modified;
            return await db.SaveChangesAsync(Ct);
        }, Ct)));
        Assert.Equal(5, attempts);
        Assert.Equal("abc", await _service.InDatabase(db => db.Notes.Where(note => note.Id == id).Select(note => note.Text).SingleAsync(Ct)));
    }

    private async Task<(Guid Id, string Version)> Note(string text)
    {
        var created = await _service.Officer.Post("api/v1/notes", new { text });
        return ((await created.Json()).GetProperty("id").GetGuid(), created.Headers.ETag!.Tag);
    }
}
