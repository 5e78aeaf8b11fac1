using System.Net;
using System.Net.Http.Json;

namespace PlanService.Tests.Spending;

public sealed class ReservationTests : IAsyncDisposable
{
    private readonly SpendingSetup _money = new();

    private static CancellationToken Ct => SpendingSetup.Ct;

    public ValueTask DisposeAsync() => _money.DisposeAsync();

    [Fact]
    public async Task A_division_holds_money_pays_part_of_it_and_gives_the_rest_back()
    {
        var held = await Held(10000m);
        Assert.Equal("over-budget", (await (await _money.Spend(3000.01m, "1")).Json()).Text("code"));

        Assert.Equal(HttpStatusCode.Created, (await _money.Spend(4000m, "1", reservation: held)).StatusCode);
        Assert.Equal((4000m, 6000m, 4000m, 6000m), await _money.Sums());
        Assert.Equal(HttpStatusCode.OK, (await Release(held)).StatusCode);
        Assert.Equal((4000m, 0m, 4000m, 0m), await _money.Sums());
        Assert.Equal("already-released", (await (await Release(held)).Json()).Text("code"));
        Assert.Equal("already-released", (await (await _money.Spend(1m, "2", reservation: held)).Json()).Text("code"));
    }

    [Fact]
    public async Task A_payment_may_be_larger_than_what_was_held_if_enough_remains()
    {
        var held = await Held(10000m);
        Assert.Equal("over-budget", (await (await _money.Spend(13000.01m, "1", reservation: held)).Json()).Text("code"));
        Assert.Equal((0m, 10000m, 0m, 10000m), await _money.Sums());
        Assert.Equal(HttpStatusCode.Created, (await _money.Spend(13000m, "1", reservation: held)).StatusCode);
        Assert.Equal((13000m, 0m, 13000m, 0m), await _money.Sums());
    }

    [Fact]
    public async Task More_than_what_remains_is_not_held()
    {
        var refused = await Hold(13000.01m);
        var problem = await refused.Json();
        Assert.Equal((HttpStatusCode.Conflict, "over-budget"), (refused.StatusCode, problem.Text("code")));
        Assert.Contains("จองได้ไม่เกิน 13,000.00 บาท", problem.Text("title"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await _money.Officer("PW").PostAsJsonAsync($"{SpendingSetup.Year}/reservations", new { amount = 1, title = "x" }, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Release(Guid.NewGuid())).StatusCode);
    }

    private Task<HttpResponseMessage> Hold(decimal amount) =>
        _money.Officer().PostAsJsonAsync($"{SpendingSetup.Year}/reservations", new { amount, title = "สัญญาจ้างพิมพ์คู่มือ 5/2570", note = "ส่งมอบ 30 เม.ย." }, Ct);

    private async Task<Guid> Held(decimal amount) => (await (await Hold(amount)).Json()).GetProperty("id").GetGuid();

    private Task<HttpResponseMessage> Release(Guid id) => _money.Officer().PostAsync($"{SpendingSetup.Year}/reservations/{id}/release", null, Ct);
}
