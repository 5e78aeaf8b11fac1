using System.Net;
using Contracts;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using Testing;

namespace TrainingService.Tests.Consumers;

/// <summary>The conversation with the plan over a real broker.</summary>
[Collection(OneBroker.Name)]
public sealed class BudgetAnswerTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private PlanSide _plan = null!;

    private TrainingApp App => _plan.App;

    public async ValueTask InitializeAsync() => _plan = await PlanSide.StartAsync();

    public ValueTask DisposeAsync() => _plan.DisposeAsync();

    [Fact]
    public async Task An_event_opens_when_the_plan_holds_its_money_and_tells_what_it_cost()
    {
        var (id, asked) = await Asked();
        Assert.Equal(("1-03", 2570, 7730m, "SP", $"/training/events/{id}"), (asked.ProjectCode, asked.FiscalYear, asked.Amount, asked.Division, asked.Link));
        var message = Guid.CreateVersion7();
        for (var times = 0; times < 3; times++)
            await _plan.Tell(Reserved(asked), message);
        await _plan.Becomes(id, "open");
        Assert.Equal(7730m, (await App.Read(id)).GetProperty("held").GetDecimal());
        var heard = await App.InDatabase(db => db.Set<AuditEntry>().SingleAsync(entry => entry.SubjectId == id.ToString() && entry.ActorId == "service:training", Ct));
        Assert.Equal("training-hear-reserved", heard.Process);

        var content = TrainingApp.Event();
        content["budgetLines"] = new[] { TrainingApp.Line() };
        Assert.Equal("money-held", (await App.Client().Send(HttpMethod.Put, $"events/{id}", content)).Code);
        content["budgetLines"] = TrainingApp.Event()["budgetLines"];
        content["venue"] = "ศาลาประชาคม";
        Assert.Equal(HttpStatusCode.NoContent, (await App.Client().Send(HttpMethod.Put, $"events/{id}", content)).Status);

        App.Clock.Set(new(2027, 3, 27, 3, 0, 0, TimeSpan.Zero));
        var spending = new object[] { new { item = "ค่าอาหารว่าง", amount = 4130, document = "ฎีกา 140/2570" }, new { item = "ค่าวิทยากร", amount = 3000.5 } };
        var (_, _, answer) = await App.Client().Send($"events/{id}/completion", new { spending });
        Assert.Equal(7130.5m, answer.GetProperty("spent").GetDecimal());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, answer.GetProperty("attended").ValueKind);
        var completed = await _plan.Heard<TrainingEventCompleted>(done => done.EventId == id);
        Assert.Equal((7130.5m, "ฎีกา 140/2570", new DateOnly(2027, 3, 26), null), (completed.Spent, completed.Document, completed.CompletedOn, completed.Attended));
    }

    [Fact]
    public async Task A_refusal_says_why_and_can_be_asked_again()
    {
        var (id, asked) = await Asked();
        await _plan.Tell(Refused(asked, "over-budget", 5000m));
        await _plan.Becomes(id, "budget-refused");
        var money = (await App.Read(id)).GetProperty("money");
        Assert.Equal(("over-budget", 5000m), (money.Text("code"), money.GetProperty("remaining").GetDecimal()));
        Assert.Equal("budget-refused", (await App.Client().Send($"events/{id}/completion", new { spending = Array.Empty<object>() })).Code);

        var content = TrainingApp.Event();
        content["budgetLines"] = new[] { TrainingApp.Line() };
        Assert.Equal(HttpStatusCode.NoContent, (await App.Client().Send(HttpMethod.Put, $"events/{id}", content)).Status);
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.NoContent, (await App.Client().Send($"events/{id}/budget-request")).Status);
        var again = await _plan.Heard<TrainingBudgetRequested>(request => request.EventId == id && request.Amount == 4130m);
        await _plan.Tell(Refused(asked, "over-budget", 5000m)); // late, and of the request before
        await _plan.Tell(Reserved(again));
        await _plan.Becomes(id, "open");
        Assert.Equal(4130m, (await App.Read(id)).GetProperty("held").GetDecimal());
    }

    [Fact]
    public async Task A_cancelled_event_stays_so_whatever_the_plan_answers_late()
    {
        var (id, asked) = await Asked();
        Assert.Equal(HttpStatusCode.NoContent, (await App.Client().Send($"events/{id}/cancellation", new { reason = "วิทยากรติดภารกิจด่วน" })).Status);
        await _plan.Heard<TrainingEventCancelled>(cancelled => cancelled.EventId == id);
        await _plan.Tell(Reserved(asked) with { Remaining = 1m });
        await Wait.Until(() => App.InDatabase(db => db.ProjectBudgets.AnyAsync(row => row.Remaining == 1m, Ct)));
        Assert.Equal("cancelled", (await App.Read(id)).Text("status"));
    }

    [Fact]
    public async Task Money_that_was_given_back_in_the_plan_must_be_asked_for_anew()
    {
        var (id, asked) = await Asked();
        await _plan.Tell(Reserved(asked));
        await _plan.Becomes(id, "open");
        await _plan.Tell(new BudgetReleased { ReservationId = id, ProjectCode = "1-03", FiscalYear = 2570, Amount = 7730m, Remaining = 13000m });
        await _plan.Becomes(id, "planned");
        Assert.Equal("released", (await App.Read(id)).GetProperty("money").Text("code"));
    }

    [Fact]
    public async Task What_the_plan_could_not_enter_is_completed_once_more()
    {
        var (id, asked) = await Asked();
        await _plan.Tell(Reserved(asked));
        await _plan.Becomes(id, "open");
        App.Clock.Set(new(2027, 3, 27, 3, 0, 0, TimeSpan.Zero));
        await App.Client().Send($"events/{id}/completion", new { spending = new[] { new { item = "ทั้งหมด", amount = 14000 } } });
        var completed = await _plan.Heard<TrainingEventCompleted>(done => done.EventId == id);
        await _plan.Tell(Refused(asked, "over-budget", 13000m) with { RequestedAt = completed.CompletedAt });
        await Wait.Until(async () => (await App.Read(id)).GetProperty("money").ValueKind is System.Text.Json.JsonValueKind.Object);
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await App.Client().Send($"events/{id}/completion", new { spending = new[] { new { item = "ทั้งหมด", amount = 7000 } } })).Status);
        await _plan.Heard<TrainingEventCompleted>(done => done.Spent == 7000m);
    }

    [Fact]
    public async Task What_remains_is_what_the_plan_said_last()
    {
        var at = new DateTimeOffset(2027, 3, 1, 2, 0, 0, TimeSpan.Zero);
        await _plan.Tell(Changed(9000m, at.AddMinutes(5)));
        await Wait.Until(() => App.InDatabase(db => db.ProjectBudgets.AnyAsync(row => row.Remaining == 9000m, Ct)));
        await _plan.Tell(Changed(10000m, at));
        await _plan.Tell(Changed(1m, at) with { ProjectCode = "1-06" }); // shows that the one before was dealt with
        await Wait.Until(() => App.InDatabase(db => db.ProjectBudgets.AnyAsync(row => row.Remaining == 1m, Ct)));
        await Wait.Until(() => App.InDatabase(async db => (await db.ProjectBudgets.SingleAsync(row => row.ProjectCode == "1-03", Ct)).Remaining == 9000m));
    }

    private async Task<(Guid Id, TrainingBudgetRequested Asked)> Asked()
    {
        var id = await App.Planned();
        Assert.Equal(HttpStatusCode.NoContent, (await App.Client().Send($"events/{id}/budget-request")).Status);
        return (id, await _plan.Heard<TrainingBudgetRequested>(request => request.EventId == id));
    }

    private static BudgetReserved Reserved(TrainingBudgetRequested asked) => new()
    {
        ReservationId = asked.EventId,
        ProjectCode = asked.ProjectCode,
        FiscalYear = asked.FiscalYear,
        Amount = asked.Amount,
        Remaining = 13000m - asked.Amount,
        RequestedAt = asked.RequestedAt,
    };

    private static BudgetRefused Refused(TrainingBudgetRequested asked, string code, decimal remaining) => new()
    {
        ReservationId = asked.EventId,
        ProjectCode = asked.ProjectCode,
        FiscalYear = asked.FiscalYear,
        Amount = asked.Amount,
        Code = code,
        Remaining = remaining,
        RequestedAt = asked.RequestedAt,
    };

    private static ProjectBudgetChanged Changed(decimal remaining, DateTimeOffset at) =>
        new() { ProjectCode = "1-03", FiscalYear = 2570, Planned = 13000m, Ordinance = null, Budget = 13000m, Remaining = remaining, ChangedAt = at };
}
