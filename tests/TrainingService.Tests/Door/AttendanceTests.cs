using System.Net;
using System.Text.Json;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using TrainingService.Door;
using TrainingService.People;

namespace TrainingService.Tests.Door;

/// <summary>Who was there: each rule of the door over HTTP.</summary>
public sealed class AttendanceTests : IAsyncLifetime
{
    private readonly TrainingApp _app = TrainingApp.Take();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Whoever_comes_is_written_down_once_by_enrolment_by_code_or_by_number()
    {
        var id = await _app.OpenEvent();
        var people = await _app.Enrol(id, 3);
        var (status, _, first) = await Take(id, new { enrolmentId = people[0].Id, session = 1 });
        Assert.Equal((HttpStatusCode.Created, "นายสมชาย1 ใจดี", 1, "list"), (status, first.Text("name"), first.GetProperty("no").GetInt32(), first.Text("means")));
        (status, _, var again) = await Take(id, new { code = people[0].Code, session = 1, at = DoorSteps.HalfPastNine });
        Assert.Equal((HttpStatusCode.OK, "list", first.GetProperty("at").GetDateTimeOffset()), (status, again.Text("means"), again.GetProperty("at").GetDateTimeOffset()));
        // A ticket's QR code may hold the address of its page; people type it in groups and in small letters.
        var code = people[1].Code.ToLowerInvariant();
        Assert.Equal(HttpStatusCode.Created, (await Take(id, new { code = $"https://example.org/training/ticket/{code[..5]}-{code[5..9]}-{code[9..]}", session = 1 })).Status);
        Assert.Equal(HttpStatusCode.Created, (await Take(id, new { no = 3, session = 1, means = "paper" })).Status);
        _app.Clock.Advance(TimeSpan.FromHours(4));
        Assert.Equal(HttpStatusCode.Created, (await Take(id, new { no = 1, session = 2, at = DoorSteps.HalfPastNine.AddHours(3.5) })).Status);
        Assert.Equal(4, await _app.Rows(id));
        Assert.Equal(4, (await _app.Audited(nameof(Attendance))).Length);

        var list = await _app.Client().GetJson($"events/{id}/attendance?session=1&pageSize=2");
        Assert.Equal("3,3", $"{list.GetProperty("enrolled")},{list.GetProperty("attended")}");
        Assert.Equal([3, 1], list.GetProperty("sessions").EnumerateArray().Select(one => one.GetProperty("attended").GetInt32()));
        Assert.Equal((3, "[1,2]"), (list.GetProperty("people").GetProperty("total").GetInt32(), list.GetProperty("people").GetProperty("items")[0].GetProperty("sessions").GetRawText()));
        foreach (var (q, found) in (IEnumerable<(string, int)>)[("ชาย2", 1), ("นาย สมชาย3 ใจ", 1), ("๒", 1), ("0003", 1), ("2340003", 1), ("ใจดี", 3), ("%", 0), ("99", 0)])
            Assert.Equal((q, found), (q, (await _app.Client().GetJson($"events/{id}/attendance?q={Uri.EscapeDataString(q)}")).GetProperty("people").GetProperty("total").GetInt32()));
        Assert.Equal(100m, (await _app.Client().Send($"events/{id}/completion", new { spending = Array.Empty<object>() })).Body.GetProperty("attendancePercent").GetDecimal());
        Assert.Equal("completed", (await Take(id, new { no = 2, session = 2 })).Code);
    }

    [Fact]
    public async Task What_the_door_can_not_take_is_said_with_the_way_on()
    {
        var (id, other) = (await _app.OpenEvent(), await _app.OpenEvent("อีกงานหนึ่ง"));
        await _app.Enrol(other, 1);
        var stranger = (await _app.Enrol(other, DoorSteps.Person(other, 2, "นางคนอื่น งานอื่น")))[0];
        await _app.Enrol(id, DoorSteps.Person(id, 1, "นายมา แน่นอน"), DoorSteps.Person(id, 2, "นางไม่ มาแล้ว", EnrolmentStatus.Cancelled), DoorSteps.Person(id, 3, "นายรอ ที่ว่าง", EnrolmentStatus.Waiting), DoorSteps.School(id, 4, 50));
        foreach (var (body, status, code) in new (object, HttpStatusCode, string)[]
                 {
                     (new { code = SpokenCode.New().Text, session = 1 }, HttpStatusCode.NotFound, "not-enrolled"),
                     (new { code = stranger.Code, session = 1 }, HttpStatusCode.Conflict, "other-event"),
                     (new { enrolmentId = stranger.Id, session = 1 }, HttpStatusCode.NotFound, "not-enrolled"),
                     (new { no = 2, session = 1 }, HttpStatusCode.Conflict, "enrolment-cancelled"),
                     (new { no = 3, session = 1 }, HttpStatusCode.Conflict, "on-waiting-list"),
                 })
        {
            Assert.Equal((status, code), await Answer(id, body));
        }

        foreach (var (body, field) in new (object, string)[]
                 {
                     (new { no = 1, session = 9 }, "session"), (new { no = 1 }, "session"), (new { session = 1 }, "enrolmentId"), (new { no = 1, session = 1, heads = 2 }, "heads"), (new { no = 4, session = 1, heads = 51 }, "heads"),
                     (new { no = 1, session = 1, at = DoorSteps.HalfPastNine.AddHours(1) }, "at"), (new { no = 1, session = 1, at = DoorSteps.HalfPastNine.AddDays(-1) }, "at"), (new { no = 1, session = 1, means = "telepathy" }, "means"),
                 })
        {
            var (status, _, problem) = await Take(id, body);
            Assert.Equal((HttpStatusCode.BadRequest, field), (status, problem.Fields().Single()));
        }

        Assert.Equal(HttpStatusCode.Created, (await Take(id, new { no = 3, session = 1, takeIn = true })).Status);
        Assert.Equal(40, (await Take(id, new { no = 4, session = 1, heads = 40 })).Body.GetProperty("heads").GetInt32());
        _app.Clock.Set(DoorSteps.HalfPastNine.AddDays(-1));
        Assert.Equal((HttpStatusCode.Conflict, "not-begun"), await Answer(id, new { no = 1, session = 1 }));
        await _app.Client().Send($"events/{id}/cancellation", new { reason = "วิทยากรติดราชการ" });
        Assert.Equal((HttpStatusCode.Conflict, "cancelled"), await Answer(id, new { no = 1, session = 1 }));
        Assert.Equal((HttpStatusCode.Conflict, "not-open"), await Answer(await _app.Planned(), new { no = 1, session = 1 }));
        Assert.Equal(2, await _app.Rows(id));
    }

    [Fact]
    public async Task A_walk_in_is_enrolled_and_there_at_once_beyond_the_capacity_too()
    {
        var id = await _app.OpenEvent(capacity: 2);
        await _app.Enrol(id, 1);
        Assert.Equal(["name"], (await _app.Client().Send($"events/{id}/attendance/walk-in", new { session = 1 })).Body.Fields());
        Assert.Equal(["session", "place"], (await _app.Client().Send($"events/{id}/attendance/walk-in", new { name = "นางมา เอง", place = new string('ข', 201) })).Body.Fields());
        var (status, _, walkIn) = await _app.Client().Send($"events/{id}/attendance/walk-in", new { name = "นางมา เอง", group = "ประชาชน", place = "หมู่ 4", session = 1 });
        Assert.Equal((HttpStatusCode.Created, 2, false), (status, walkIn.GetProperty("no").GetInt32(), walkIn.GetProperty("overCapacity").GetBoolean()));
        Assert.True((await _app.Client().Send($"events/{id}/attendance/walk-in", new { name = "นายมา ด้วย", session = 1 })).Body.GetProperty("overCapacity").GetBoolean());
        var many = await Task.WhenAll(Enumerable.Range(0, 12).Select(no => _app.Client().Send($"events/{id}/attendance/walk-in", new { name = $"นายพร้อม กัน{no}", session = 1 })));
        Assert.All(many, one => Assert.Equal(HttpStatusCode.Created, one.Status));
        Assert.Equal(Enumerable.Range(4, 12), many.Select(one => one.Body.GetProperty("no").GetInt32()).Order());
        Assert.Equal(14, await _app.Rows(id));
    }

    [Fact]
    public async Task Ten_who_check_the_same_person_in_at_once_write_one_row()
    {
        var id = await _app.OpenEvent();
        var person = (await _app.Enrol(id, 1))[0];
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Take(id, new { enrolmentId = person.Id, session = 1 })));
        Assert.Equal(1, answers.Count(answer => answer.Status is HttpStatusCode.Created));
        Assert.Equal(9, answers.Count(answer => answer.Status is HttpStatusCode.OK));
        Assert.Equal(1, await _app.Rows(id));
        Assert.Single(await _app.Audited(nameof(Attendance)));
    }

    [Fact]
    public async Task A_queue_that_is_sent_again_changes_nothing()
    {
        var id = await _app.OpenEvent();
        var people = await _app.Enrol(id, 3);
        var entries = new object[]
        {
            new { clientId = "a", enrolmentId = people[0].Id, session = 1, at = DoorSteps.HalfPastNine.AddMinutes(-20) }, new { clientId = "b", code = people[1].Code, session = 1 }, new { clientId = "c", enrolmentId = people[0].Id, session = 1 },
            new { clientId = "d", name = "นางมา เอง", session = 1 }, new { clientId = "e", no = 77, session = 1 }, new { clientId = "f", no = 3, session = 8 },
        };
        var first = await Batch(id, entries);
        Assert.Equal(["a recorded", "b recorded", "c already", "d recorded", "e refused", "f refused"], first.Select(result => $"{result.Text("clientId")} {result.Text("outcome")}"));
        Assert.Equal("not-enrolled", first[4].Text("code"));
        var again = await Batch(id, entries);
        Assert.Equal(["already", "already", "already", "already", "refused", "refused"], again.Select(result => result.Text("outcome")));
        Assert.Equal(first[3].GetProperty("enrolmentId").GetGuid(), again[3].GetProperty("enrolmentId").GetGuid());
        Assert.Equal(3, await _app.Rows(id));
        Assert.Equal(DoorSteps.HalfPastNine.AddMinutes(-20), await _app.InDatabase(db => Task.FromResult(db.Attendance.Single(row => row.EnrolmentId == people[0].Id).At)));
        Assert.Equal(["entries"], (await _app.Client().Send($"events/{id}/attendance/batch", new { entries = Enumerable.Repeat(entries[0], 501) })).Body.Fields());
        Assert.Equal(["entries[1]"], (await _app.Client().Send($"events/{id}/attendance/batch", new { entries = new[] { entries[0], null } })).Body.Fields());
        Assert.Equal(["entries[0].clientId"], (await _app.Client().Send($"events/{id}/attendance/batch", new { entries = new[] { new { no = 1, session = 1 } } })).Body.Fields());
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Batch(id, [.. Enumerable.Range(1, 3).Select(no => (object)new { clientId = $"p{no}", no, session = 1 }), new { clientId = "w", name = "นายพร้อม กัน", session = 1 }])));
        Assert.Equal(5, await _app.Rows(id));
    }

    [Fact]
    public async Task A_mistake_is_taken_back_with_its_reason_and_others_only_look()
    {
        var id = await _app.OpenEvent();
        var person = (await _app.Enrol(id, 1))[0];
        await Take(id, new { no = 1, session = 1 });
        Assert.Equal(["reason"], (await _app.Client().Send($"events/{id}/attendance/removal", new { enrolmentId = person.Id, session = 1 })).Body.Fields());
        Assert.Equal(HttpStatusCode.NoContent, (await Remove()).Status);
        Assert.Equal((HttpStatusCode.NotFound, "not-attended"), ((await Remove()).Status, (await Remove()).Code));
        Assert.Equal("|เช็กชื่อผิดคน", (await _app.Audited(nameof(Attendance)))[^1][^"|เช็กชื่อผิดคน".Length..]);
        Assert.Equal(0, await _app.Rows(id));

        Assert.Equal(HttpStatusCode.NotFound, (await _app.Client(division: "SW").Send($"events/{id}/attendance", new { no = 1, session = 1 })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await _app.Client(Roles.Executive, null).Send($"events/{id}/attendance", new { no = 1, session = 1 })).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _app.Client(null).Send($"events/{id}/attendance", new { no = 1, session = 1 })).Status);
        Assert.Equal(1, (await _app.Client(Roles.Executive, null).GetJson($"events/{id}/attendance")).GetProperty("enrolled").GetInt32());

        Task<(HttpStatusCode Status, string? Code, JsonElement)> Remove() => _app.Client().Send($"events/{id}/attendance/removal", new { enrolmentId = person.Id, session = 1, reason = "เช็กชื่อผิดคน" });
    }

    [Fact]
    public async Task Heads_are_counted_by_group_and_by_session()
    {
        var id = await _app.OpenEvent();
        await _app.Enrol(id, 2);
        await _app.Enrol(id, DoorSteps.School(id, 3, 50), DoorSteps.Person(id, 4, "นายไร้ กลุ่ม", group: null));
        await Take(id, new { no = 1, session = 1 });
        await Take(id, new { no = 3, session = 1, heads = 30 });
        _app.Clock.Advance(TimeSpan.FromHours(5));
        await Take(id, new { no = 1, session = 2 });
        await Take(id, new { no = 3, session = 2, heads = 45 });
        await Take(id, new { no = 4, session = 2 });
        var counts = await _app.InDatabase(async db => await AttendanceCounts.Of(db, db.Events.Single(one => one.Id == id), TestContext.Current.CancellationToken));
        Assert.Equal(["พนักงานส่วนตำบล 59/2/1", "นักเรียน /50/45", " /1/1"], counts.Groups.Select(group => $"{group.Group} {group.Invited}/{group.Enrolled}/{group.Attended}"));
        Assert.Equal([31, 47], counts.Sessions.Select(session => session.Attended));
    }

    private Task<(HttpStatusCode Status, string? Code, JsonElement Body)> Take(Guid id, object entry) => _app.Client().Send($"events/{id}/attendance", entry);

    private async Task<(HttpStatusCode, string?)> Answer(Guid id, object entry)
    {
        var (status, code, _) = await Take(id, entry);
        return (status, code);
    }

    private async Task<JsonElement[]> Batch(Guid id, object[] entries)
    {
        var (status, _, body) = await _app.Client().Send($"events/{id}/attendance/batch", new { entries });
        Assert.Equal(HttpStatusCode.OK, status);
        return [.. body.GetProperty("results").EnumerateArray()];
    }
}
