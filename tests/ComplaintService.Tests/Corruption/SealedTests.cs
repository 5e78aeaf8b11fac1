using System.Net;
using ComplaintService.Corruption.Data;
using ComplaintService.Corruption.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ComplaintService.Tests.Corruption;

/// <summary>What whoever reads the database finds, and what the rest of the service may.</summary>
public sealed class SealedTests : IAsyncLifetime
{
    private readonly ComplaintApp _app = ComplaintApp.Take();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task No_table_of_the_whole_database_holds_a_marked_word_name_file_or_receipt()
    {
        var officer = await _app.Officer("officer-1");
        var upload = Guid.NewGuid().ToString("N");
        await _app.Upload(upload, ("markedfile.txt", "markedcontent of a file"u8.ToArray()));
        var receipt = await _app.Speak(Channel.Report([new { name = "markedname" }], upload: upload, details: "markeddetails ที่ยาวพอ"));
        await _app.Client().Send("corruption/inbox/messages", new { receipt, text = "markedmessage" });
        var id = await officer.OnlyCase();
        await officer.Step(id, "notes", new { text = "markednote" });
        Assert.Contains("markedcontent", await officer.GetStringAsync($"corruption/reports/{id}/evidence/{await FileOf(officer, id)}", Ct), StringComparison.Ordinal);

        await officer.Refer(id);
        Assert.Equal((HttpStatusCode.OK, null), await officer.Send($"corruption/reports/{id}/package", new { passphrase = "marked-passphrase" }));

        var dump = await _app.Dump();
        foreach (var mark in new[] { "marked", receipt, receipt.Replace(" ", "", StringComparison.Ordinal), Channel.Passphrase })
            Assert.DoesNotContain(mark, dump, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_rest_of_the_service_can_not_select_from_it()
    {
        await _app.Officer("officer-1");
        var refused = await Assert.ThrowsAsync<PostgresException>(() => _app.InDatabase(db => db.Database.ExecuteSqlRawAsync("select 1 from corruption.reports", Ct)));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        await using var scope = _app.Services.CreateAsyncScope();
        var channel = scope.ServiceProvider.GetRequiredService<CorruptionDb>();
        refused = await Assert.ThrowsAsync<PostgresException>(() => channel.Database.ExecuteSqlRawAsync("select 1 from public.complaints", Ct));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task Every_report_looks_alike_whoever_may_open_it()
    {
        await _app.Officer("officer-1");
        await _app.Officer("officer-2", "สมชาย ดีงาม", "head-pw", null);
        await _app.Speak();
        await _app.Speak(Channel.Report([new { division = "PW" }], details: new string('ก', 3000)));
        var reports = await _app.InChannel(db => db.Reports.Select(report => new { Seats = report.Seats.Length, Story = report.Story.Length, File = report.CaseFile.Length }).ToList());
        Assert.Single(reports.Distinct());
    }

    [Fact]
    public void A_piece_that_somebody_changed_or_moved_does_not_open()
    {
        var key = System.Security.Cryptography.RandomNumberGenerator.GetBytes(Locked.KeyLength);
        var locked = Locked.Lock(key, "piece 1", "evidence"u8);
        Assert.Null(Locked.TryOpen(key, "piece 2", locked));
        locked[^1] ^= 1;
        Assert.Null(Locked.TryOpen(key, "piece 1", locked));
    }

    private static async Task<Guid> FileOf(HttpClient officer, Guid id) =>
        (await officer.GetJson($"corruption/reports/{id}")).GetProperty("evidence")[0].GetProperty("id").GetGuid();
}
