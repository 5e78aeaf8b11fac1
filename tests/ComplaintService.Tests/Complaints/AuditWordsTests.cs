using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;
using Testing;

namespace ComplaintService.Tests.Complaints;

/// <summary>The audit trail keeps everything for good, and an administrator reads it, who reads no complaint: so it holds no word of one.</summary>
public sealed class AuditWordsTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private HttpClient Officer => app.Client(Roles.ComplaintOfficer, "SP");

    [Fact]
    public async Task What_is_written_with_a_step_stands_in_the_story_and_in_no_audit_entry()
    {
        var (code, id) = await app.Receive();
        var day = await app.WorkingDay(app.Today.AddDays(40));
        await Take("assignment", new { division = "PW", note = Named("บันทึกถึงผู้รับมอบ") });
        await Take("waiting", new { reason = Named("คำถามถึงผู้ร้อง") });
        await Take("resumption", new { note = Named("ข้อความเมื่อดำเนินการต่อ") });
        await Take("extension", new { newDueOn = day, reason = Named("เหตุผลที่ขยาย") });
        await Take("updates", new { text = Named("ข้อความ"), visibleToComplainant = true });
        await Take("rejection", new { reason = Named("เหตุผลที่ไม่รับ") });
        Assert.Equal((HttpStatusCode.NoContent, null), await app.Client().Send($"tracking/{code}/reopening", new { reason = Named("เหตุผลที่ขอเปิด") }));
        await Take("resolution", new { outcome = "fixed", text = Named("คำตอบ") });
        await Take("closure", new { rootCause = "wear", prevention = Named("การป้องกัน") });
        await Bulk(new { ids = new[] { id }, action = "note", text = Named("บันทึกหลายเรื่อง") });

        Assert.Equal(9, (await Officer.GetJson($"complaints/{id}")).GetProperty("updates").EnumerateArray().Count(update => update.GetProperty("text").ToString().Contains("นายแดง", StringComparison.Ordinal)));
        var audit = await app.InDatabase(db => db.Set<AuditEntry>().ToListAsync(Ct));
        Assert.True(audit.Count > 20);
        Assert.DoesNotContain(audit, entry => $"{entry.Reason}{entry.Before}{entry.After}".Contains("นายแดง", StringComparison.Ordinal));
        Assert.Equal(["ExtendComplaint", "RejectComplaint"], audit.Where(entry => entry.Reason is not null).Select(entry => entry.Process).Distinct().Order());

        async Task Take(string verb, object body) => Assert.Equal((HttpStatusCode.NoContent, null), await Officer.Send($"complaints/{id}/{verb}", body));
    }

    [Fact]
    public async Task Of_a_later_promise_and_of_a_refusal_the_audit_trail_says_where_the_reason_stands()
    {
        var (_, id) = await app.Receive();
        await Officer.Send($"complaints/{id}/rejection", new { reason = Named("ที่ดินเอกชน") });
        var no = (await Officer.GetJson($"complaints/{id}")).GetProperty("updates").EnumerateArray().Last().GetProperty("no").GetInt32();
        var entry = await app.InDatabase(db => db.Set<AuditEntry>().SingleAsync(row => row.Subject == "Complaint" && row.SubjectId == id.ToString() && row.Process == "RejectComplaint", Ct));
        Assert.Equal(FormattableString.Invariant($"เหตุผลอยู่ในลำดับเรื่อง รายการที่ {no}"), entry.Reason);
    }

    private static string Named(string text) => $"{text} ของนายแดงข้างวัด";

    private async Task Bulk(object order)
    {
        var answer = await Officer.PostAsJsonAsync("bulk", order, Ct);
        var path = $"bulk/{(await answer.Json()).Text("id")}";
        await Wait.Until(async () => (await Officer.GetJson(path)).GetProperty("isFinished").GetBoolean());
    }
}
