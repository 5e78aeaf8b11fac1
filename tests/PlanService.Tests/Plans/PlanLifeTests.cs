using System.Net;
using Contracts;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;
using Testing;

namespace PlanService.Tests.Plans;

[Collection(OneBroker.Name)]
public sealed class PlanLifeTests : IAsyncLifetime
{
    private readonly SeededPlan _seed = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _seed.InitializeAsync();

    public ValueTask DisposeAsync() => _seed.DisposeAsync();

    [Fact]
    public async Task A_plan_with_open_errors_is_not_submitted_and_says_how_many()
    {
        var errors = (await _seed.App.Client().GetJson($"plans/{_seed.PlanId}/findings?severity=error")).GetProperty("total").GetInt32();
        var answer = await Take(Roles.PlanOfficer, "submission");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var problem = await answer.Json();
        Assert.Equal("open-findings", problem.Text("code"));
        Assert.Contains($"{errors} ข้อ", problem.Text("title"), StringComparison.Ordinal);
        Assert.Equal("draft", (await _seed.Plan()).Text("status"));
    }

    [Fact]
    public async Task A_plan_is_submitted_returned_submitted_approved_and_published()
    {
        await _seed.App.AcceptErrors(_seed.PlanId);
        Assert.Equal("submitted", await Step(Roles.PlanOfficer, "submission"));
        Assert.Equal("returned", await Step(Roles.Executive, "return", new { reason = "งบประมาณปี 2569 ยังไม่ตรงกับข้อบัญญัติ" }));
        Assert.Equal("submitted", await Step(Roles.PlanOfficer, "submission"));
        Assert.Equal("approved", await Step(Roles.Executive, "approval"));
        Assert.Equal(HttpStatusCode.NotFound, (await _seed.App.Client(null).GetAsync($"plans/{_seed.PlanId}", Ct)).StatusCode);
        Assert.Equal("published", await Step(Roles.Executive, "publication"));

        var plan = await _seed.Plan();
        Assert.Equal(
            ["submitted", "returned", "submitted", "approved", "published"],
            plan.GetProperty("history").EnumerateArray().Select(step => step.Text("status")));
        Assert.Equal("งบประมาณปี 2569 ยังไม่ตรงกับข้อบัญญัติ", plan.GetProperty("history")[1].Text("reason"));
        var seen = await _seed.App.Client(null).GetJson($"plans/{_seed.PlanId}");
        Assert.Equal(("published", System.Text.Json.JsonValueKind.Null), (seen.Text("status"), seen.GetProperty("history").ValueKind));
    }

    [Theory]
    [InlineData("draft", Roles.Executive, "approval", "not-submitted")]
    [InlineData("draft", Roles.Executive, "return", "not-submitted")]
    [InlineData("draft", Roles.Executive, "publication", "not-approved")]
    [InlineData("submitted", Roles.PlanOfficer, "submission", "plan-not-draft")]
    [InlineData("submitted", Roles.Executive, "publication", "not-approved")]
    [InlineData("published", Roles.PlanOfficer, "submission", "plan-not-draft")]
    [InlineData("published", Roles.Executive, "approval", "not-submitted")]
    [InlineData("published", Roles.Executive, "return", "not-submitted")]
    [InlineData("published", Roles.Executive, "publication", "not-approved")]
    public async Task A_step_out_of_turn_is_refused(string state, string role, string step, string code)
    {
        if (state is "submitted")
        {
            await _seed.App.AcceptErrors(_seed.PlanId);
            await Step(Roles.PlanOfficer, "submission");
        }
        else if (state is "published")
        {
            await _seed.App.Publish(_seed.PlanId);
        }

        var answer = await Take(role, step, step is "return" ? new { reason = "ขอให้ตรวจงบประมาณอีกครั้ง" } : null);
        Assert.Equal((HttpStatusCode.Conflict, code), (answer.StatusCode, (await answer.Json()).Text("code")));
        Assert.Equal(state, (await _seed.Plan()).Text("status"));
    }

    [Fact]
    public async Task Whoever_submitted_the_plan_cannot_approve_it()
    {
        await _seed.App.AcceptErrors(_seed.PlanId);
        var both = _seed.App.Client(null);
        both.DefaultRequestHeaders.Authorization = new("Bearer", TestTokens.Create([Roles.PlanOfficer, Roles.Executive], subject: "one-person"));
        Assert.Equal(HttpStatusCode.OK, (await both.PostAsync($"plans/{_seed.PlanId}/submission", null, Ct)).StatusCode);

        var answer = await both.PostAsync($"plans/{_seed.PlanId}/approval", null, Ct);
        Assert.Equal((HttpStatusCode.Conflict, "four-eyes"), (answer.StatusCode, (await answer.Json()).Text("code")));
        Assert.Equal("approved", await Step(Roles.Executive, "approval"));
    }

    [Fact]
    public async Task A_return_needs_a_reason_and_stands_in_the_audit_trail()
    {
        await _seed.App.AcceptErrors(_seed.PlanId);
        await Step(Roles.PlanOfficer, "submission");
        Assert.Equal(HttpStatusCode.BadRequest, (await Take(Roles.Executive, "return", new { reason = "ไม่" })).StatusCode);
        await Step(Roles.Executive, "return", new { reason = "ขอให้ตรวจงบประมาณอีกครั้ง" });

        var entries = await _seed.App.InDatabase(db => db.Set<AuditEntry>().Where(entry => entry.Process == "ReturnPlan").ToListAsync(Ct));
        Assert.Contains(entries, entry => entry.Subject == "Plan" && entry.SubjectId == _seed.PlanId);
        Assert.All(entries, entry => Assert.Equal("ขอให้ตรวจงบประมาณอีกครั้ง", entry.Reason));
    }

    [Fact]
    public async Task A_stale_step_is_refused()
    {
        await _seed.App.AcceptErrors(_seed.PlanId);
        var client = _seed.App.Client();
        client.DefaultRequestHeaders.TryAddWithoutValidation("If-Match", "\"1\"");
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await client.PostAsync($"plans/{_seed.PlanId}/submission", null, Ct)).StatusCode);
    }

    [Fact]
    public async Task A_published_plan_ends_another_one_of_its_years()
    {
        await _seed.App.Publish(_seed.PlanId);
        var import = await _seed.App.Client().PostAsync("imports", PlanApp.Document(), Ct);
        var second = (await import.Json()).Text("planId");
        await _seed.App.Publish(second);

        Assert.Equal("superseded", (await _seed.Plan()).Text("status"));
        var list = (await _seed.App.Client(null).GetJson("projects")).GetProperty("items");
        Assert.All(list.EnumerateArray(), project => Assert.Equal(second, project.Text("planId")));
    }

    [Fact]
    public async Task Other_services_are_told_of_a_published_plan()
    {
        var broker = await TestServers.RabbitMq;
        var told = new TaskCompletionSource<PlanPublished>();
        var bus = Bus.Factory.CreateUsingRabbitMq(rabbit =>
        {
            rabbit.Host(new Uri(broker));
            rabbit.ReceiveEndpoint($"plan-life-{Guid.NewGuid():n}", queue =>
            {
                queue.AutoDelete = true;
                queue.Handler<PlanPublished>(message =>
                {
                    told.TrySetResult(message.Message);
                    return Task.CompletedTask;
                });
            });
        });
        await bus.StartAsync(Ct);
        try
        {
            await using var app = new PlanApp { Broker = broker };
            var planId = (await app.Client().GetJson("plans")).GetProperty("items")[0].Text("id");
            await app.Publish(planId);
            await Wait.Until(() => told.Task.IsCompleted);

            var plan = await told.Task;
            Assert.Equal((planId, 1, 27), (plan.PlanId.ToString(), plan.Version, plan.Projects.Count));
            Assert.Equal([2566, 2567, 2568, 2569, 2570], plan.FiscalYears);
            var course = plan.Projects.Single(project => project.Code == "1-03");
            Assert.Equal((13000m, "project", "1"), (course.Budgets[2570], course.Kind, course.Dimension));
            Assert.Equal(85, plan.Projects.Sum(project => project.Indicators.Count));
        }
        finally
        {
            await bus.StopAsync(CancellationToken.None);
        }
    }

    private Task<HttpResponseMessage> Take(string role, string step, object? body = null) => _seed.App.Post(role, $"plans/{_seed.PlanId}/{step}", body);

    private async Task<string> Step(string role, string step, object? body = null) =>
        (await _seed.App.Must(role, $"plans/{_seed.PlanId}/{step}", body)).Text("status");
}
