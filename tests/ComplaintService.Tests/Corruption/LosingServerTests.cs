using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Testing;

namespace ComplaintService.Tests.Corruption;

/// <summary>The server is lost between a file and its receipt, or the line is, or the database says no at the last moment.</summary>
public sealed class LosingServerTests : IAsyncLifetime
{
    private readonly ComplaintApp _app = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _app.Officer("officer-1");

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Files_sent_to_a_server_that_is_lost_are_in_the_report_that_another_takes()
    {
        string upload;
        await using (var lost = _app.Replica())
            upload = await lost.Upload(("ฎีกา.txt", "markedcontent"u8.ToArray()), ("photo.jpg", Channel.Photo()));
        await _app.Speak(Channel.Report(upload: upload));
        var officer = _app.LockedOfficer("officer-1");
        await officer.Unlock();
        var id = await officer.OnlyCase();
        var files = (await officer.GetJson($"corruption/reports/{id}")).GetProperty("evidence").EnumerateArray().ToList();
        Assert.Equal(["ฎีกา.txt", "photo.jpg"], files.Select(file => file.Text("name")));
        Assert.Equal("markedcontent", await officer.GetStringAsync($"corruption/reports/{id}/evidence/{files[0].GetProperty("id").GetGuid()}", Ct));
    }

    [Fact]
    public async Task A_secret_is_used_once_and_then_says_so_clearly()
    {
        var upload = await _app.Upload(("ฎีกา.txt", "content"u8.ToArray()));
        await _app.Speak(Channel.Report(upload: upload));
        var again = await _app.Client().Send("corruption/reports", Channel.Report(upload: upload));
        Assert.Equal((HttpStatusCode.BadRequest, "invalid-input"), again);
        Assert.Equal((HttpStatusCode.BadRequest, "invalid-input"), await _app.Client().Send("corruption/reports", Channel.Report(upload: Guid.NewGuid().ToString("N"))));
        Assert.Equal(1, await _app.InChannel(db => db.Reports.Count()));
        Assert.Equal(HttpStatusCode.BadRequest, (await _app.Client().PostAsync("corruption/reports/short", Channel.Files(("a", "b"u8.ToArray())), Ct)).StatusCode);
    }

    [Fact]
    public async Task Files_that_nobody_takes_are_gone_after_their_day_and_those_of_a_report_stay()
    {
        await _app.Speak(Channel.Report(upload: await _app.Upload(("taken.txt", "content"u8.ToArray()))));
        await _app.Upload(("left.txt", "content"u8.ToArray()));
        Assert.Equal((2, 1), (await _app.InChannel(db => db.Pieces.Count()), await _app.InChannel(db => db.Uploads.Count())));
        await using var later = _app.Replica();
        later.Clock.Advance(TimeSpan.FromDays(2));
        _ = later.Services; // its first round
        await Wait.Until(async () => await _app.InChannel(db => db.Uploads.Count()) == 0 && await _app.InChannel(db => db.Pieces.Count()) == 1);
    }

    [Fact]
    public async Task A_line_that_is_cut_leaves_nothing_readable_and_the_file_can_be_sent_again()
    {
        await using var app = _app.Replica();
        app.UseKestrel(0);
        var address = app.CreateClient().BaseAddress!;
        var secret = Guid.NewGuid().ToString("N");
        using (var line = new TcpClient(address.Host, address.Port))
        {
            await using var stream = line.GetStream();
            var head = $"POST /complaints/api/v1/corruption/reports/{secret} HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: multipart/form-data; boundary=cut\r\nContent-Length: 2000000\r\n\r\n"
                + "--cut\r\nContent-Disposition: form-data; name=\"files\"; filename=\"markedfile.txt\"\r\n\r\n";
            await stream.WriteAsync(Encoding.UTF8.GetBytes(head), Ct);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("markedcontent ", 25_000))), Ct); // more than one piece
            await Wait.Until(async () => await _app.InChannel(db => db.Pieces.Count()) >= 1);
        }

        await Wait.Until(async () => (await _app.InChannel(db => db.Pieces.AsNoTracking().ToList())).All(piece => piece.ExpiresOn is not null));
        Assert.Equal(0, await _app.InChannel(db => db.Uploads.Count())); // no list names the piece, and its key is gone
        Assert.DoesNotContain(await _app.InChannel(db => db.Pieces.AsNoTracking().ToList()), piece => piece.Sealed.AsSpan().IndexOf("markedcontent"u8) >= 0);
        Assert.Equal(HttpStatusCode.OK, (await _app.Client().PostAsync($"corruption/reports/{secret}", Channel.Files(("markedfile.txt", "whole this time"u8.ToArray())), Ct)).StatusCode);
        await _app.Speak(Channel.Report(upload: secret));
    }

    [Fact]
    public async Task No_receipt_is_given_for_a_report_that_did_not_commit()
    {
        await _app.InChannel(db => db.Database.ExecuteSqlRaw(
            """
            create function corruption.lose() returns trigger language plpgsql as $lose$ begin raise exception 'the disk is gone'; end $lose$;
            create constraint trigger lose after insert on corruption.reports deferrable initially deferred for each row execute function corruption.lose();
            """));
        var upload = await _app.Upload(("ฎีกา.txt", "content"u8.ToArray()));
        var answer = await _app.Client().PostAsync("corruption/reports", System.Net.Http.Json.JsonContent.Create(Channel.Report(upload: upload)), Ct);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.DoesNotContain("receipt", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(@"\d{4} \d{4}", text);
        Assert.Equal((0, 0), (await _app.InChannel(db => db.Reports.Count()), await _app.InChannel(db => db.Tallies.Count())));
        Assert.Equal(1, await _app.InChannel(db => db.Uploads.Count())); // the files wait for the next try
        await _app.InChannel(db => db.Database.ExecuteSqlRaw("drop trigger lose on corruption.reports"));
        await _app.Speak(Channel.Report(upload: upload));
    }
}
