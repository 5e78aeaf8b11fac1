using System.Net.Http.Json;
using Contracts;
using Microsoft.EntityFrameworkCore;
using PlanService.Tests.Spending;
using ServiceDefaults.SignIn;
using Testing;

namespace PlanService.Tests.Consumers;

[Collection(OneBroker.Name)]
public sealed class TrainingBudgetTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2027, 3, 1, 2, 0, 0, TimeSpan.Zero);
    private readonly Guid _event = Guid.CreateVersion7();
    private TrainingSide _training = null!;

    private SpendingSetup Money => _training.Money;

    public async ValueTask InitializeAsync() => _training = await TrainingSide.StartAsync();

    public ValueTask DisposeAsync() => _training.DisposeAsync();

    [Fact]
    public async Task Money_asked_for_is_held_once_however_often_the_message_comes()
    {
        var message = Guid.CreateVersion7();
        for (var times = 0; times < 3; times++)
            await _training.Tell(Ask(7080m), message);
        var answer = await _training.Answer<BudgetReserved>(reserved => reserved.ReservationId == _event);
        await _training.Tell(Ask(7080m, at: 1)); // asked again, another message
        await _training.Answer<BudgetReserved>(reserved => reserved.RequestedAt == Start.AddMinutes(1));

        Assert.Equal(("1-03", 2570, 7080m, 5920m), (answer.ProjectCode, answer.FiscalYear, answer.Amount, answer.Remaining));
        Assert.Equal((0m, 7080m, 0m, 7080m), await Money.Sums());
        Assert.Equal(2, _training.Heard<BudgetReserved>().Count());
        Assert.Equal("over-budget", (await (await Money.Spend(6000m, "ฎีกา 1")).Json()).Text("code"));
    }

    [Fact]
    public async Task A_changed_amount_takes_the_place_of_the_old_one_if_it_fits()
    {
        await _training.Tell(Ask(7080m));
        await _training.Answer<BudgetReserved>(_ => true);
        await _training.Tell(Ask(13000m, at: 1));
        await _training.Answer<BudgetReserved>(reserved => reserved.Amount == 13000m);
        await _training.Tell(Ask(13000.01m, at: 2));
        var refused = await _training.Answer<BudgetRefused>(_ => true);

        Assert.Equal(("over-budget", 13000m), (refused.Code, refused.Remaining));
        Assert.Equal((0m, 13000m, 0m, 13000m), await Money.Sums());
    }

    [Fact]
    public async Task What_can_not_be_held_is_refused_with_a_code()
    {
        await Money.Spend(12000m, "ฎีกา 1");
        await _training.Tell(Ask(1000.01m));
        await _training.Tell(Ask(-1m, at: 1));
        await _training.Tell(Ask(5m, at: 2) with { ProjectCode = "9-99" });
        await _training.Tell(Ask(5m, at: 3) with { FiscalYear = 2027 });
        await _training.Tell(Ask(5m, at: 4) with { Division = "PW" });

        await Wait.Until(() => _training.Heard<BudgetRefused>().Count() == 5);
        Assert.Equal(["over-budget", "bad-amount", "no-such-project", "no-such-project", "division-not-responsible"],
            _training.Heard<BudgetRefused>().OrderBy(refused => refused.RequestedAt).Select(refused => refused.Code));
        Assert.Equal(1000m, _training.Heard<BudgetRefused>().Single(refused => refused.Code == "over-budget").Remaining);
        Assert.Equal((12000m, 0m, 12000m, 0m), await Money.Sums());
    }

    [Fact]
    public async Task A_completed_event_is_in_the_ledger_and_the_rest_is_free()
    {
        await _training.Tell(Ask(7080m));
        await _training.Answer<BudgetReserved>(_ => true);
        await _training.Tell(Completed(6500m));
        var released = await _training.Answer<BudgetReleased>(_ => true);

        Assert.Equal((580m, 6500m), (released.Amount, released.Remaining));
        Assert.Equal((6500m, 0m, 6500m, 0m), await Money.Sums());
        var entry = Assert.Single((await Money.Ledger()).GetProperty("items").EnumerateArray());
        Assert.Equal(("training", "ฎีกา 140/2570", $"/training/events/{_event}", "2027-03-26"), (entry.Text("source"), entry.Text("document"), entry.Text("link"), entry.Text("paidOn")));

        await _training.Tell(Completed(6600m, at: 20)); // closed again, corrected
        await _training.Answer<BudgetReleased>(corrected => corrected.Remaining == 6400m);
        Assert.Equal((6600m, 0m, 6600m, 0m), await Money.Sums());
        Assert.Equal(3, (await Money.Ledger()).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task An_event_that_cost_more_than_there_is_goes_on_holding_what_it_held()
    {
        await _training.Tell(Ask(7080m));
        await _training.Answer<BudgetReserved>(_ => true);
        await _training.Tell(Completed(13000.5m));
        Assert.Equal(("over-budget", 13000m), await Code());
        Assert.Equal((0m, 7080m, 0m, 7080m), await Money.Sums());

        async Task<(string, decimal?)> Code()
        {
            var refused = await _training.Answer<BudgetRefused>(_ => true);
            return (refused.Code, refused.Remaining);
        }
    }

    [Fact]
    public async Task A_cancelled_event_holds_nothing_also_when_its_request_comes_later()
    {
        await _training.Tell(Ask(7080m));
        await _training.Answer<BudgetReserved>(_ => true);
        await _training.Tell(Cancelled(_event));
        await _training.Answer<BudgetReleased>(released => released.Amount == 7080m);
        Assert.Equal((0m, 0m, 0m, 0m), await Money.Sums());

        var late = Guid.CreateVersion7();
        await _training.Tell(Cancelled(late));
        await Wait.Until(() => Money.App.InDatabase(db => db.Reservations.AnyAsync(row => row.Id == late, SpendingSetup.Ct)));
        await _training.Tell(Ask(5m) with { EventId = late });
        await _training.Tell(Ask(6m) with { EventId = Guid.CreateVersion7() }); // shows that the one before was dealt with
        await _training.Answer<BudgetReserved>(reserved => reserved.Amount == 6m);
        await Wait.Until(async () => await Money.Sums() == (0m, 6m, 0m, 6m));
        Assert.DoesNotContain(_training.Heard<BudgetReserved>(), reserved => reserved.ReservationId == late);
    }

    [Fact]
    public async Task Many_events_that_ask_at_once_get_no_more_than_there_is()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _training.Tell(Ask(1000m) with { EventId = Guid.CreateVersion7() })));
        await Wait.Until(() => _training.Heard<BudgetReserved>().Count() + _training.Heard<BudgetRefused>().Count() == 20);
        Assert.Equal(13, _training.Heard<BudgetReserved>().Count());
        Assert.Equal((0m, 13000m, 0m, 13000m), await Money.Sums());
    }

    [Fact]
    public async Task Others_hear_of_a_new_ordinance()
    {
        var answer = await Money.App.Client(Roles.PlanOfficer).PutAsJsonAsync($"{SpendingSetup.Year}/ordinance", new { amount = 10000, reference = "หน้า 42" }, SpendingSetup.Ct);
        answer.EnsureSuccessStatusCode();
        var changed = await _training.Answer<ProjectBudgetChanged>(_ => true);
        Assert.Equal(("1-03", 2570, 13000m, 10000m, 10000m, 10000m),
            (changed.ProjectCode, changed.FiscalYear, changed.Planned, changed.Ordinance, changed.Budget, changed.Remaining));
    }

    private TrainingBudgetRequested Ask(decimal amount, int at = 0) => new()
    {
        EventId = _event,
        ProjectCode = "1-03",
        FiscalYear = 2570,
        Amount = amount,
        Title = "อบรมคุณธรรมจริยธรรม รุ่นที่ 1",
        Division = "SP",
        Link = $"/training/events/{_event}",
        RequestedAt = Start.AddMinutes(at),
    };

    private TrainingEventCompleted Completed(decimal spent, int at = 10) => new()
    {
        EventId = _event,
        ProjectCode = "1-03",
        FiscalYear = 2570,
        Title = "อบรมคุณธรรมจริยธรรม รุ่นที่ 1",
        Division = "SP",
        CompletedOn = new DateOnly(2027, 3, 26),
        Spent = spent,
        Document = "ฎีกา 140/2570",
        Link = $"/training/events/{_event}",
        CompletedAt = Start.AddMinutes(at),
    };

    private static TrainingEventCancelled Cancelled(Guid id) => new() { EventId = id, ProjectCode = "1-03", FiscalYear = 2570, CancelledAt = Start.AddMinutes(5) };
}
