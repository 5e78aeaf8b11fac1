using System.Net;
using System.Text;
using System.Text.Json;
using ServiceDefaults.SignIn;

namespace TrainingService.Tests.People;

/// <summary>The list of the organization's people, and enrolling from it.</summary>
public sealed class StaffTests : IAsyncLifetime
{
    private readonly TrainingApp _app = TrainingApp.Take();

    private HttpClient PlanOfficer => _app.Client(Roles.PlanOfficer, null);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_division_keeps_its_own_people_and_a_plan_officer_all()
    {
        var (status, _, mine) = await _app.Client().Send("staff", new { name = "นางสาวกานดา ทองดี", position = "นักวิเคราะห์นโยบายและแผน", phone = "0812345678" });
        Assert.Equal((HttpStatusCode.Created, "SP"), (status, mine.Text("division")));
        Assert.Equal((HttpStatusCode.Conflict, "already-listed"), await Add(_app.Client(), "กานดา ทองดี"));
        Assert.Equal((HttpStatusCode.Created, null), await Add(_app.Client(Roles.DivisionHead), "กานดา ทองดี", another: true));
        Assert.Equal((HttpStatusCode.Forbidden, "other-division"), await Add(_app.Client(), "นายช่าง โยธา", "PW"));
        Assert.Equal((HttpStatusCode.Created, null), await Add(PlanOfficer, "นายช่าง โยธา", "PW"));
        Assert.Equal((HttpStatusCode.BadRequest, "invalid-input"), await Add(PlanOfficer, "นายไม่มี สังกัด"));
        Assert.Equal((HttpStatusCode.Forbidden, "not-allowed"), await Add(_app.Client(Roles.InternalAuditor, null), "นายไม่มี สิทธิ์", "PW"));

        var seen = await _app.Client(division: "PW").GetJson("staff?q=กานดา");
        Assert.Equal((2, JsonValueKind.Null), (seen.GetProperty("total").GetInt32(), seen.GetProperty("items")[0].GetProperty("phone").ValueKind));
        Assert.Equal(HttpStatusCode.Forbidden, (await _app.Client(division: "PW").Send(HttpMethod.Put, $"staff/{mine.Text("id")}", new { name = "นางสาวกานดา ทองดี" })).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await _app.Client().Send(HttpMethod.Put, $"staff/{mine.Text("id")}", new { name = "นางสาวกานดา ทองดี", active = false })).Status);
        Assert.Equal(1, (await _app.Client().GetJson("staff?division=SP")).GetProperty("total").GetInt32());
        var left = (await _app.Client().GetJson("staff?active=false")).GetProperty("items")[0];
        Assert.Equal((mine.Text("id"), JsonValueKind.Null), (left.Text("id"), left.GetProperty("phone").ValueKind));
    }

    [Fact]
    public async Task A_list_from_the_personnel_office_adds_and_changes_and_takes_nobody_out()
    {
        await Add(PlanOfficer, "นายช่าง โยธา", "PW");
        await Add(PlanOfficer, "นายอยู่ก่อน ไม่มีในไฟล์", "PW");
        var file = Encoding.UTF8.GetBytes("ชื่อ-สกุล,ตำแหน่ง,ส่วนราชการ,โทรศัพท์\nนายช่าง โยธา,นายช่างโยธา,กองช่าง,0812345678\nนางการเงิน บัญชี,ผู้อำนวยการ,กองคลัง,\nนายแปลก ไม่รู้จัก,,กองบิน,\n");
        var (refused, problem) = await PlanOfficer.SendList("staff/import", file, "none");
        Assert.Equal((HttpStatusCode.BadRequest, "lines[4].division"), (refused, problem.Fields().Single()));
        var (status, answer) = await PlanOfficer.SendList("staff/import", file, "good");
        Assert.Equal((HttpStatusCode.OK, 2, 1), (status, answer.GetProperty("taken").GetInt32(), answer.GetProperty("changed").GetInt32()));
        Assert.Equal(2, (await PlanOfficer.GetJson("staff?division=PW")).GetProperty("total").GetInt32());
        Assert.Equal("นายช่างโยธา", (await PlanOfficer.GetJson("staff?q=โยธา")).GetProperty("items")[0].Text("position"));
        var (foreign, wrong) = await _app.Client(division: "SW").SendList("staff/import", file, "good");
        Assert.Equal((HttpStatusCode.BadRequest, 3), (foreign, wrong.GetProperty("bad").GetArrayLength()));
    }

    [Fact]
    public async Task Many_are_enrolled_in_one_step_and_nobody_twice()
    {
        var ids = new List<string>();
        foreach (var (name, division) in new[] { ("นายช่าง โยธา", "PW"), ("นางการเงิน บัญชี", "FIN"), ("นางสาวกานดา ทองดี", "SP") })
            ids.Add((await PlanOfficer.Send("staff", new { name, division, position = "เจ้าพนักงาน", email = "staff@example.com" })).Body.Text("id"));
        var id = await _app.Open(capacity: 2);
        await _app.Enrol(id, "นางสาวกานดา ทองดี");
        var (status, _, answer) = await _app.Client().Send($"events/{id}/enrolments/staff", new { staff = ids });
        Assert.Equal((HttpStatusCode.OK, 1, 1, ids[2]), (status, answer.GetProperty("enrolled").GetInt32(), answer.GetProperty("waiting").GetInt32(), answer.GetProperty("already")[0].GetString()));
        Assert.Equal(3, (await _app.Client().Send($"events/{id}/enrolments/staff", new { staff = ids })).Body.GetProperty("already").GetArrayLength());
        Assert.Equal(["1 นางสาวกานดา ทองดี enrolled", "2 นางการเงิน บัญชี enrolled", "3 นายช่าง โยธา waiting"], await _app.List(id));
        var one = (await _app.Client().GetJson($"events/{id}/enrolments?q=2")).GetProperty("items")[0];
        Assert.Equal(("เจ้าพนักงาน กองคลัง", "staff-list", "staff@example.com"), (one.Text("place"), one.Text("source"), one.Text("email")));
        Assert.Equal(["staff"], (await _app.Client().Send($"events/{id}/enrolments/staff", new { staff = new[] { Guid.NewGuid() } })).Body.Fields());
        Assert.Equal(["staff"], (await _app.Client().Send($"events/{id}/enrolments/staff", new { staff = Array.Empty<Guid>() })).Body.Fields());
    }

    private static async Task<(HttpStatusCode, string?)> Add(HttpClient client, string name, string? division = null, bool? another = null)
    {
        var (status, code, _) = await client.Send("staff", new { name, division, another });
        return (status, code);
    }
}
