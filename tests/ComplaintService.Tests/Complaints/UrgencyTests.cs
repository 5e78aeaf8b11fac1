using System.Net;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Complaints;

/// <summary>A danger to life stands before all others, and nobody but staff knows.</summary>
public sealed class UrgencyTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private const string Reason = "สายไฟขาดพาดถนน นักเรียนผ่านทุกเช้า";

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private HttpClient Officer => app.Client(Roles.ComplaintOfficer, "SP");

    [Fact]
    public async Task The_queue_begins_with_it_on_every_way_through_the_list()
    {
        var all = new List<Guid>();
        for (var one = 0; one < 7; one++)
            all.Add((await app.Receive($"เสาเอนริมคลอง {one}")).Id);
        await Mark(all[5]);
        await Mark(all[2]);
        Guid[] expected = [all[2], all[5], all[0], all[1], all[3], all[4], all[6]]; // among themselves by promise, then by receipt
        const string Query = "complaints?q=เสาเอนริมคลอง";
        Assert.Equal(expected, await Ids(Query));
        foreach (var size in new[] { 1, 2, 3, 4, 7 })
        {
            List<Guid> numbered = [], after = [];
            for (var page = 1; numbered.Count < 7; page++)
                numbered.AddRange(await Ids($"{Query}&pageSize={size}&page={page}"));
            for (var more = await Ids($"{Query}&pageSize={size}"); more.Count > 0; more = await Ids($"{Query}&pageSize={size}&after={after[^1]}"))
                after.AddRange(more);
            Assert.Equal(expected, numbered);
            Assert.Equal(expected, after);
        }

        Assert.Equal([all[2], all[5]], await Ids($"{Query}&urgent=true"));
        Assert.Equal(expected[2..], await Ids($"{Query}&urgent=false"));
        Assert.Empty(await Ids($"{Query}&pageSize=3&page=4"));

        await Officer.Send($"complaints/{all[2]}/resolution", new { outcome = "fixed", text = "ตัดไฟและเปลี่ยนสายแล้ว" });
        Assert.Equal([all[5], all[0], all[1], all[2]], (await Ids(Query))[..4]); // answered: one among the others
        Assert.False((await Officer.GetJson($"complaints/{all[2]}")).GetProperty("urgent").GetBoolean());
    }

    [Fact]
    public async Task It_is_marked_and_unmarked_with_a_reason_and_the_complainant_sees_nothing_of_it()
    {
        var (code, id) = await app.Receive();
        var before = (await app.Client().GetJson($"tracking/{code}")).ToString();
        Assert.Equal(HttpStatusCode.BadRequest, (await Officer.Send($"complaints/{id}/urgency", new { urgent = true, reason = "ด่วน" })).Status);
        await Mark(id);
        Assert.Equal((HttpStatusCode.Conflict, "same-urgency"), await Officer.Send($"complaints/{id}/urgency", new { urgent = true, reason = Reason }));
        Assert.True((await Officer.GetJson($"complaints/{id}")).GetProperty("urgent").GetBoolean());
        var entry = (await Officer.GetJson($"complaints/{id}")).GetProperty("updates").EnumerateArray().Last();
        Assert.Equal(("urgent", false, Reason), (entry.Text("kind"), entry.GetProperty("visibleToComplainant").GetBoolean(), entry.Text("text")));
        Assert.Equal(before, (await app.Client().GetJson($"tracking/{code}")).ToString());
        var audit = await app.InDatabase(db => db.Set<AuditEntry>().SingleAsync(row => row.Process == "SetUrgency" && row.Subject == "Complaint" && row.SubjectId == id.ToString(), Ct));
        Assert.StartsWith("เหตุผลอยู่ในลำดับเรื่อง", audit.Reason, StringComparison.Ordinal); // its words stand in the story
        Assert.Contains("\"isUrgent\": true", audit.After, StringComparison.Ordinal);

        Assert.Equal((HttpStatusCode.NoContent, null), await Officer.Send($"complaints/{id}/urgency", new { urgent = false, reason = "ตัดไฟและกั้นพื้นที่แล้ว" }));
        await Officer.Send($"complaints/{id}/rejection", new { reason = "เป็นสายของการไฟฟ้า แจ้งการไฟฟ้าแล้ว" });
        Assert.Equal((HttpStatusCode.Conflict, "not-open"), await Officer.Send($"complaints/{id}/urgency", new { urgent = true, reason = Reason }));
    }

    [Fact]
    public async Task A_danger_is_not_lost_with_the_duplicate_that_told_of_it()
    {
        var (_, first) = await app.Receive();
        var (_, again) = await app.Receive();
        await Mark(again);
        Assert.Equal((HttpStatusCode.NoContent, null), await Officer.Send($"complaints/{again}/merging", new { into = first }));
        Assert.True((await Officer.GetJson($"complaints/{first}")).GetProperty("urgent").GetBoolean());
        Assert.False((await Officer.GetJson($"complaints/{again}")).GetProperty("urgent").GetBoolean());
    }

    [Fact]
    public async Task Pages_say_it_with_a_word()
    {
        var (_, id) = await app.Receive("สายไฟขาดหน้าโรงเรียน");
        var home = FormattableString.Invariant($"desk/{await app.InDatabase(db => db.Complaints.Where(one => one.Id == id).Select(one => one.Number).SingleAsync(Ct))}");
        var desk = new Visitor(app.Browser(Roles.ComplaintOfficer, "SP"));
        Assert.DoesNotContain("เร่งด่วน: อันตรายต่อชีวิต", (await desk.Open(home)).MainText(), StringComparison.Ordinal);
        Assert.NotNull((await desk.Open(home)).QuerySelector($"main a[href='{home}/urgency']"));
        var marked = await desk.Submit(await desk.Open($"{home}/urgency"), $"{home}/urgency", "urgency", ("Form.Reason", Reason));
        Assert.Equal("เร่งด่วน: อันตรายต่อชีวิต", marked.QuerySelector(".page-head .badge.is-stop")!.TextContent);
        var row = (await desk.Open("desk?q=สายไฟขาดหน้าโรงเรียน")).QuerySelectorAll("tbody tr").Single();
        Assert.Equal("เร่งด่วน", row.QuerySelector(".badge.is-stop")!.TextContent);
        Assert.NotNull((await desk.Open("desk")).QuerySelector(".figures a[href='desk?urgent=true']"));

        var form = await desk.Open($"{home}/urgency");
        Assert.Contains("ยกเลิกเครื่องหมายเร่งด่วน", form.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await desk.Submit(form, $"{home}/urgency", "urgency", ("Form.Reason", "ตัดไฟและกั้นพื้นที่แล้ว"))).QuerySelector(".page-head .badge.is-stop"));
    }

    private async Task Mark(Guid id) => Assert.Equal((HttpStatusCode.NoContent, null), await Officer.Send($"complaints/{id}/urgency", new { urgent = true, reason = Reason }));

    private async Task<List<Guid>> Ids(string query) => [.. (await Officer.GetJson(query)).GetProperty("items").EnumerateArray().Select(row => row.GetProperty("id").GetGuid())];
}
