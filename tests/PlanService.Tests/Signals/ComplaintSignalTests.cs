using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ServiceDefaults.SignIn;
using Testing;

namespace PlanService.Tests.Signals;

/// <summary>What complaints say of a project, and what it does to its status.</summary>
[Collection(OneBroker.Name)]
public sealed class ComplaintSignalTests : SignalTest
{
    [Fact]
    public async Task A_complaint_counts_once_where_it_stands_whatever_comes_twice_late_or_moves_to_another_project()
    {
        var (one, other, moved) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var message = Guid.CreateVersion7();
        await Others.Tell(Told.Complaint(one, 1, "open"), message);
        await Others.Tell(Told.Complaint(one, 1, "open"), message);
        await Others.Tell(Told.Complaint(one, 5, "closed"));
        await Others.Tell(Told.Complaint(other, 3, "open", overdue: true));
        await Others.Tell(Told.Complaint(moved, 2, "open"));
        await Complaints(counts => (counts.GetProperty("open").GetInt32(), counts.GetProperty("overdue").GetInt32(), counts.GetProperty("closed").GetInt32()) == (2, 1, 1));
        await Others.Tell(Told.Complaint(one, 4, "answered")); // late
        await Others.Tell(Told.Complaint(moved, 3, "open", project: "1-02"));
        await Others.Tell(Told.Complaint(other, 6, "merged"));
        await Complaints(counts => (counts.GetProperty("open").GetInt32(), counts.GetProperty("overdue").GetInt32(), counts.GetProperty("closed").GetInt32()) == (0, 0, 1));
        await Others.Tell(Told.Complaint(moved, 2, "open")); // late: it does not come back
        await Others.Tell(Told.Complaint(moved, 4, "answered", project: null));
        await Wait.Until(async () => !(await App.Client(Roles.Executive).GetJson("projects/1-02/years/2570/result")).GetProperty("complaints").GetProperty("any").GetBoolean());
        Assert.Equal(0, (await Result()).GetProperty("complaints").GetProperty("answered").GetInt32());

        // Whoever may not read them all is told of no count of 1 to 4, and of no sum.
        var told = (await Result(Roles.PlanOfficer)).GetProperty("complaints");
        Assert.Equal((JsonValueKind.Null, true), (told.GetProperty("closed").ValueKind, told.GetProperty("withheld").GetBoolean()));
        Assert.Equal(1, (await Head.GetJson($"{Home}/result")).GetProperty("complaints").GetProperty("closed").GetInt32()); // all of them are the own division's
        var page = await App.Browser(Roles.PlanOfficer).GetStringAsync(Home, Ct);
        Assert.Contains("น้อยกว่า 5 เรื่อง", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/complaints/desk?project=1-03", page, StringComparison.Ordinal);
        Assert.Contains("/complaints/desk?project=1-03&amp;status=all", await App.Browser(Roles.DivisionHead, "SP").GetStringAsync(Home, Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_complaint_that_is_not_fixed_lowers_the_status_until_it_is_closed_again_or_a_head_answers()
    {
        Assert.Equal(HttpStatusCode.NoContent, (await Officer.PutAsJsonAsync($"{Home}/status", new { status = "done", text = "จัดอบรมครบทุกรุ่นแล้ว" }, Ct)).StatusCode);
        Assert.Equal("done", await Status());
        var (again, answered) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await Others.Tell(Told.Complaint(again, 4, "answered", isFixed: false, rated: 10));
        await Wait.Until(async () => await Status() == "on-track");
        Assert.Equal(1, (await App.Client(Roles.Executive).GetJson("years/2570/dashboard")).GetProperty("projects").GetProperty("needReview").GetInt32());
        var page = await App.Browser(Roles.PlanOfficer).GetStringAsync(Home, Ct);
        Assert.Contains("ต้องตรวจสอบ", page, StringComparison.Ordinal);

        await Others.Tell(Told.Complaint(again, 5, "closed", isFixed: false, rated: 10)); // closed after the rating without any more work
        await Others.Tell(Told.Complaint(answered, 4, "closed", isFixed: false, rated: 12));
        await Wait.Until(async () => (await Result()).GetProperty("complaints").GetProperty("notFixed").GetInt32() == 2);
        await Others.Tell(Told.Complaint(again, 8, "open", isFixed: false, rated: 10, reopened: 20));
        await Others.Tell(Told.Complaint(again, 9, "closed", isFixed: false, rated: 10, reopened: 20));
        await Wait.Until(async () => (await Result()).GetProperty("complaints").GetProperty("notFixed").GetInt32() == 1);
        Assert.Equal("on-track", await Status());

        Assert.Equal(HttpStatusCode.Forbidden, (await Answer(Officer)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Answer(App.Client(Roles.DivisionHead, "PW"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Answer(Head, "สั้น")).StatusCode);
        Assert.Contains("/complaints/desk/4711", await App.Browser(Roles.DivisionHead, "SP").GetStringAsync($"{Home}/not-fixed", Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await Answer(Head)).StatusCode);
        Assert.Equal("done", await Status());
        Assert.Equal((HttpStatusCode.Conflict, "nothing-to-answer"), await Refused(Answer(Head)));
        var trail = await App.InDatabase(db => Task.FromResult(db.Set<ServiceDefaults.Audit.AuditEntry>().Where(entry => entry.Subject == "NotFixedAnswer").Select(entry => entry.After).ToList()));
        Assert.Contains("ผู้รับเหมาซ่อมเพิ่ม", Assert.Single(trail), StringComparison.Ordinal);

        await Others.Tell(Told.Complaint(answered, 6, "closed", isFixed: false, rated: 12)); // told once more: it was answered for
        await Others.Tell(Told.Complaint(Guid.CreateVersion7(), 4, "answered", isFixed: false, rated: 30));
        await Wait.Until(async () => await Status() == "on-track");
        Assert.Equal(1, (await Result()).GetProperty("complaints").GetProperty("notFixed").GetInt32());
    }

    private Task Complaints(Func<JsonElement, bool> wanted) => Wait.Until(async () => wanted((await Result()).GetProperty("complaints")));

    private static Task<HttpResponseMessage> Answer(HttpClient by, string reason = "ให้ผู้รับเหมาซ่อมเพิ่มแล้ว ตรวจรับเรียบร้อย") =>
        by.PostAsJsonAsync($"{Home}/not-fixed-answer", new { reason }, Ct);

    private static async Task<(HttpStatusCode Status, string Code)> Refused(Task<HttpResponseMessage> request)
    {
        var answer = await request;
        return (answer.StatusCode, (await answer.Json()).Text("code"));
    }
}
