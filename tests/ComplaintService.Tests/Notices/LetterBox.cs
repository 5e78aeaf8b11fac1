using Microsoft.EntityFrameworkCore;
using MimeKit;
using ServiceDefaults.Mail;
using Testing;

namespace ComplaintService.Tests.Notices;

/// <summary>A folder into which a service's letters fall.</summary>
public sealed class LetterBox : IDisposable
{
    private readonly string _drop = Directory.CreateTempSubdirectory("letters-").FullName;
    private readonly ComplaintApp _app;

    /// <param name="app">Not yet started.</param>
    public LetterBox(ComplaintApp app)
    {
        _app = app;
        app.Settings["Mail:Drop"] = _drop;
        app.Settings["Platform:PublicUrl"] = "http://town.example";
    }

    /// <summary>Every letter of what was done so far: none waits any more.</summary>
    public async Task<List<MimeMessage>> All()
    {
        var ct = TestContext.Current.CancellationToken;
        await Wait.Until(async () => !await _app.InDatabase(db => db.Set<QueuedLetter>().AnyAsync(letter => letter.NextAt != null, ct)), () => "Letters wait");
        return [.. Directory.GetFiles(_drop, "*.eml").Order().Select(file => MimeMessage.Load(file, ct))];
    }

    /// <summary>Those to one address.</summary>
    public async Task<List<string>> SubjectsTo(string address) =>
        [.. (await All()).Where(letter => letter.To.Mailboxes.Single().Address == address).Select(letter => letter.Subject!).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(_drop, recursive: true);
}
