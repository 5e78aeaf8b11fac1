using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OperationsService.Messages.Resting;
using ServiceDefaults.SignIn;

namespace OperationsService.Tests.Messages;

/// <summary>What may be decided about a message that rests, by whom, and what is refused. The broker is away all the while.</summary>
public sealed class DecisionTests : IAsyncLifetime
{
    private readonly OpsApp _app = OpsApp.Take();
    private HttpClient _admin = null!;

    public ValueTask InitializeAsync()
    {
        _admin = _app.Client();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_message_is_parked_taken_back_and_discarded_each_with_a_reason_that_is_kept()
    {
        var ids = await _app.Has(3);
        Assert.Equal(HttpStatusCode.OK, await Send("parking", new { messageIds = ids[..2], reason = "รอแก้ไขโปรแกรม" }));
        Assert.Equal((1, 2, 0), await Counts());
        var parked = (await _admin.GetJson($"queues/{Rests.Queue}/messages?state=parked")).GetProperty("items")[0];
        Assert.Equal(("รอแก้ไขโปรแกรม", "ผู้ทดสอบ"), (parked.Text("reason"), parked.Text("decidedBy")));
        Assert.DoesNotContain("081-234", parked.Text("body"), StringComparison.Ordinal);
        Assert.Contains("โทร", parked.Text("body"), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, await Send("unparking", new { messageIds = ids[..1], reason = "แก้ไขแล้ว" }));
        Assert.Equal(HttpStatusCode.OK, await Send("discarding", new { messageIds = ids[1..2], reason = "ส่งซ้ำโดยผิดพลาด" }));
        Assert.Equal((2, 0, 1), await Counts());
        Assert.Equal(HttpStatusCode.OK, await Send("redelivery", new { messageIds = ids[2..] }));
        Assert.Equal(1, (await _admin.GetJson($"queues/{Rests.Queue}/messages?state=leaving")).GetProperty("total").GetInt32()); // until the broker is back

        var queues = await _admin.GetJson("queues");
        Assert.Equal("none", queues.Text("source"));
        var queue = queues.GetProperty("items").EnumerateArray().Single(one => one.Text("name") == Rests.Queue);
        Assert.Equal(("plan", 2, 0), (queue.Text("service"), queue.GetProperty("resting").GetInt32(), queue.GetProperty("parked").GetInt32()));
        var audit = await _app.InDatabase(db => db.Set<ServiceDefaults.Audit.AuditEntry>().Where(one => one.Subject == "Queue").OrderBy(one => one.At).ToListAsync());
        Assert.Equal(["ParkMessages", "TakeBackMessages", "DiscardMessages", "RedeliverMessages"], audit.Select(one => one.Process));
        Assert.Equal(["รอแก้ไขโปรแกรม", "แก้ไขแล้ว", "ส่งซ้ำโดยผิดพลาด", null], audit.Select(one => one.Reason));

        // Done with and old enough, it goes; what rests stays for ever.
        await _app.InDatabase(db => CollectRound.Clean(db, _app.Clock.GetUtcNow().AddMinutes(1), TestContext.Current.CancellationToken));
        Assert.Equal((1, 0, 0), await Counts());
    }

    [Fact]
    public async Task What_can_not_be_done_is_refused_and_nothing_of_it_is_kept()
    {
        var ids = await _app.Has(2);
        var strange = Guid.NewGuid();
        Assert.Equal(["messageIds[1]"], (await Refused(HttpStatusCode.BadRequest, "redelivery", new { messageIds = new[] { ids[0], strange } })).Fields());
        Assert.Equal(["messageIds"], (await Refused(HttpStatusCode.BadRequest, "redelivery", new { messageIds = Array.Empty<Guid>() })).Fields());
        Assert.Equal(["messageIds", "reason"], (await Refused(HttpStatusCode.BadRequest, "parking", new { messageIds = Array.Empty<Guid>(), reason = "no" })).Fields().Order());
        Assert.Equal("not-found", (await Refused(HttpStatusCode.NotFound, "redelivery", new { }, "plan-of-nobody")).Text("code"));
        Assert.Equal("not-parked", (await Refused(HttpStatusCode.Conflict, "unparking", new { messageIds = ids, reason = "แก้ไขแล้ว" })).Text("code"));
        Assert.Equal(HttpStatusCode.OK, await Send("parking", new { messageIds = ids[..1], reason = "รอแก้ไขโปรแกรม" }));
        Assert.Equal("not-resting", (await Refused(HttpStatusCode.Conflict, "redelivery", new { messageIds = ids })).Text("code"));
        Assert.Equal((1, 1, 0), await Counts());
        _admin.DefaultRequestHeaders.Add("Idempotency-Key", "once"); // its transaction commits whatever is answered
        Assert.Equal("not-resting", (await Refused(HttpStatusCode.Conflict, "redelivery", new { messageIds = ids })).Text("code"));
        Assert.Equal((1, 1, 0), await Counts());
        _admin.DefaultRequestHeaders.Remove("Idempotency-Key");
        Assert.Equal(HttpStatusCode.OK, await Send("redelivery", null)); // no body at all: all that rest
        Assert.Equal("nothing-rests", (await Refused(HttpStatusCode.Conflict, "redelivery", new { })).Text("code"));
    }

    [Fact]
    public async Task Messages_are_for_administrators_alone()
    {
        foreach (var role in Roles.All)
        {
            foreach (var path in (string[])["queues", "outboxes", $"queues/{Rests.Queue}/messages"])
                Assert.Equal(role is Roles.Admin ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await _app.Client(role).GetAsync(path)).StatusCode);
            Assert.Equal(role is Roles.Admin ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden, (await _app.Client(role).PostAsync($"queues/{Rests.Queue}/redelivery", null)).StatusCode);
            Assert.Equal(role is Roles.Admin ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await _app.Client(role).GetAsync("outbox")).StatusCode);
        }

        foreach (var path in (string[])["messages", $"messages/{Rests.Queue}", "messages/outboxes/plan"])
            Assert.Equal(HttpStatusCode.Forbidden, (await _app.Browser(Roles.PlanOfficer).GetAsync(path)).StatusCode);
        foreach (var path in (string[])["messages/plan-of-nobody", "messages/outboxes/nobody"])
            Assert.Equal(HttpStatusCode.NotFound, (await _app.Browser().GetAsync(path)).StatusCode);
    }

    private async Task<HttpStatusCode> Send(string step, object? request, string queue = Rests.Queue) =>
        (await _admin.PostAsync($"queues/{queue}/{step}", request is null ? null : JsonContent.Create(request))).StatusCode;

    private async Task<JsonElement> Refused(HttpStatusCode status, string step, object request, string queue = Rests.Queue)
    {
        var answer = await _admin.PostAsync($"queues/{queue}/{step}", JsonContent.Create(request));
        Assert.Equal(status, answer.StatusCode);
        return await answer.Json();
    }

    private async Task<(int Resting, int Parked, int Discarded)> Counts() =>
        (await Count(RestingState.Resting), await Count(RestingState.Parked), await Count(RestingState.Discarded));

    private Task<int> Count(RestingState state) => _app.InDatabase(db => db.RestingMessages.CountAsync(one => one.State == state));
}
