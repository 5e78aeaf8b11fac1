using System.Net;
using System.Net.Http.Json;
using ServiceDefaults.SignIn;

namespace PlanService.Tests.Spending;

public sealed class OrdinanceTests : IAsyncDisposable
{
    private readonly SpendingSetup _money = new();

    private static CancellationToken Ct => SpendingSetup.Ct;

    public ValueTask DisposeAsync() => _money.DisposeAsync();

    [Fact]
    public async Task What_the_ordinance_gives_is_the_limit_from_then_on()
    {
        var answer = await Set(new { amount = 4000.50m, reference = "แผนงานบริหารงานทั่วไป › งบดำเนินงาน" });
        var json = await answer.Json();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal((4000.50m, 13000m), (json.GetProperty("year").GetProperty("budget").GetDecimal(), json.GetProperty("year").GetProperty("planned").GetDecimal()));
        Assert.Equal(HttpStatusCode.Conflict, (await _money.Spend(4000.51m, "1")).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await _money.Spend(4000.50m, "1")).StatusCode);
    }

    [Fact]
    public async Task It_is_not_set_below_what_is_spent_and_held_and_0_means_none()
    {
        await _money.Spend(3000m, "1");
        await _money.Officer().PostAsJsonAsync($"{SpendingSetup.Year}/reservations", new { amount = 1000, title = "สัญญาจ้างพิมพ์" }, Ct);
        var refused = await Set(new { amount = 3999.99m });
        var problem = await refused.Json();
        Assert.Equal((HttpStatusCode.Conflict, "below-spent"), (refused.StatusCode, problem.Text("code")));
        Assert.Contains("4,000.00", problem.Text("title"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Set(new { amount = 4000 })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Set(new { amount = 0 }, "projects/1-06/years/2570")).StatusCode);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0.001)]
    public async Task An_improper_amount_is_named(double amount)
    {
        var answer = await Set(new { amount });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Only_a_plan_officer_enters_it()
    {
        foreach (var role in Roles.All.Where(role => role != Roles.PlanOfficer))
            Assert.Equal(HttpStatusCode.Forbidden, (await _money.App.Client(role, "SP").PutAsJsonAsync($"{SpendingSetup.Year}/ordinance", new { amount = 1 }, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Set(new { amount = 1 }, "projects/9-99/years/2570")).StatusCode);
    }

    private Task<HttpResponseMessage> Set(object body, string year = SpendingSetup.Year) => _money.App.Client().PutAsJsonAsync($"{year}/ordinance", body, Ct);
}
