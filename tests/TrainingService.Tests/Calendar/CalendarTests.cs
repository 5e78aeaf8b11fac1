using System.Net;
using System.Text;
using TrainingService.Tests.Door;

namespace TrainingService.Tests.Calendar;

/// <summary>What stands in the calendar, on its page and in the files of phones and computers.</summary>
public sealed class CalendarTests : IAsyncLifetime
{
    private const string LongTitle = "อบรมเชิงปฏิบัติการ; คุณธรรม, จริยธรรม และความโปร่งใสในการปฏิบัติราชการของพนักงานส่วนตำบล";

    private readonly TrainingApp _app = TrainingApp.Take();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_month_shows_open_events_to_everybody_and_planned_ones_to_their_division()
    {
        await _app.OpenEvent("อบรมที่เปิดแล้ว");
        await _app.Planned(TrainingApp.Event("อบรมที่ยังวางแผน"));
        var everybody = await Page("calendar?month=2570-03", null);
        Assert.Contains("อบรมที่เปิดแล้ว", everybody, StringComparison.Ordinal);
        Assert.DoesNotContain("อบรมที่ยังวางแผน", everybody, StringComparison.Ordinal);
        Assert.Contains("มีนาคม 2570", everybody, StringComparison.Ordinal);
        Assert.Contains("calendar?month=2570-04", everybody, StringComparison.Ordinal);
        Assert.Contains("วันนี้", everybody, StringComparison.Ordinal);
        Assert.Contains("อบรมที่ยังวางแผน", await Page("calendar?month=%E0%B9%92570-3", ServiceDefaults.SignIn.Roles.DivisionOfficer), StringComparison.Ordinal); // a Thai digit
        Assert.DoesNotContain("อบรมที่เปิดแล้ว", await Page("calendar?month=2570-03&division=SW", null), StringComparison.Ordinal);
        Assert.DoesNotContain("อบรมที่เปิดแล้ว", await Page("calendar?month=2570-04", null), StringComparison.Ordinal);
        Assert.Contains("มีนาคม 2570", await Page("calendar?month=nonsense", null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_feed_is_iCalendar_with_an_entry_for_each_session()
    {
        var id = await _app.OpenEvent(LongTitle);
        var planned = await _app.Planned(TrainingApp.Event("อบรมที่ยังวางแผน"));
        var answer = await _app.Client(null).GetAsync("calendar.ics?division=SP", Ct);
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var lines = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
        Assert.Equal(("BEGIN:VCALENDAR", "END:VCALENDAR", 2), (lines[0], lines[^2], lines.Count(line => line == "BEGIN:VEVENT")));
        Assert.Contains($"UID:{id}-1@localhost", lines);
        Assert.Contains("DTSTART:20270326T020000Z", lines);
        Assert.Contains("DTEND:20270326T090000Z", lines);
        Assert.Contains("STATUS:CONFIRMED", lines);
        Assert.Contains(lines, line => line.StartsWith("SEQUENCE:", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("DTSTAMP:", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("SUMMARY:" + LongTitle.Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.DoesNotContain("ยังวางแผน", text, StringComparison.Ordinal);

        using var known = new HttpRequestMessage(HttpMethod.Get, "calendar.ics?division=SP");
        known.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await _app.Client(null).SendAsync(known, Ct)).StatusCode);
        Assert.DoesNotContain("VEVENT", await _app.Client(null).GetStringAsync("calendar.ics?division=SW", Ct), StringComparison.Ordinal);

        await _app.Client().Send($"events/{id}/cancellation", new { reason = "วิทยากรติดราชการ" });
        Assert.Contains("STATUS:CANCELLED", await _app.Client(null).GetStringAsync($"events/{id}.ics", Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Client(null).GetAsync($"events/{planned}.ics", Ct)).StatusCode);
    }

    private Task<string> Page(string path, string? role) => _app.Browser(role).GetStringAsync(path, Ct);
}
