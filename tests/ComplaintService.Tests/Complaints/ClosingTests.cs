using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ComplaintService.Tests.Desk;
using ServiceDefaults.PlanProjects;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Complaints;

/// <summary>What is recorded on closing, what stays of it, and to which project of the plan a complaint may belong.</summary>
public sealed class ClosingTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly ComplaintApp _app = ComplaintApp.Take();

    private HttpClient Officer => _app.Client(Roles.ComplaintOfficer, "SP");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_page_takes_back_a_project_and_what_it_says_before_is_what_happens()
    {
        await KnowThePlan();
        var id = await Answered("3-02");
        var (home, desk) = (await _app.Home(id), new Visitor(_app.Browser(Roles.ComplaintOfficer, "SP")));
        var check = await desk.Step(home, "closure", "close", ("Form.RootCause", "Wear"), ("Form.ProjectCode", ""));
        Assert.Contains("ไม่เกี่ยวกับโครงการ", check.MainText(), StringComparison.Ordinal);
        await desk.Submit(check, $"{home}/closure", "close");
        Assert.Equal(JsonValueKind.Null, (await Officer.GetJson($"complaints/{id}")).GetProperty("projectCode").ValueKind);
    }

    [Fact]
    public async Task Closing_needs_no_body_and_keeps_what_an_earlier_closing_recorded()
    {
        var (code, id) = await _app.Receive();
        await Resolve(id);
        await Close(id, new { rootCause = "workmanship", prevention = "ตรวจรับงานให้ละเอียด", riskCode = "R-7" });
        await _app.Client().Send($"tracking/{code}/reopening", new { reason = "ไฟยังดับอยู่สองต้น" });
        await Resolve(id);
        Assert.Equal("ตรวจรับงานให้ละเอียด", (await new Visitor(_app.Browser(Roles.ComplaintOfficer, "SP")).Open($"{await _app.Home(id)}/closure")).QuerySelector("textarea")!.TextContent.Trim());

        Assert.Equal(HttpStatusCode.NoContent, (await Officer.PostAsync($"complaints/{id}/closure", null, Ct)).StatusCode);
        var closed = await Officer.GetJson($"complaints/{id}");
        Assert.Equal(("workmanship", "ตรวจรับงานให้ละเอียด", "R-7"), (closed.Text("rootCause"), closed.Text("prevention"), closed.Text("riskCode")));
    }

    [Fact]
    public async Task A_blank_takes_back_what_null_would_keep()
    {
        var (code, id) = await _app.Receive();
        await Resolve(id);
        await Close(id, new { rootCause = "wear", prevention = "ตรวจทุกไตรมาส", riskCode = "R-7" });
        await _app.Client().Send($"tracking/{code}/reopening", new { reason = "ไฟยังดับอยู่สองต้น" });
        await Resolve(id);
        await Close(id, new { prevention = " ", riskCode = "" });
        var closed = await Officer.GetJson($"complaints/{id}");
        Assert.Equal("wear", closed.Text("rootCause"));
        Assert.All(["prevention", "riskCode"], field => Assert.Equal(JsonValueKind.Null, closed.GetProperty(field).ValueKind));
    }

    [Fact]
    public async Task Going_on_after_waiting_needs_no_body()
    {
        var (_, id) = await _app.Receive();
        await Officer.Send($"complaints/{id}/waiting", new { reason = "ขอภาพจุดที่ไฟดับด้วย" });
        Assert.Equal(HttpStatusCode.NoContent, (await Officer.PostAsync($"complaints/{id}/resumption", null, Ct)).StatusCode);
    }

    [Fact]
    public async Task Once_the_plan_is_known_a_project_that_it_has_not_is_refused()
    {
        Assert.Equal(HttpStatusCode.Created, (await Complain("9-99")).StatusCode); // nobody has told of a plan yet
        var old = await Answered("9-98");
        await KnowThePlan();

        var answer = await Complain("9-99");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True((await answer.Json()).GetProperty("errors").TryGetProperty("projectCode", out _));
        Assert.Equal(HttpStatusCode.Created, (await Complain("3-02")).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await Complain("")).StatusCode);

        var id = await Answered("3-02");
        answer = await Officer.PostAsJsonAsync($"complaints/{id}/closure", new { projectCode = "9-99" }, Ct);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True((await answer.Json()).GetProperty("errors").TryGetProperty("projectCode", out _));
        await Close(id, new { projectCode = "3-02" });
        await Close(old, new { projectCode = "9-98" }); // of a plan that was
    }

    [Fact]
    public async Task Nothing_is_merged_into_what_was_answered()
    {
        var answered = await Answered(null);
        var (_, id) = await _app.Receive("ไฟดับที่เดิม");
        Assert.Equal((HttpStatusCode.Conflict, "target-closed"), await Officer.Send($"complaints/{id}/merging", new { into = answered }));
        var desk = new Visitor(_app.Browser(Roles.ComplaintOfficer, "SP"));
        var number = (await Officer.GetJson($"complaints/{answered}")).GetProperty("number").ToString();
        var page = await desk.Step(await _app.Home(id), "merging", "merge", ("Form.Other.text", number));
        Assert.Equal(HttpStatusCode.BadRequest, desk.Answer.StatusCode);
        Assert.Contains("เลือกเรื่องที่ยังไม่แจ้งผล", page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> Complain(string? projectCode) => _app.Client().PostAsJsonAsync("complaints", new
    {
        category = "road",
        subject = $"ถนนทรุดตามโครงการ {projectCode}",
        details = "ถนนที่เพิ่งสร้างทรุดเป็นหลุมยาวสองเมตร",
        projectCode,
    }, Ct);

    private async Task<Guid> Answered(string? projectCode)
    {
        await Complain(projectCode);
        var id = (await Officer.GetJson("complaints?pageSize=200")).GetProperty("items").EnumerateArray().MaxBy(row => row.GetProperty("number").GetInt64()).GetProperty("id").GetGuid();
        await Resolve(id);
        return id;
    }

    private async Task Resolve(Guid id) => Assert.Equal((HttpStatusCode.NoContent, null), await Officer.Send($"complaints/{id}/resolution", new { outcome = "fixed", text = "ซ่อมเรียบร้อยแล้ว" }));

    private async Task Close(Guid id, object body) => Assert.Equal((HttpStatusCode.NoContent, null), await Officer.Send($"complaints/{id}/closure", body));

    private Task<int> KnowThePlan() => _app.InDatabase(db =>
    {
        db.Add(new PlanProject
        {
            SeriesId = Guid.NewGuid(),
            Code = "3-02",
            Name = "โครงการดำเนินการเกี่ยวกับเรื่องร้องเรียน",
            Version = 1,
            Position = 1,
            Divisions = ["SP"],
            FiscalYears = [2570],
            Budgets = [],
            PublishedAt = _app.Clock.GetUtcNow(),
        });
        return db.SaveChangesAsync(Ct);
    });
}
