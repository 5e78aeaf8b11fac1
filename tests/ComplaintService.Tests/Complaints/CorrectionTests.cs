using System.Net;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.Messaging;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Complaints;

/// <summary>About what, where and when it is, put right by staff.</summary>
public sealed class CorrectionTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private const string Reason = "ตรวจพื้นที่แล้ว จุดนี้อยู่หมู่ที่ 5";

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private HttpClient Officer => app.Client(Roles.ComplaintOfficer, "SP");

    [Fact]
    public async Task What_was_chosen_wrongly_is_put_right_and_the_complainant_reads_what_and_why()
    {
        var (code, id) = await app.Receive();
        var before = await Officer.GetJson($"complaints/{id}");
        var events = await Events();
        Assert.Equal((HttpStatusCode.NoContent, null), await Officer.Send($"complaints/{id}/correction", new
        {
            category = "road",
            village = "5",
            location = new { lat = 14.12346, lng = 100.5 },
            happenedOn = before.Text("receivedAt")[..10],
            projectCode = "3-02",
            reason = Reason,
        }));

        var after = await Officer.GetJson($"complaints/{id}");
        Assert.Equal(("road", "5", "3-02"), (after.Text("category"), after.Text("village"), after.Text("projectCode")));
        Assert.Equal(14.12346, after.GetProperty("location").GetProperty("lat").GetDouble());
        Assert.Equal((before.Text("dueOn"), before.Text("firstDueOn"), before.Text("status")), (after.Text("dueOn"), after.Text("firstDueOn"), after.Text("status")));
        Assert.Equal(events + 1, await Events()); // the plan hears that it belongs to a project; of the rest, what is said later says what it has become
        var told = (await app.Client().GetJson($"tracking/{code}")).GetProperty("updates").EnumerateArray().Last();
        Assert.Equal("corrected", told.Text("kind"));
        foreach (var line in new[] { "แก้ประเภทเรื่องเป็น “ถนน ทางเท้า สะพาน”", "แก้หมู่บ้านเป็น หมู่ที่ 5", "แก้พิกัดสถานที่เป็น 14.12346, 100.5", "แก้วันที่เกิดเหตุเป็น", "เชื่อมกับโครงการ 3-02", $"เหตุผล: {Reason}" })
            Assert.Contains(line, told.Text("text"), StringComparison.Ordinal);
        var audit = await app.InDatabase(db => db.Set<AuditEntry>().SingleAsync(entry => entry.Process == "CorrectComplaint" && entry.Subject == "Complaint" && entry.SubjectId == id.ToString(), Ct));
        Assert.StartsWith("เหตุผลอยู่ในลำดับเรื่อง", audit.Reason, StringComparison.Ordinal); // its words stand in the story
        Assert.Contains("\"category\": \"street-light\"", audit.Before, StringComparison.Ordinal);
        Assert.Contains("\"category\": \"road\"", audit.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_search_for_similar_ones_and_the_statistics_follow()
    {
        var (_, id) = await app.Receive();
        var year = (await app.InDatabase(db => db.Complaints.SingleAsync(one => one.Id == id, Ct))).FiscalYear;
        async Task<int> Roads() => (await Officer.GetJson($"statistics/{year}?category=road")).GetProperty("received").GetInt32();
        var before = await Roads();
        await Officer.Send($"complaints/{id}/correction", new { category = "road", village = "8", reason = Reason });
        Assert.Equal(before + 1, await Roads());
        Assert.Single((await app.Client().GetJson("similar?category=road&village=8")).EnumerateArray());
    }

    [Fact]
    public async Task A_category_with_fewer_days_shortens_no_promise_and_the_division_still_has_it()
    {
        var (_, id) = await app.Receive();
        await Officer.Send($"complaints/{id}/assignment", new { division = "PW" });
        var today = WebUi.ThaiCalendar.DayInBangkok(app.Clock.GetUtcNow());
        await app.InDatabase(async db =>
        {
            db.Add(new ComplaintService.Settings.DaysRule { Category = "nuisance", From = today.AddDays(-1), Days = 3 });
            return await db.SaveChangesAsync(Ct);
        });
        var division = app.Client(Roles.DivisionOfficer, "PW");
        var due = (await division.GetJson($"complaints/{id}")).Text("dueOn");
        Assert.Equal((HttpStatusCode.NoContent, null), await division.Send($"complaints/{id}/correction", new { category = "nuisance", reason = Reason }));
        var after = await division.GetJson($"complaints/{id}");
        Assert.Equal((due, "PW", "nuisance"), (after.Text("dueOn"), after.Text("division"), after.Text("category")));
    }

    [Fact]
    public async Task What_is_not_known_after_all_is_taken_out()
    {
        var (code, id) = await app.Receive();
        Assert.Equal((HttpStatusCode.NoContent, null), await Officer.Send($"complaints/{id}/correction", new { unknown = new[] { "village" }, reason = Reason }));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await Officer.GetJson($"complaints/{id}")).GetProperty("village").ValueKind);
        Assert.Contains("แก้หมู่บ้านเป็น ไม่ระบุ", (await app.Client().GetJson($"tracking/{code}")).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"category":"nonsense"}""", "category")]
    [InlineData("""{"village":"77"}""", "village")]
    [InlineData("""{"happenedOn":"2099-01-01"}""", "happenedOn")]
    [InlineData("""{"happenedOn":"1950-01-01"}""", "happenedOn")]
    [InlineData("""{"location":{"lat":91,"lng":0}}""", "Lat")]
    [InlineData("""{"projectCode":"x"}""", "projectCode")]
    public async Task What_can_not_be_is_refused_at_its_field(string wrong, string field)
    {
        var (_, id) = await app.Receive();
        var body = new StringContent(wrong[..^1] + $",\"reason\":\"{Reason}\"}}", System.Text.Encoding.UTF8, "application/json");
        var answer = await Officer.PostAsync($"complaints/{id}/correction", body, Ct);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(field, (await answer.Json()).GetProperty("errors").ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Single((await Officer.GetJson($"complaints/{id}")).GetProperty("updates").EnumerateArray());
    }

    [Fact]
    public async Task Nothing_to_correct_and_a_closed_complaint_are_refused()
    {
        var (_, id) = await app.Receive();
        Assert.Equal((HttpStatusCode.Conflict, "nothing-corrected"), await Officer.Send($"complaints/{id}/correction", new { village = "4", reason = Reason }));
        Assert.Equal(HttpStatusCode.BadRequest, (await Officer.Send($"complaints/{id}/correction", new { village = "5", reason = "ผิด" })).Status);
        await Officer.Send($"complaints/{id}/rejection", new { reason = "อยู่ในเขตของเทศบาล" });
        Assert.Equal((HttpStatusCode.NoContent, null), await Officer.Send($"complaints/{id}/correction", new { village = "5", reason = Reason }));
        await Officer.Send($"complaints/{id}/closure");
        Assert.Equal((HttpStatusCode.Conflict, "closed"), await Officer.Send($"complaints/{id}/correction", new { village = "6", reason = Reason }));
    }

    [Fact]
    public async Task The_page_begins_with_what_is_recorded_and_leads_back_to_the_case()
    {
        var (_, id) = await app.Receive("ท่อระบายน้ำตัน");
        await Officer.Send($"complaints/{id}/correction", new { location = new { lat = 14.123456789, lng = 100.5 }, reason = Reason });
        var home = FormattableString.Invariant($"desk/{await app.InDatabase(db => db.Complaints.Where(one => one.Id == id).Select(one => one.Number).SingleAsync(Ct))}");
        var desk = new Visitor(app.Browser(Roles.ComplaintOfficer, "SP"));
        Assert.NotNull((await desk.Open(home)).QuerySelector($"main a[href='{home}/correction']"));
        var form = await desk.Open($"{home}/correction");
        Assert.Equal("14.12346, 100.5", form.QuerySelector("[name='Form.Location']")!.GetAttribute("value"));
        (string, string)[] filled = [("Form.Category", "water"), ("Form.Village", ""), ("Form.Location", "14.12346, 100.5"), ("Form.HappenedOn.text", ""), ("Form.ProjectCode", ""), ("Form.Reason", Reason)];

        var wrong = await desk.Submit(form, $"{home}/correction", "correct", [.. filled.Where(field => field.Item1 != "Form.Location"), ("Form.Location", "หน้าวัด")]);
        Assert.Equal(HttpStatusCode.BadRequest, desk.Answer.StatusCode);
        Assert.Contains("ละติจูดและลองจิจูด", wrong.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);

        var done = (await desk.Submit(form, $"{home}/correction", "correct", filled)).MainText();
        Assert.Contains("แก้ประเภทเรื่องเป็น “น้ำประปา แหล่งน้ำ”", done, StringComparison.Ordinal);
        Assert.Contains("แก้หมู่บ้านเป็น ไม่ระบุ", done, StringComparison.Ordinal);
        var (latitude, village) = await app.InDatabase(async db => { var one = await db.Complaints.SingleAsync(row => row.Id == id, Ct); return (one.Latitude, one.Village); });
        Assert.Equal((14.123456789, null), (latitude, village)); // what was not touched is not rounded
    }

    private Task<int> Events() => app.InDatabase(db => db.Set<OutboxMessage>().CountAsync(Ct));
}
