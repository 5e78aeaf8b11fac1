using System.Net;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;

namespace TrainingService.Tests.Courses;

public sealed class CourseTests : IAsyncLifetime
{
    private readonly TrainingApp _app = TrainingApp.Take();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_plans_courses_are_there_from_the_start()
    {
        var courses = await _app.Client().GetJson("courses");
        Assert.Equal(["1-03", "1-04", "1-05", "1-06", "1-07", "4-04"], courses.GetProperty("items").EnumerateArray().Select(course => course.Text("projectCode")));
        Assert.True(courses.GetProperty("items")[1].GetProperty("topics").GetArrayLength() >= 5);
    }

    [Fact]
    public async Task A_division_adds_a_course_and_changes_only_its_own()
    {
        var course = new { code = "first-aid", thai = "ปฐมพยาบาลเบื้องต้น", english = "First aid", purpose = "ช่วยเหลือผู้บาดเจ็บได้ก่อนรถพยาบาลมาถึง", topics = new[] { "การกู้ชีพ" }, hours = 3 };
        Assert.Equal(HttpStatusCode.Created, (await _app.Client(division: "PW").Send("courses", course)).Status);
        Assert.Equal((HttpStatusCode.Conflict, "code-taken"), await Add(course));
        Assert.Equal((HttpStatusCode.BadRequest, "invalid-input"), await Add(course with { code = "First Aid" }));
        Assert.Equal((HttpStatusCode.BadRequest, "invalid-input"), await Add(course with { code = "other", topics = [" "] }));
        Assert.Equal((HttpStatusCode.BadRequest, "invalid-input"), await Add(course with { code = "other", hours = 0 }));

        var (refused, _, late) = await _app.Client(division: "PW").Send("courses", new { code = "late", course.thai, course.english, course.purpose, course.topics, course.hours, followUpWeeks = 25 });
        Assert.Equal((HttpStatusCode.BadRequest, "followUpWeeks"), (refused, late.Fields().Single()));
        Assert.Contains("ถูกลบ 180 วันหลังงาน", late.GetProperty("errors").GetProperty("followUpWeeks")[0].GetString(), StringComparison.Ordinal);

        var (status, code, _) = await _app.Client(division: "SP").Send(HttpMethod.Put, "courses/first-aid", course);
        Assert.Equal((HttpStatusCode.Forbidden, "other-division"), (status, code));
        Assert.Equal(HttpStatusCode.NoContent, (await _app.Client(division: "PW").Send(HttpMethod.Put, "courses/first-aid", course with { hours = 6 })).Status);
        Assert.Equal(6, (await _app.Client().GetJson("courses/first-aid")).GetProperty("hours").GetDecimal());
        var entries = await _app.InDatabase(db => db.Set<AuditEntry>().Where(entry => entry.SubjectId == "first-aid").CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(2, entries);
    }

    private async Task<(HttpStatusCode, string?)> Add(object course)
    {
        var (status, code, _) = await _app.Client(division: "PW").Send("courses", course);
        return (status, code);
    }
}
