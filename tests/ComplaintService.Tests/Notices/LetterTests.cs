using System.Net.Http.Json;
using ComplaintService.Clock;
using ComplaintService.Contacts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using ServiceDefaults.SignIn;
using Testing;

namespace ComplaintService.Tests.Notices;

/// <summary>Letters as they land in a folder: what the complainant and the offices are written, and what no longer is kept.</summary>
public sealed class LetterTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly string _drop = Directory.CreateTempSubdirectory("letters-").FullName;
    private readonly ComplaintApp _app = new();

    private HttpClient Officer => _app.Client(Roles.ComplaintOfficer);

    public ValueTask InitializeAsync()
    {
        _app.Settings["Mail:Drop"] = _drop;
        _app.Settings["Platform:PublicUrl"] = "http://town.example";
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_drop, recursive: true);
    }

    [Fact]
    public async Task Who_left_an_address_is_written_of_each_step_and_the_code_goes_along_once()
    {
        var (code, id) = await _app.Receive(contact: new { name = "มาลี", email = "malee@example.com" });
        await Officer.Send($"complaints/{id}/assignment", new { division = "PW" });
        await Officer.Send($"complaints/{id}/updates", new { text = "บันทึกภายในห้ามส่ง", visibleToComplainant = false });
        await Officer.Send($"complaints/{id}/waiting", new { reason = "ขอภาพเสาไฟต้นที่ดับ" });
        await Officer.Send($"complaints/{id}/resumption", new { note = "ได้ภาพแล้ว" });
        await Officer.Send($"complaints/{id}/resolution", new { outcome = "fixed", text = "เปลี่ยนหลอดแล้ว" });
        await Officer.Send($"complaints/{id}/closure");
        var letters = await Letters(count: 5);

        Assert.All(letters, letter => Assert.Equal("malee@example.com", letter.To.Mailboxes.Single().Address));
        var texts = letters.ConvertAll(letter => letter.TextBody!);
        Assert.Single(texts, text => text.Contains(code, StringComparison.Ordinal) && text.Contains("http://town.example/complaints/track/", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains("กองช่าง", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains("ขอภาพเสาไฟต้นที่ดับ", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains("เปลี่ยนหลอดแล้ว", StringComparison.Ordinal));
        Assert.DoesNotContain(texts, text => text.Contains("ห้ามส่ง", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Offices_are_written_of_broken_promises_without_a_word_of_the_complaint()
    {
        var answer = await Officer.PutAsJsonAsync("settings/notice-addresses/PW", new { email = "works@town.example" }, Ct);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Ct));
        await Officer.PutAsJsonAsync("settings/notice-addresses/executive", new { email = "mayor@town.example" }, Ct);
        var (_, id) = await _app.Receive("ไฟดับหน้าบ้านนายดำ");
        await Officer.Send($"complaints/{id}/assignment", new { division = "PW" });
        _app.Clock.Advance(TimeSpan.FromDays(23));
        await using (var scope = _app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<PromiseRound>().Run(Ct);
        var letters = await Letters(count: 3);
        Assert.Equal(["mayor@town.example", "works@town.example", "works@town.example"], letters.Select(letter => letter.To.Mailboxes.Single().Address).Order());
        Assert.DoesNotContain(letters, letter => letter.TextBody!.Contains("นายดำ", StringComparison.Ordinal) || letter.Subject!.Contains("นายดำ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_complained_is_erased_when_its_time_is_over()
    {
        var (_, id) = await _app.Receive(contact: new { phone = "0812345678" });
        await Officer.Send($"complaints/{id}/rejection", new { reason = "ไม่อยู่ในอำนาจหน้าที่ของเรา" });
        await Officer.Send($"complaints/{id}/closure");
        _app.Clock.Advance(TimeSpan.FromDays(89));
        Assert.Equal(0, await Erase());
        _app.Clock.Advance(TimeSpan.FromDays(2));
        await Erase();
        Assert.False((await Officer.GetJson($"complaints/{id}")).GetProperty("hasContact").GetBoolean());
        Assert.Null(await _app.InDatabase(db => db.Contacts.Where(row => row.ComplaintId == id).Select(row => row.Sealed).SingleAsync(Ct)));
    }

    private async Task<int> Erase()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Retention>().Run(Ct);
    }

    private async Task<List<MimeMessage>> Letters(int count)
    {
        await Wait.Until(() => Directory.GetFiles(_drop, "*.eml").Length >= count, () => $"{Directory.GetFiles(_drop).Length} letters");
        return [.. Directory.GetFiles(_drop, "*.eml").Select(file => MimeMessage.Load(file, Ct))];
    }
}
