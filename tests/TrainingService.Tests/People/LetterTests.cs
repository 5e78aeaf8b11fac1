using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using ServiceDefaults.Mail;
using Testing;
using TrainingService.People;

namespace TrainingService.Tests.People;

/// <summary>What those who left an e-mail address are written, and how long the address is kept.</summary>
public sealed class LetterTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly string _drop = Directory.CreateTempSubdirectory("letters-").FullName;
    private readonly TrainingApp _app = new();

    public LetterTests()
    {
        _app.Settings["Mail:Drop"] = _drop;
        _app.Settings["Platform:PublicUrl"] = "http://town.example";
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_drop, recursive: true);
    }

    [Fact]
    public async Task A_ticket_a_place_a_reminder_and_a_cancellation_are_told_once_each()
    {
        var id = await _app.Open(capacity: 1);
        var link = await _app.Link(id);
        await _app.Enrol(id, "นายก่อน มาก่อน", new { email = "first@example.com" });
        var second = (await _app.Enrol(id, "นางหลัง มาทีหลัง", new { link, email = "second@example.com" }, _app.Client(role: null))).Body.Text("code");
        Assert.Equal(["ท่านอยู่ในรายชื่อสำรอง"], await SubjectsTo("second@example.com"));
        var first = (await _app.Client().GetJson($"events/{id}/enrolments?q=1")).GetProperty("items")[0].Text("id");
        await _app.Client().Send($"events/{id}/enrolments/{first}/cancellation", new { reason = "ติดราชการ" });
        Assert.Equal(["ท่านอยู่ในรายชื่อสำรอง", "มีที่ว่างแล้ว ท่านได้ที่นั่ง"], await SubjectsTo("second@example.com"));

        _app.Clock.Set(new(2027, 3, 23, 1, 0, 0, TimeSpan.Zero)); // an hour too early
        await Round();
        Assert.Equal(2, (await SubjectsTo("second@example.com")).Count);
        _app.Clock.Set(new(2027, 3, 23, 3, 0, 0, TimeSpan.Zero));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Round())); // as on several replicas
        await Round();
        Assert.Equal(["ท่านอยู่ในรายชื่อสำรอง", "มีที่ว่างแล้ว ท่านได้ที่นั่ง", "ใกล้ถึงวันงาน"], await SubjectsTo("second@example.com"));
        Assert.Contains((await All()), letter => letter.TextBody!.Contains($"http://town.example/training/ticket/{second}", StringComparison.Ordinal) && letter.TextBody.Contains("26 มีนาคม 2570 เวลา 09.00 น.", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.NoContent, (await _app.Client().Send($"events/{id}/cancellation", new { reason = "น้ำท่วมหอประชุม จัดไม่ได้" })).Status);
        Assert.Contains("ยกเลิกงาน", await SubjectsTo("second@example.com"));
        Assert.DoesNotContain("ยกเลิกงาน", await SubjectsTo("first@example.com")); // who does not come need not hear it
    }

    [Fact]
    public async Task Telephone_and_address_are_erased_180_days_after_the_event()
    {
        var id = await _app.Open();
        await _app.Enrol(id, "นายสมชาย ใจดี", new { phone = "0812345678", email = "somchai@example.com" });
        _app.Clock.Set(new(2027, 9, 22, 8, 0, 0, TimeSpan.Zero));
        await Round();
        Assert.Equal("0812345678", (await Contact(id)).Phone);
        _app.Clock.Set(new(2027, 9, 22, 10, 0, 0, TimeSpan.Zero)); // 180 days and an hour
        await Round();
        Assert.Equal((null, null, "นายสมชาย ใจดี"), await Contact(id));
    }

    private Task<(string? Phone, string? Email, string Name)> Contact(Guid id) => _app.InDatabase(async db =>
    {
        var one = await db.Enrolments.SingleAsync(row => row.EventId == id, Ct);
        return (one.Phone, one.Email, one.Name);
    });

    private async Task Round()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PeopleRound>().Run(Ct);
    }

    /// <summary>Every letter of what was done so far: none waits any more.</summary>
    private async Task<List<MimeMessage>> All()
    {
        await Wait.Until(async () => !await _app.InDatabase(db => db.Set<QueuedLetter>().AnyAsync(letter => letter.NextAt != null, Ct)), () => "Letters wait");
        return [.. Directory.GetFiles(_drop, "*.eml").Order().Select(file => MimeMessage.Load(file, Ct))];
    }

    /// <summary>What stands before the title of the event.</summary>
    private async Task<List<string>> SubjectsTo(string address) =>
        [.. (await All()).Where(letter => letter.To.Mailboxes.Single().Address == address).Select(letter => letter.Subject!.Split(':')[0]).Order(StringComparer.Ordinal)];
}
