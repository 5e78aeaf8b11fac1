using System.Net;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;
using Testing;
using TrainingService.People;

namespace TrainingService.Tests;

/// <summary>An event of 26 March 2570 without money that took place, with people who were there in both of its sessions or not.</summary>
public static class HeldEvent
{
    /// <summary>The day after, at ten.</summary>
    public static readonly DateTimeOffset DayAfter = new(2027, 3, 27, 3, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<Guid> Of(TrainingApp app, params (string Name, int Sessions)[] people)
    {
        var content = TrainingApp.Event();
        content["budgetLines"] = Array.Empty<object>();
        var id = await app.Planned(content);
        var client = app.Client();
        Assert.Equal(HttpStatusCode.NoContent, (await client.Send($"events/{id}/budget-request")).Status);
        app.Clock.Set(DayAfter);
        Assert.Equal(HttpStatusCode.NoContent, (await client.Send($"events/{id}/holding")).Status);
        await Enrol(app, id, people);
        return id;
    }

    public static Task<int> Enrol(TrainingApp app, Guid id, params (string Name, int Sessions)[] people) => app.InDatabase(async db =>
    {
        var no = await db.Enrolments.CountAsync(row => row.EventId == id, Ct);
        foreach (var (name, sessions) in people)
        {
            var one = Enrolment.Of(id, ++no, new(name, "พนักงานส่วนตำบล"), EnrolmentStatus.Enrolled, EnrolmentSource.Staff, DayAfter);
            db.Add(one);
            for (var session = 1; session <= sessions; session++)
                db.Add(new Attendance { EnrolmentId = one.Id, Session = session, EventId = id, At = DayAfter, RecordedAt = DayAfter, Means = AttendanceMeans.List });
        }

        return await db.SaveChangesAsync(Ct);
    });

    public static async Task Sign(TrainingApp app) => Assert.Equal(HttpStatusCode.NoContent, (await app.Client(Roles.PlanOfficer, null).Send(
        HttpMethod.Put, "certificates/signers/2570", new { name = "นายสมบูรณ์ ซื่อตรง", position = "นายกองค์การบริหารส่วนตำบลบึงนคร" })).Status);

    /// <summary>Orders certificates for all who may have one and waits until they are there.</summary>
    public static async Task<int> Issue(TrainingApp app, Guid id)
    {
        var client = app.Client();
        var (status, code, order) = await client.Send($"events/{id}/certificates");
        Assert.True(status is HttpStatusCode.Accepted, code);
        var path = $"events/{id}/certificates/orders/{order.Text("id")}";
        await Wait.Until(async () => (await client.GetJson(path)).GetProperty("isFinished").GetBoolean());
        return (await client.GetJson(path)).GetProperty("issued").GetInt32();
    }
}
