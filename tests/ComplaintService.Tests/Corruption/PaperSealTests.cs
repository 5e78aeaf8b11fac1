using ComplaintService.Corruption.Data;
using ComplaintService.Corruption.Papers;
using ComplaintService.Corruption.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Audit;
using Sodium;

namespace ComplaintService.Tests.Corruption;

/// <summary>What recovery papers look like on paper, in the database and in the audit trail.</summary>
public sealed class PaperSealTests : IAsyncLifetime
{
    private readonly ComplaintApp _app = ComplaintApp.Take();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task One_paper_alone_opens_nothing_and_older_papers_lose_a_case_with_its_next_step()
    {
        var officer = await _app.Officer("officer-1");
        var older = await _app.Papers();
        await _app.Speak();
        var id = await officer.OnlyCase();
        var seats = await StoredSeats();
        var (first, second, stranger) = (PaperText.Read(1, older.First, out _)!, PaperText.Read(2, older.Second, out _)!, PublicKeyBox.GenerateKeyPair());
        Assert.NotNull(Seats.TryOpen(seats, first, second));
        Assert.Null(Seats.TryOpen(seats, first));
        Assert.Null(Seats.TryOpen(seats, second));
        Assert.Null(Seats.TryOpen(seats, first, stranger));
        Assert.Null(Seats.TryOpen(seats, stranger, second));
        await _app.Papers();
        await officer.Step(id, "notes", new { text = "อ่านแล้ว" });
        Assert.Null(Seats.TryOpen(await StoredSeats(), first, second));
    }

    [Fact]
    public async Task The_table_shows_the_same_seats_with_papers_and_without_and_the_audit_trail_that_they_were_made_and_not_what_they_say()
    {
        for (var officer = 1; officer <= 8; officer++)
            await _app.Officer($"officer-{officer}", $"คนที่ {officer}", "staff", officer == 8 ? "PW" : "SW");
        await _app.Speak();
        var papers = await _app.Papers();
        await _app.Speak();
        await _app.Speak(Channel.Report([new { division = "PW" }]));
        Assert.Single((await _app.InChannel(db => db.Reports.Select(report => report.Seats.Length).ToList())).Distinct());

        var trail = await _app.InDatabase(db => db.Set<AuditEntry>().Where(entry => entry.Subject == PaperDesk.Subject).OrderBy(entry => entry.Id).ToListAsync(Ct));
        Assert.Equal([("MakePaper", "auditor", "first"), ("MakePaper", "executive", "second")], trail.Select(entry => (entry.Process, entry.ActorId, entry.SubjectId)));
        var dump = await _app.Dump();
        foreach (var line in $"{papers.First}\n{papers.Second}".Split('\n'))
        {
            Assert.DoesNotContain(line, dump, StringComparison.Ordinal);
            Assert.DoesNotContain(line.Replace(" ", "", StringComparison.Ordinal), dump, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_paper_is_read_as_people_type_it_and_finds_every_line_that_is_wrong()
    {
        var text = Channel.Paper(1);
        Assert.NotNull(PaperText.Read(1, WebUi.ThaiDigits.ToThai(text).Replace("\n", "\r\n\r\n", StringComparison.Ordinal), out _));
        Assert.NotNull(PaperText.Read(1, text.Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), out _));
        var lines = text.Split('\n');
        Assert.Null(PaperText.Read(1, string.Join('\n', [lines[1], lines[0], .. lines[2..]]), out var wrong)); // two changed places
        Assert.Equal([1, 2], wrong);
        Assert.Null(PaperText.Read(1, string.Join('\n', lines[..7]), out wrong));
        Assert.Equal([8], wrong);
        Assert.Null(PaperText.Read(2, text, out wrong)); // the other paper
        Assert.Equal(PaperText.Lines, wrong.Count);
    }

    [Fact]
    public async Task The_model_is_what_the_migrations_make()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        Assert.False(scope.ServiceProvider.GetRequiredService<CorruptionDb>().Database.HasPendingModelChanges());
    }

    private Task<byte[]> StoredSeats() => _app.InChannel(db => db.Reports.Select(report => report.Seats).Single());
}
