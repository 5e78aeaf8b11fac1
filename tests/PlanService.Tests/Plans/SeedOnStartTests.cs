using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;

namespace PlanService.Tests.Plans;

public sealed class SeedOnStartTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_start_imports_the_plan_that_ships_with_the_service_as_a_draft()
    {
        await using var app = new PlanApp { ConnectionString = await Testing.TestDatabase.CreateAsync<Data.PlanDb>() };
        var plan = (await app.Client().GetJson("plans")).GetProperty("items")[0];

        Assert.Equal("draft", plan.Text("status"));
        Assert.Equal(27, plan.GetProperty("projectCount").GetInt32());
        var actors = await app.InDatabase(db => db.Set<AuditEntry>().Select(entry => entry.ActorId).Distinct().ToListAsync(Ct));
        Assert.Equal(["service:plan"], actors);
    }

    [Fact]
    public async Task Two_replicas_that_start_at_once_and_a_restart_import_it_once()
    {
        var database = await Testing.TestDatabase.CreateAsync<Data.PlanDb>();
        await using var one = new PlanApp { ConnectionString = database };
        await using var two = new PlanApp { ConnectionString = database };
        await Task.WhenAll(Task.Run(() => one.Client().GetJson("plans"), Ct), Task.Run(() => two.Client().GetJson("plans"), Ct));
        await using var restarted = new PlanApp { ConnectionString = database };

        Assert.Equal(1, (await restarted.Client().GetJson("plans")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task It_can_be_switched_off()
    {
        await using var app = PlanApp.Empty.Take();
        Assert.Equal(0, (await app.Client().GetJson("plans")).GetProperty("total").GetInt32());
    }
}
