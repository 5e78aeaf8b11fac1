using System.Net;
using TrainingService.People;

namespace TrainingService.Tests.Door;

/// <summary>An event on 26 March 2570 that needs no money and is open, with people enrolled, at half past nine of its day.</summary>
internal static class DoorSteps
{
    public static DateTimeOffset HalfPastNine { get; } = new(2027, 3, 26, 2, 30, 0, TimeSpan.Zero);

    public static async Task<Guid> OpenEvent(this TrainingApp app, string title = "อบรมคุณธรรม รุ่นหน้างาน", int capacity = 59)
    {
        var content = TrainingApp.Event(title);
        (content["budgetLines"], content["speakers"], content["capacity"]) = (Array.Empty<object>(), Array.Empty<object>(), capacity);
        var id = await app.Planned(content);
        Assert.Equal(HttpStatusCode.NoContent, (await app.Client().Send($"events/{id}/budget-request")).Status);
        app.Clock.Set(HalfPastNine);
        return id;
    }

    public static Task<List<Enrolment>> Enrol(this TrainingApp app, Guid id, params Enrolment[] people) => app.InDatabase(async db =>
    {
        db.AddRange(people);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return people.ToList();
    });

    /// <summary>สมชาย 1 ใจดี, สมชาย 2 ใจดี …; the telephone of the first ends in 0001.</summary>
    public static Task<List<Enrolment>> Enrol(this TrainingApp app, Guid id, int people) =>
        app.Enrol(id, [.. Enumerable.Range(1, people).Select(no => Person(id, no, $"นายสมชาย{no} ใจดี", phone: $"081-234-{no:0000}"))]);

    public static Enrolment Person(Guid id, int no, string name, EnrolmentStatus status = EnrolmentStatus.Enrolled, string? phone = null, string? group = "พนักงานส่วนตำบล") =>
        Enrolment.Of(id, no, new(name, group, Phone: phone), status, EnrolmentSource.Staff, HalfPastNine.AddDays(-9));

    public static Enrolment School(Guid id, int no, int heads) =>
        Enrolment.Of(id, no, new("โรงเรียนบ้านบึงนคร", "นักเรียน", Heads: heads), EnrolmentStatus.Enrolled, EnrolmentSource.Group, HalfPastNine.AddDays(-9));

    public static Task<int> Rows(this TrainingApp app, Guid id) => app.InDatabase(db => Task.FromResult(db.Attendance.Count(row => row.EventId == id)));

    public static Task<string[]> Audited(this TrainingApp app, string subject) =>
        app.InDatabase(db => Task.FromResult(db.Set<ServiceDefaults.Audit.AuditEntry>().Where(entry => entry.Subject == subject).OrderBy(entry => entry.At).Select(entry => entry.ActorId + "|" + entry.Reason).ToArray()));
}
