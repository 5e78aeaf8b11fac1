using System.Net;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Messaging;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Complaints;

/// <summary>From receipt to closing: what staff do, and what its author reads of it.</summary>
public sealed class ComplaintLifeTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private const string Reason = "ต้องรอของจากผู้ขาย";

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private HttpClient Officer => app.Client(Roles.ComplaintOfficer);

    [Fact]
    public async Task A_complaint_lives_from_receipt_to_closing_and_its_author_reads_each_step()
    {
        var (code, id) = await app.Receive();
        var home = $"complaints/{id}";
        Assert.Equal((HttpStatusCode.NoContent, null), await Officer.Send($"{home}/acknowledgement"));
        Assert.Equal((HttpStatusCode.Conflict, "already-acknowledged"), await Officer.Send($"{home}/acknowledgement"));
        Assert.Equal((HttpStatusCode.NoContent, null), await Officer.Send($"{home}/assignment", new { division = "PW" }));
        Assert.Equal((HttpStatusCode.Conflict, "not-answered"), await Officer.Send($"{home}/closure"));

        var works = app.Client(Roles.DivisionOfficer, "PW");
        Assert.Equal((HttpStatusCode.NoContent, null), await works.Send($"{home}/updates", new { text = "เรียกช่างแล้ว", visibleToComplainant = false }));
        Assert.Equal((HttpStatusCode.NoContent, null), await works.Send($"{home}/updates", new { text = "ช่างจะเข้าพรุ่งนี้", visibleToComplainant = true }));
        Assert.Equal((HttpStatusCode.NoContent, null), await works.Send($"{home}/resolution", new { outcome = "fixed", text = "เปลี่ยนหลอดทั้ง 3 ต้นแล้ว" }));
        Assert.Equal((HttpStatusCode.Conflict, "not-open"), await works.Send($"{home}/rejection", new { reason = Reason }));
        Assert.Equal((HttpStatusCode.NoContent, null), await works.Send($"{home}/closure", new { rootCause = "wear", prevention = "ตรวจทุกไตรมาส" }));

        var seen = await app.Client().GetJson($"tracking/{code}");
        Assert.Equal("closed", seen.Text("status"));
        Assert.Equal("fixed", seen.Text("outcome"));
        Assert.True(seen.GetProperty("canRate").GetBoolean());
        var story = seen.GetProperty("updates").EnumerateArray().Select(entry => entry.Text("kind")).ToArray();
        Assert.Equal(["received", "acknowledged", "assigned", "message", "resolved", "closed"], story);
        Assert.DoesNotContain("เรียกช่างแล้ว", seen.ToString(), StringComparison.Ordinal);

        var events = (await app.InDatabase(db => db.Set<OutboxMessage>().ToListAsync(Ct)))
            .Where(message => message.Body.Contains(id.ToString(), StringComparison.Ordinal)).Select(message => message.Type).ToList();
        Assert.Contains(events, type => type.Contains("ComplaintReceived", StringComparison.Ordinal));
        Assert.Single(events, type => type.Contains("ComplaintAcknowledged", StringComparison.Ordinal));
        Assert.Single(events, type => type.Contains("ComplaintClosed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Waiting_moves_the_promise_and_a_reply_ends_it()
    {
        var (code, id) = await app.Receive();
        var due = DateOnly.Parse((await app.Client().GetJson($"tracking/{code}")).Text("dueOn"), System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal((HttpStatusCode.NoContent, null), await Officer.Send($"complaints/{id}/waiting", new { reason = "ขอภาพจุดที่ไฟดับด้วย" }));
        Assert.Equal((HttpStatusCode.Conflict, "waiting"), await Officer.Send($"complaints/{id}/extension", new { newDueOn = due.AddDays(5), reason = Reason }));
        app.Clock.Advance(TimeSpan.FromDays(4));
        Assert.Equal((HttpStatusCode.NoContent, null), await app.Client().Send($"tracking/{code}/reply", new { text = "ต้นที่ 2 ถึง 4 🙂 กี่" }));
        var seen = await app.Client().GetJson($"tracking/{code}");
        Assert.Equal(due.AddDays(4).ToString("O", System.Globalization.CultureInfo.InvariantCulture), seen.Text("dueOn"));
        Assert.Equal("acknowledged", seen.Text("status"));
    }

    [Fact]
    public async Task An_extension_is_later_and_says_why()
    {
        var (code, id) = await app.Receive();
        var due = DateOnly.Parse((await app.Client().GetJson($"tracking/{code}")).Text("dueOn"), System.Globalization.CultureInfo.InvariantCulture);
        var later = await app.WorkingDay(due.AddDays(4));
        Assert.Equal((HttpStatusCode.Conflict, "not-later"), await Officer.Send($"complaints/{id}/extension", new { newDueOn = due, reason = Reason }));
        Assert.Equal((HttpStatusCode.BadRequest, "invalid-input"), await Officer.Send($"complaints/{id}/extension", new { newDueOn = due.AddDays(400), reason = Reason }));
        Assert.Equal((HttpStatusCode.BadRequest, "invalid-input"), await Officer.Send($"complaints/{id}/extension", new { newDueOn = later, reason = "ok" }));
        Assert.Equal((HttpStatusCode.NoContent, null), await Officer.Send($"complaints/{id}/extension", new { newDueOn = later, reason = Reason }));
        var seen = await app.Client().GetJson($"tracking/{code}");
        Assert.Equal((due.ToString("O", System.Globalization.CultureInfo.InvariantCulture), later.ToString("O", System.Globalization.CultureInfo.InvariantCulture)), (seen.Text("firstDueOn"), seen.Text("dueOn")));
        Assert.Contains(Reason, seen.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rating_counts_once_and_reopening_ends_after_thirty_days()
    {
        var (code, id) = await app.Receive();
        var citizen = app.Client();
        Assert.Equal((HttpStatusCode.Conflict, "not-answered"), await citizen.Send($"tracking/{code}/rating", new { score = 5, @fixed = true }));
        await Officer.Send($"complaints/{id}/rejection", new { reason = "ที่ดินเอกชน อบต. ไม่มีอำนาจ" });
        Assert.Equal((HttpStatusCode.BadRequest, "invalid-input"), await citizen.Send($"tracking/{code}/rating", new { score = 6, @fixed = true }));
        Assert.Equal((HttpStatusCode.NoContent, null), await citizen.Send($"tracking/{code}/rating", new { score = 2, @fixed = false, comment = "ยังไม่หาย" }));
        Assert.Equal((HttpStatusCode.Conflict, "already-rated"), await citizen.Send($"tracking/{code}/rating", new { score = 5, @fixed = true }));
        Assert.Equal((HttpStatusCode.NoContent, null), await citizen.Send($"tracking/{code}/reopening", new { reason = "ไฟยังดับอยู่สองต้น" }));
        await Officer.Send($"complaints/{id}/rejection", new { reason = "ที่ดินเอกชน อบต. ไม่มีอำนาจ" });
        app.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Equal((HttpStatusCode.Conflict, "too-late"), await app.Client().Send($"tracking/{code}/reopening", new { reason = "ไฟยังดับอยู่สองต้น" }));
    }

    [Fact]
    public async Task A_duplicate_is_merged_into_the_first()
    {
        var (_, first) = await app.Receive("ถนนทรุดหน้าโรงเรียน");
        var (code, second) = await app.Receive("ถนนหน้าโรงเรียนเป็นหลุม");
        Assert.Equal((HttpStatusCode.Conflict, "same-complaint"), await Officer.Send($"complaints/{second}/merging", new { into = second }));
        Assert.Equal((HttpStatusCode.NoContent, null), await Officer.Send($"complaints/{second}/merging", new { into = first }));
        Assert.True((await app.Client().GetJson($"tracking/{code}")).GetProperty("merged").GetBoolean());
        Assert.Equal((HttpStatusCode.Conflict, "target-closed"), await Officer.Send($"complaints/{first}/merging", new { into = second }));
    }

    [Fact]
    public async Task The_list_shows_the_oldest_promise_first_and_filters()
    {
        var (_, older) = await app.Receive("ท่อน้ำแตกหน้าตลาด");
        app.Clock.Advance(TimeSpan.FromDays(1));
        var (_, newer) = await app.Receive("ท่อน้ำแตกหลังตลาด");
        var found = await Officer.GetJson("complaints?status=open&q=ท่อน้ำแตก");
        Assert.Equal([older, newer], found.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid()));
        Assert.Equal(0, (await Officer.GetJson("complaints?q=%25_%25")).GetProperty("total").GetInt32());
        app.Clock.Advance(TimeSpan.FromDays(16));
        Assert.True((await Officer.GetJson("complaints?overdue=true&q=ท่อน้ำแตก")).GetProperty("total").GetInt32() == 2);
    }
}
