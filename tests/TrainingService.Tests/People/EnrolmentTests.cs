using System.Net;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;
using TrainingService.People;

namespace TrainingService.Tests.People;

/// <summary>Who has a place: by staff, in groups, and when it is full.</summary>
public sealed class EnrolmentTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly TrainingApp _app = TrainingApp.Take();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Heads_count_and_whoever_waits_moves_up_when_a_place_is_free()
    {
        var id = await _app.Open(capacity: 5);
        var (status, _, first) = await _app.Enrol(id, "นางสาวสมศรี  ใจดี", new { group = "ประชาชน", place = "หมู่ 4", phone = "๐๘๑-234 5678", email = "somsri@example.com" });
        Assert.Equal((HttpStatusCode.Created, 1, "enrolled", 16), (status, first.GetProperty("no").GetInt32(), first.Text("status"), first.Text("code").Length));
        await _app.Enrol(id, "โรงเรียนบ้านบึงนคร", new { heads = 3 });
        await _app.Enrol(id, "โรงเรียนบ้านหนองแวง", new { heads = 2 });
        await _app.Enrol(id, "นายมานะ มั่นคง");
        await _app.Enrol(id, "นายปิติ ยินดี");
        Assert.Equal((HttpStatusCode.Conflict, "full"), Short(await _app.Enrol(id, "นายวีระ กล้าหาญ", new { refuseWhenFull = true })));
        Assert.Equal(["1 นางสาวสมศรี ใจดี enrolled", "2 โรงเรียนบ้านบึงนคร enrolled", "3 โรงเรียนบ้านหนองแวง waiting", "4 นายมานะ มั่นคง enrolled", "5 นายปิติ ยินดี waiting"], await _app.List(id));

        var own = (await _app.Client().GetJson($"events/{id}/enrolments?q=1")).GetProperty("items")[0];
        Assert.Equal(("0812345678", "somsri@example.com"), (own.Text("phone"), own.Text("email")));
        Assert.Equal((HttpStatusCode.NoContent, null), Short(await _app.Client().Send($"events/{id}/enrolments/{own.Text("id")}/cancellation", new { reason = "ติดราชการ" })));
        Assert.Equal(["5 นายปิติ ยินดี enrolled"], await _app.List(id, "?q=ปิติ")); // the first who fits: two heads do not
        Assert.Equal((HttpStatusCode.Conflict, "enrolment-cancelled"), Short(await _app.Client().Send($"events/{id}/enrolments/{own.Text("id")}/cancellation", new { reason = "ติดราชการ" })));

        Assert.Equal((HttpStatusCode.Conflict, "capacity-below-enrolled"), Short(await _app.Client().Send(HttpMethod.Put, $"events/{id}", OpenEvents.Content(4))));
        Assert.Equal((HttpStatusCode.NoContent, null), Short(await _app.Client().Send(HttpMethod.Put, $"events/{id}", OpenEvents.Content(7))));
        Assert.Equal(["3 โรงเรียนบ้านหนองแวง enrolled"], await _app.List(id, "?q=หนองแวง"));

        var school = (await _app.Client().GetJson($"events/{id}/enrolments?q=2")).GetProperty("items")[0].Text("id");
        Assert.Equal((HttpStatusCode.Conflict, "full"), Short(await _app.Client().Send(HttpMethod.Put, $"events/{id}/enrolments/{school}", new { name = "โรงเรียนบ้านบึงนคร", heads = 4 })));
        Assert.Equal((HttpStatusCode.NoContent, null), Short(await _app.Client().Send(HttpMethod.Put, $"events/{id}/enrolments/{school}", new { name = "โรงเรียนบ้านบึงนคร", heads = 2 })));
        Assert.Equal((HttpStatusCode.Created, null), Short(await _app.Enrol(id, "นายวีระ กล้าหาญ", new { refuseWhenFull = true })));
    }

    [Fact]
    public async Task The_last_place_is_given_once_to_those_who_ask_in_the_same_moment()
    {
        var id = await _app.Open(capacity: 3);
        var answers = await Task.WhenAll(Enumerable.Range(1, 12).Select(no => _app.Enrol(id, $"นายคนที่ {no} พร้อมกัน")));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.Status));
        Assert.Equal((3, 9), (answers.Count(answer => answer.Body.Text("status") == "enrolled"), answers.Count(answer => answer.Body.Text("status") == "waiting")));
        Assert.Equal(Enumerable.Range(1, 12), answers.Select(answer => answer.Body.GetProperty("no").GetInt32()).Order());
    }

    [Fact]
    public async Task A_name_stands_once_unless_it_is_another_person()
    {
        var id = await _app.Open();
        await _app.Enrol(id, "นายสมชาย ใจดี");
        foreach (var same in (string[])["สมชาย ใจดี", "นาย สมชาย  ใจดี", "ว่าที่ ร.ต.สมชาย ใจดี", "ดร.สมชาย ใจดี"])
            Assert.Equal((same, HttpStatusCode.Conflict, "already-enrolled"), (same, (await _app.Enrol(id, same)).Status, (await _app.Enrol(id, same)).Code));
        Assert.Equal((HttpStatusCode.Created, null), Short(await _app.Enrol(id, "นายสมชาย ใจดี", new { another = true })));
        await _app.Enrol(id, "นางสมหญิง ใจดี");
        var last = (await _app.Client().GetJson($"events/{id}/enrolments?q=สมหญิง")).GetProperty("items")[0].Text("id");
        Assert.Equal((HttpStatusCode.Conflict, "already-enrolled"), Short(await _app.Client().Send(HttpMethod.Put, $"events/{id}/enrolments/{last}", new { name = "สมชายใจดี" })));
        Assert.Equal((HttpStatusCode.Conflict, "one-person"), Short(await _app.Client().Send(HttpMethod.Put, $"events/{id}/enrolments/{last}", new { name = "นางสมหญิง ใจดี", heads = 2 })));
    }

    [Fact]
    public async Task Wrong_fields_are_named_and_an_event_that_is_not_open_takes_nobody()
    {
        var id = await _app.Planned();
        Assert.Equal((HttpStatusCode.Conflict, "not-open"), Short(await _app.Enrol(id, "นายสมชาย ใจดี")));
        var wrong = await _app.Client().Send($"events/{id}/enrolments", new { name = " ", phone = "1234", email = "somchai", heads = 0, group = new string('ก', 201) });
        Assert.Equal((HttpStatusCode.BadRequest, "email group heads name phone"), (wrong.Status, string.Join(' ', wrong.Body.Fields().Order())));
        Assert.Equal(["reason"], (await _app.Client().Send($"events/{id}/enrolments/{Guid.NewGuid()}/cancellation", new { reason = "" })).Body.Fields());
        Assert.Equal((HttpStatusCode.Conflict, "not-open"), Short(await _app.Client().Send($"events/{id}/public-link")));
    }

    [Fact]
    public async Task Whoever_was_there_is_not_cancelled()
    {
        var id = await _app.Open();
        var one = (await _app.Enrol(id, "นายสมชาย ใจดี")).Body.GetProperty("id").GetGuid();
        await _app.InDatabase(async db =>
        {
            db.Add(new Attendance { EnrolmentId = one, EventId = id, Session = 1, At = _app.Clock.GetUtcNow(), RecordedAt = _app.Clock.GetUtcNow(), Means = AttendanceMeans.List });
            return await db.SaveChangesAsync(Ct);
        });
        Assert.Equal((HttpStatusCode.Conflict, "attended"), Short(await _app.Client().Send($"events/{id}/enrolments/{one}/cancellation", new { reason = "ลงชื่อผิด" })));
    }

    [Fact]
    public async Task Another_division_changes_nothing_and_only_the_own_one_sees_how_to_reach_people()
    {
        var id = await _app.Open();
        var one = (await _app.Enrol(id, "นายสมชาย ใจดี", new { phone = "0812345678", email = "somchai@example.com" })).Body.GetProperty("id").GetGuid();
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Enrol(id, "นายอื่น", by: _app.Client(division: "SW"))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _app.Enrol(id, "นายอื่น", by: _app.Client(role: null))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await _app.Enrol(id, "นายอื่น", by: _app.Client(Roles.Executive, null))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Client(division: "SW").GetAsync($"events/{id}/enrolments", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _app.Client(Roles.InternalAuditor, null).Send($"events/{id}/enrolments/{one}/cancellation", new { reason = "ไม่มีสิทธิ์" })).Status);
        var seen = (await _app.Client(Roles.Executive, null).GetJson($"events/{id}/enrolments")).GetProperty("items")[0];
        Assert.Equal((System.Text.Json.JsonValueKind.Null, System.Text.Json.JsonValueKind.Null), (seen.GetProperty("phone").ValueKind, seen.GetProperty("email").ValueKind));

        var trail = await _app.InDatabase(db => db.Set<AuditEntry>().Where(entry => entry.SubjectId == one.ToString()).ToListAsync(Ct));
        Assert.Contains("สมชาย", trail.Single().After, StringComparison.Ordinal);
        Assert.DoesNotContain(trail, entry => entry.After!.Contains("0812345678", StringComparison.Ordinal) || entry.After.Contains("somchai@", StringComparison.Ordinal));

        var client = _app.Client();
        client.DefaultRequestHeaders.Add("If-Match", "\"1\"");
        Assert.Equal((HttpStatusCode.PreconditionFailed, "stale"), Short(await client.Send(HttpMethod.Put, $"events/{id}/enrolments/{one}", new { name = "นายสมชาย ใจดี" })));
    }

    [Fact]
    public async Task A_list_is_found_by_any_part_of_a_name_and_page_by_page()
    {
        var id = await _app.Open();
        foreach (var name in (string[])["นางสาวกานดา ทองดี", "นายทองใบ ใจงาม", "Mr. Peter Chan", "นายชัย 100% จริง"])
            await _app.Enrol(id, name);
        foreach (var (query, count) in new[] { ("?q=ทอง", 2), ("?q=ดาทองดี", 1), ("?q=นางสาว กานดา", 1), ("?q=peter", 1), ("?q=๓", 1), ("?q=%25", 1), ("?q=ไม่มี", 0), ("?status=waiting", 0), ("?status=enrolled", 4), ("?status=x", 0), ("?pageSize=3&page=2", 1) })
            Assert.Equal((query, count), (query, (await _app.List(id, query)).Length));
    }

    private static (HttpStatusCode, string?) Short((HttpStatusCode Status, string? Code, System.Text.Json.JsonElement Body) answer) => (answer.Status, answer.Code);
}
