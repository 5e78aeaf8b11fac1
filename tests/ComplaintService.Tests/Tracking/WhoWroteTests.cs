using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Tracking;

/// <summary>Somebody who works here complains of something at home, and follows it with the office's browser.</summary>
public sealed class WhoWroteTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_writes_with_a_code_is_anonymous_though_they_have_signed_in()
    {
        var (code, id) = await app.Receive();
        var (employee, officer) = (app.Client(Roles.DivisionOfficer, "PW"), app.Client(Roles.ComplaintOfficer));
        await employee.Send($"tracking/{code}/reply", new { text = "เสาต้นที่สามเอียงด้วย" });
        using var photos = new MultipartFormDataContent { { new ByteArrayContent(Pictures.Jpeg()), "photos", "a.jpg" } };
        Assert.Equal(HttpStatusCode.NoContent, (await employee.PostAsync($"tracking/{code}/photos", photos, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await employee.PutAsJsonAsync($"tracking/{code}/email", new { email = "home@example.com" }, Ct)).StatusCode);
        var desk = new Visitor(app.Browser(Roles.DivisionOfficer, "PW"));
        await desk.Open($"track/{code}");
        await desk.Submit(await desk.Open("track"), "track", "reply", ("Form.Text", "เขียนจากหน้าเว็บด้วย"));
        await officer.Send($"complaints/{id}/resolution", new { outcome = "fixed", text = "เปลี่ยนหลอดไฟแล้วทั้งสามต้น" });
        await employee.Send($"tracking/{code}/rating", new { score = 2, @fixed = false });
        await employee.Send($"tracking/{code}/reopening", new { reason = "ไฟยังดับอยู่สองต้น" });

        var audit = await app.InDatabase(db => db.Set<AuditEntry>().ToListAsync(Ct));
        Assert.Contains(audit, entry => entry.Process == "RateComplaint");
        Assert.DoesNotContain(audit, entry => entry.ActorId.Contains(Roles.DivisionOfficer, StringComparison.Ordinal));
        Assert.DoesNotContain(await app.InDatabase(db => db.Set<ComplaintService.Complaints.ComplaintUpdate>().Where(update => update.ComplaintId == id).ToListAsync(Ct)),
            update => update.ActorId.Contains(Roles.DivisionOfficer, StringComparison.Ordinal));
    }
}
