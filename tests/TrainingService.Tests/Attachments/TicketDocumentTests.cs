using System.Net;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Values;
using TrainingService.Tests.People;

namespace TrainingService.Tests.Attachments;

/// <summary>What whoever has a ticket reads.</summary>
public sealed class TicketDocumentTests : IAsyncDisposable
{
    private readonly TrainingApp _app = TrainingApp.Take();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Materials_that_are_open_to_participants_are_read_with_the_code_of_a_ticket_and_nothing_else_is()
    {
        var id = await _app.Open();
        var client = _app.Client();
        var slides = (await DocumentTests.Add(client, id, "สไลด์วันแรก", "materials", forParticipants: "true")).Body.Text("id");
        var draft = (await DocumentTests.Add(client, id, "ร่างสไลด์", "materials")).Body.Text("id");
        var order = (await DocumentTests.Add(client, id)).Body.Text("id");
        var (code, other) = (await Ticket(id), await Ticket(await _app.Open(title: "อบรมอีกงานหนึ่ง")));

        var anybody = _app.Client(null);
        var answer = await anybody.GetAsync($"tickets/{code}/documents/{slides}", Ct);
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        foreach (var (with, document) in new[] { (code, draft), (code, order), (other, slides), ("AAAAA-AAAA-AAAAA", slides) })
            Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync($"tickets/{with}/documents/{document}", Ct)).StatusCode);
        Assert.Equal(["สไลด์วันแรก"], (await anybody.Send("tickets", new { code })).Body.GetProperty("documents").EnumerateArray().Select(one => one.Text("title")));
        var page = await Page($"ticket/{code}");
        Assert.Contains($"href=\"api/v1/tickets/{code}/documents/{slides}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("ร่างสไลด์", page, StringComparison.Ordinal);
        Assert.DoesNotContain("สไลด์วันแรก", await Page($"ticket/{other}"), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NoContent, (await anybody.Send("tickets/cancellation", new { code })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync($"tickets/{code}/documents/{slides}", Ct)).StatusCode);
        Assert.Equal(0, (await anybody.Send("tickets", new { code })).Body.GetProperty("documents").GetArrayLength());
    }

    /// <returns>The code of somebody with a place.</returns>
    private async Task<string> Ticket(Guid id)
    {
        var (status, code, _) = await _app.Enrol(id, "นางมาลี สวยงาม");
        Assert.True(status is HttpStatusCode.Created, code);
        return SpokenCode.Grouped(await _app.InDatabase(db => db.Enrolments.Where(row => row.EventId == id).Select(row => row.Code).SingleAsync(Ct)));
    }

    private async Task<string> Page(string path) => WebUtility.HtmlDecode(await _app.Browser(null).GetStringAsync(path, Ct));
}
