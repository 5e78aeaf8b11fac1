using System.Net;
using System.Net.Http.Json;
using ComplaintService.Corruption.Cases;
using ComplaintService.Corruption.Figures;
using ComplaintService.Corruption.Sealing;
using Testing;

namespace ComplaintService.Tests.Corruption;

/// <summary>Officers' keys, receipts, and what is counted.</summary>
public sealed class KeyTests : IAsyncLifetime
{
    private readonly ComplaintApp _app = ComplaintApp.Take();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_wrong_passphrase_opens_nothing_and_several_make_the_key_rest()
    {
        await _app.Officer("officer-1");
        await _app.Speak();
        var officer = _app.LockedOfficer("officer-1");
        var list = await officer.GetJson("corruption/reports");
        Assert.True(list.GetProperty("locked").GetBoolean());
        Assert.Empty(list.GetProperty("items").EnumerateArray());
        for (var tries = 0; tries < 5; tries++)
            Assert.Equal((HttpStatusCode.Forbidden, "wrong-passphrase"), await officer.Send("corruption/key/unlocking", new { passphrase = "นี่ไม่ใช่วลีของฉันเลย" }));
        Assert.Equal((HttpStatusCode.TooManyRequests, "too-many-tries"), await officer.Send("corruption/key/unlocking", new { passphrase = Channel.Passphrase }));
        _app.Clock.Advance(TimeSpan.FromMinutes(16));
        await officer.Unlock();
        await officer.OnlyCase();
    }

    [Fact]
    public async Task A_key_locks_itself_is_nobody_elses_and_takes_another_passphrase()
    {
        var officer = await _app.Officer("officer-1");
        await _app.Speak();
        var other = _app.LockedOfficer("officer-2");
        other.DefaultRequestHeaders.Add("Officer-Key", officer.DefaultRequestHeaders.GetValues("Officer-Key").Single());
        Assert.True((await other.GetJson("corruption/reports")).GetProperty("locked").GetBoolean());
        Assert.Equal((HttpStatusCode.Conflict, "no-key"), await other.Send("corruption/key/unlocking", new { passphrase = Channel.Passphrase }));
        Assert.Equal((HttpStatusCode.Conflict, "has-key"), await officer.Send("corruption/key", new { passphrase = Channel.Passphrase, position = "staff" }));
        Assert.Equal((HttpStatusCode.BadRequest, "invalid-input"), await other.Send("corruption/key", new { passphrase = "สั้นไป", position = "staff" }));

        const string Next = "อีกวลีหนึ่งที่ยาวพอ 7 คำ";
        Assert.Equal((HttpStatusCode.NoContent, null), await officer.Send("corruption/key/passphrase", new { passphrase = Channel.Passphrase, next = Next }));
        Assert.Equal((HttpStatusCode.Forbidden, "wrong-passphrase"), await officer.Send("corruption/key/unlocking", new { passphrase = Channel.Passphrase }));
        Assert.Equal((HttpStatusCode.OK, null), await officer.Send("corruption/key/unlocking", new { passphrase = Next }));
        await officer.OnlyCase(); // the seats stayed
    }

    [Fact]
    public async Task Whoever_forgot_the_passphrase_makes_another_key_and_gets_the_cases_from_a_colleague_alone()
    {
        var (first, second) = (await _app.Officer("officer-1"), await _app.Officer("officer-2", "มานะ อดทน", "staff", "SW"));
        await _app.Speak();
        var id = await first.OnlyCase();
        Assert.Equal(HttpStatusCode.NoContent, (await first.DeleteAsync("corruption/key", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await first.DeleteAsync("corruption/key", Ct)).StatusCode);
        Assert.Equal((HttpStatusCode.Conflict, "no-key"), await first.Send("corruption/key/unlocking", new { passphrase = Channel.Passphrase }));
        first = await _app.Officer("officer-1"); // another key, though by the same words
        Assert.Empty((await first.GetJson("corruption/reports")).GetProperty("items").EnumerateArray());
        Assert.Equal((HttpStatusCode.Forbidden, "not-entitled"), await first.Send($"corruption/reports/{id}/notes", new { text = "ยังอ่านได้ไหม" }));
        await second.Step(id, "handover", new { officer = "officer-1", keepOwn = true });
        Assert.Equal(id, await first.OnlyCase());
    }

    [Fact]
    public async Task Receipts_are_read_as_people_type_them_and_wrong_ones_are_counted_and_no_more()
    {
        var receipt = Receipt.New();
        Assert.True(Receipt.TryRead(receipt.ToString().Replace(' ', '-'), out var read));
        Assert.Equal(receipt, read);
        var wrong = receipt.Digits[..^1] + (receipt.Digits[^1] == '0' ? '1' : '0');
        Assert.False(Receipt.TryRead(wrong, out _));
        foreach (var typed in new[] { wrong, Receipt.New().ToString(), "", "ก", new string('9', 100) })
            Assert.Contains((await _app.Client().PostAsJsonAsync("corruption/inbox", new { receipt = typed }, Ct)).StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.BadRequest });
        await Wait.Until(async () => await _app.InChannel(db => db.WrongReceipts.Sum(day => day.Count)) is >= 3 and <= 5); // counted after the answer
    }

    [Fact]
    public void What_is_told_of_a_month_waits_until_it_is_over()
    {
        var october = new DateOnly(2026, 10, 20);
        var counts = new Counts(Standing.None, Standing.None, DateOnly.MinValue);
        for (var report = 0; report < 6; report++)
            counts = counts.Move(null, Stage.Received, october);
        counts = counts.Move(Stage.Received, Stage.InProgress, october);
        Assert.Equal(Standing.None, counts.Told(october));
        Assert.Equal(new Standing(5, 1, 0), counts.Told(new(2026, 11, 1)));
        counts = counts.Move(Stage.InProgress, Stage.Done, new(2026, 11, 3));
        Assert.Equal(new Standing(5, 1, 0), counts.Told(new(2026, 11, 30)));
        Assert.Equal(new Standing(5, 0, 1), counts.Told(new(2026, 12, 1)));
    }

    [Fact]
    public async Task Figures_withhold_small_counts_and_say_none_only_when_the_year_is_over()
    {
        _app.Clock.Set(new(2026, 10, 20, 3, 0, 0, TimeSpan.Zero));
        await _app.Officer("officer-1");
        for (var report = 0; report < 2; report++)
            await _app.Speak();
        var figures = await _app.Client().GetJson("corruption/statistics/2570");
        Assert.True(figures.GetProperty("received").GetProperty("withheld").GetBoolean());
        _app.Clock.Set(new(2027, 10, 20, 3, 0, 0, TimeSpan.Zero));
        figures = await _app.Client().GetJson("corruption/statistics/2570");
        Assert.True(figures.GetProperty("received").GetProperty("withheld").GetBoolean());
        Assert.Equal(0, figures.GetProperty("done").GetProperty("count").GetInt32());
        Assert.Equal(0, (await _app.Client().GetJson("corruption/statistics/2560")).GetProperty("received").GetProperty("count").GetInt32());
    }
}
