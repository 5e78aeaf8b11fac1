using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Files;
using ServiceDefaults.SignIn;
using ServiceDefaults.Tests.Http;
using ServiceDefaults.Tests.Sample;
using Testing;

namespace ServiceDefaults.Tests.Files;

public sealed class StoreTests(SmallFilesFixture sample) : IClassFixture<SmallFilesFixture>
{
    private readonly SampleService _service = sample.Service;

    [Fact]
    public async Task A_file_comes_back_as_it_was_sent()
    {
        var content = SampleFiles.PdfOf(SmallFilesFixture.Maximum); // several parts, at the limit to the byte
        var note = Guid.NewGuid();
        var id = (await (await _service.Officer.Upload($"notes/{note}/proofs", content, "ใบเสร็จ.pdf")).Json()).GetProperty("id").GetGuid();

        Assert.Equal(content, await _service.Officer.GetByteArrayAsync(new Uri($"api/v1/notes/{note}/proofs/{id}", UriKind.Relative)));
        var file = await _service.InDatabase(db => db.Files.SingleAsync(file => file.Id == id));
        Assert.Equal(("ใบเสร็จ.pdf", "application/pdf", content.Length, "SP"), (file.FileName, file.ContentType, (int)file.Length, file.Division));
        Assert.Equal((FileState.Kept, FileScan.NotScanned, "postgres"), (file.State, file.Scan, file.Store));
        Assert.Equal((content.Length + FileChunk.Size - 1) / FileChunk.Size, await Parts(id));
        var audit = await _service.InDatabase(db => db.Audit.SingleAsync(entry => entry.SubjectId == id.ToString()));
        Assert.Equal(("StoredFile", "ProveNote"), (audit.Subject, audit.Process));
        Assert.Contains(file.Sha256, audit.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browsers_form_sends_files_too()
    {
        var note = Guid.NewGuid();
        var answer = await _service.Officer.PostAsync(new Uri($"api/v1/notes/{note}/proofs/form", UriKind.Relative), new MultipartFormDataContent
        {
            { new ByteArrayContent(SampleFiles.Docx) { Headers = { ContentType = new MediaTypeHeaderValue("text/html") } }, "file", "แผน.html" },
        });
        var json = await answer.Json();
        Assert.Equal(("แผน.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"), (json.Text("fileName"), json.Text("contentType")));
    }

    [Theory]
    [InlineData("", HttpStatusCode.UnprocessableEntity, "file-empty")]
    [InlineData("<html>", HttpStatusCode.UnsupportedMediaType, "unsupported-file-type")]
    public async Task A_refused_file_is_a_problem_and_leaves_nothing(string content, HttpStatusCode status, string code)
    {
        var note = Guid.NewGuid();
        var before = await All();
        var answer = await _service.Officer.Upload($"notes/{note}/proofs", SampleFiles.Utf8(content), "a.txt");
        Assert.Equal((status, code), (answer.StatusCode, (await answer.Json()).Text("code")));
        Assert.Equal(before, await All());
    }

    [Fact]
    public async Task One_byte_too_many_is_refused()
    {
        var answer = await _service.Officer.Upload($"notes/{Guid.NewGuid()}/proofs", SampleFiles.PdfOf(SmallFilesFixture.Maximum + 1), "a.pdf");
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "file-too-large"), (answer.StatusCode, (await answer.Json()).Text("code")));
    }

    [Fact]
    public async Task Of_a_file_without_end_no_more_is_read_than_may_be()
    {
        await using var endless = new EndlessStream();
        Assert.Null(await Upload.Read(endless, 20 * 1024 * 1024, CancellationToken.None));
        Assert.InRange(endless.Position, 20 * 1024 * 1024, (20 * 1024 * 1024) + 100_000);
    }

    [Fact]
    public async Task A_file_whose_change_fails_is_not_kept()
    {
        var answer = await _service.Officer.Upload($"notes/{Guid.Empty}/proofs", SampleFiles.PdfOf(1234, 7), "lost.pdf");
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal(FileState.Waiting, await _service.InDatabase(db => db.Files.Where(file => file.FileName == "lost.pdf").Select(file => file.State).SingleAsync()));
        Assert.False(await _service.InDatabase(db => db.Proofs.AnyAsync(proof => proof.File.FileName == "lost.pdf")));
    }

    [Fact]
    public async Task Under_an_idempotency_key_a_file_is_stored_once()
    {
        var (note, key) = (Guid.NewGuid(), Guid.NewGuid().ToString());
        var first = await _service.Officer.Upload($"notes/{note}/proofs", SampleFiles.Png, "once.png", key);
        var second = await _service.Officer.Upload($"notes/{note}/proofs", SampleFiles.Png, "once.png", key);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal(1, await _service.InDatabase(db => db.Files.CountAsync(file => file.FileName == "once.png")));
        Assert.Equal(1, await _service.InDatabase(db => db.Proofs.CountAsync(proof => proof.NoteId == note && proof.File.State == FileState.Kept)));
    }

    [Fact]
    public async Task More_uploads_at_a_time_than_there_are_connections_all_arrive()
    {
        // Each holds a connection in the transaction of its key; the pool has 20.
        var notes = Enumerable.Range(0, 60).Select(_ => Guid.NewGuid()).ToList();
        var answers = await Task.WhenAll(notes.Select((note, number) =>
            _service.Officer.Upload($"notes/{note}/proofs", SampleFiles.PdfOf(300_000, number), "a.pdf", Guid.NewGuid().ToString())));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        for (var number = 0; number < notes.Count; number++)
        {
            var id = (await answers[number].Json()).GetProperty("id").GetGuid();
            Assert.Equal(SampleFiles.PdfOf(300_000, number), await _service.Officer.GetByteArrayAsync(new Uri($"api/v1/notes/{notes[number]}/proofs/{id}", UriKind.Relative)));
        }
    }

    [Fact]
    public async Task A_received_file_is_taken_by_its_sender_once()
    {
        var id = (await (await _service.Officer.Upload("files", SampleFiles.Jpeg, "a.jpg")).Json()).GetProperty("id").GetGuid();
        var path = $"api/v1/notes/{Guid.NewGuid()}/proofs/received?fileId={id}";
        var stranger = _service.Client.As(Roles.PlanOfficer, "FIN", "somebody else");

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Post(path)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await _service.Officer.Post(path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _service.Officer.Post(path)).StatusCode);
    }

    [Fact]
    public async Task One_change_takes_a_received_file_once()
    {
        await using var scope = _service.Services.CreateAsyncScope();
        var files = scope.ServiceProvider.GetRequiredService<EvidenceFiles>();
        var (file, _) = await files.Receive(new MemoryStream(SampleFiles.Png), "a.png", Actor.Service("test"), CancellationToken.None);
        Assert.NotNull(await files.Take(file!.Id, Actor.Service("test"), CancellationToken.None));
        Assert.Null(await files.Take(file.Id, Actor.Service("test"), CancellationToken.None));
    }

    private Task<int> Parts(Guid id) => _service.InDatabase(db => db.Set<FileChunk>().CountAsync(part => part.FileId == id));

    private Task<int> All() => _service.InDatabase(db => db.Files.CountAsync());
}
