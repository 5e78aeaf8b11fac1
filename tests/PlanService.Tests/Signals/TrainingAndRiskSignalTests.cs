using Contracts;
using ServiceDefaults.SignIn;
using Testing;

namespace PlanService.Tests.Signals;

/// <summary>What trainings and risks say of a project, and what a year that is asked again forgets.</summary>
[Collection(OneBroker.Name)]
public sealed class TrainingAndRiskSignalTests : SignalTest
{
    [Fact]
    public async Task Trainings_of_the_plan_are_late_after_half_a_year_until_one_was_held_and_are_listed_with_what_they_came_to()
    {
        await Others.Tell(new TrainingBudgetRequested
        {
            EventId = Guid.CreateVersion7(),
            ProjectCode = "1-03",
            FiscalYear = 2570,
            Amount = 4000,
            Title = "อบรมรุ่นที่ 1",
            Division = "SP",
            Link = "/training/events/1",
            RequestedAt = Told.At,
        });
        await Wait.Until(async () => (await Result()).GetProperty("trainings").GetProperty("expected").GetBoolean());
        Assert.Equal("not-started", await Status());
        App.Clock.Set(new(2027, 4, 1, 3, 0, 0, TimeSpan.Zero)); // the day after the half of the year
        Assert.Equal("late", await Status());
        var late = (await App.Client(Roles.Executive).GetJson("years/2570/dashboard")).GetProperty("lateItems").EnumerateArray().Single(item => item.Text("code") == "1-03");
        Assert.Equal((true, "2027-03-31", 1), (late.GetProperty("noTraining").GetBoolean(), late.Text("dueOn"), late.GetProperty("daysLate").GetInt32()));
        Assert.Contains("ยังไม่มีการอบรมที่จัดเสร็จ", await App.Browser().GetStringAsync(Home, Ct), StringComparison.Ordinal);

        var held = Guid.CreateVersion7();
        await Others.Tell(Told.Training(held, minutes: 5));
        await Others.Tell(Told.Training(held, minutes: 1, spent: 1)); // late
        await Wait.Until(async () => (await Result()).GetProperty("trainings").GetProperty("held").GetInt32() == 1);
        Assert.NotEqual("late", await Status());
        var only = (await Result()).GetProperty("trainings").GetProperty("events")[0];
        Assert.Equal((4000m, 40, $"/training/events/{held}"), (only.GetProperty("spent").GetDecimal(), only.GetProperty("attended").GetInt32(), only.Text("link")));
        Assert.Equal(92.5m, (await Result()).GetProperty("satisfaction").GetProperty("trainingsLowest").GetDecimal());
    }

    [Fact]
    public async Task Trainings_that_the_map_measures_by_are_expected_too_and_no_more_when_it_changes()
    {
        var plan = await App.InDatabase(db => Task.FromResult(db.Plans.Select(plan => new { plan.Id, plan.SeriesId }).Single()));
        await Others.Tell(Published(plan.Id, plan.SeriesId, "training.attended"));
        await Wait.Until(async () => (await Result()).GetProperty("trainings").GetProperty("expected").GetBoolean());
        await Others.Tell(Published(plan.Id, plan.SeriesId, "complaints.answered"));
        await Wait.Until(async () => !(await Result()).GetProperty("trainings").GetProperty("expected").GetBoolean());
    }

    [Fact]
    public async Task A_risk_above_what_is_accepted_shows_to_staff_and_a_year_that_is_asked_again_forgets_what_nobody_says_any_more()
    {
        var (risk, gone) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await Others.Tell(Told.Risk(risk, 16, minutes: 5));
        await Others.Tell(Told.Risk(risk, 2, minutes: 1)); // late
        await Others.Tell(Told.Risk(Guid.CreateVersion7(), 4)); // accepted
        await Others.Tell(Told.Complaint(gone, 2, "answered", isFixed: false));
        await Wait.Until(async () => (await Result()) is var result && result.GetProperty("risks").GetArrayLength() == 1 && result.GetProperty("complaints").GetProperty("any").GetBoolean());
        var shown = (await Result()).GetProperty("risks")[0];
        Assert.Equal(("R70-SP-01", "very-high", $"/risk/risks/{risk}"), (shown.Text("code"), shown.Text("level"), shown.Text("link")));

        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await Others.Tell(Told.Risk(risk, 16, minutes: 5)); // said again before the plan has forgotten
        await Wait.Until(() => App.InDatabase(db => Task.FromResult(db.ProjectRisks.Single(row => row.RiskId == risk).HeardAt > App.Clock.GetUtcNow().AddSeconds(-50))));
        await Others.Tell(new YearAskedAgain { FiscalYear = 2570, At = App.Clock.GetUtcNow().AddSeconds(-50) });
        await Wait.Until(async () => !(await Result()).GetProperty("complaints").GetProperty("any").GetBoolean());
        Assert.Equal(1, (await Result()).GetProperty("risks").GetArrayLength());
        await Others.Tell(Told.Risk(risk, 3, minutes: 9));
        await Wait.Until(async () => (await Result()).GetProperty("risks").GetArrayLength() == 0);
    }

    private static PlanPublished Published(Guid plan, Guid series, string measure) => new()
    {
        PlanId = plan,
        SeriesId = series,
        Version = 1,
        Title = "แผน",
        Organization = "อบต.",
        FiscalYears = [2566, 2567, 2568, 2569, 2570],
        PublishedAt = Told.At,
        Projects =
        [
            new()
            {
                Code = "1-03",
                Name = "โครงการ",
                Kind = "project",
                Dimension = "1",
                Mission = "1.1",
                Divisions = ["SP"],
                Budgets = new Dictionary<int, decimal?>(),
                Indicators = [new() { Code = "output-1", Text = "ผู้เข้าร่วม", Comparator = ">=", Measure = measure }],
            },
        ],
    };
}
