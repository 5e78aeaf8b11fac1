using System.Net;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;

namespace PlanService.Tests.Spending;

public sealed class ReverseSpendingTests : IAsyncDisposable
{
    private readonly SpendingSetup _money = new();

    private static CancellationToken Ct => SpendingSetup.Ct;

    public ValueTask DisposeAsync() => _money.DisposeAsync();

    [Fact]
    public async Task A_reversal_takes_the_money_back_and_frees_the_document()
    {
        var wrong = await _money.Spent(5000m, "ฎีกา 7/2570");
        var answer = await _money.Reverse(wrong);
        var entry = await answer.Json();

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal((-5000m, wrong, "บันทึกจำนวนเงินผิด"), (entry.GetProperty("amount").GetDecimal(), entry.GetProperty("reverses").GetGuid(), entry.Text("note")));
        Assert.Equal((0m, 0m, 0m, 0m), await _money.Sums());
        Assert.Equal(HttpStatusCode.Created, (await _money.Spend(500m, "ฎีกา 7/2570")).StatusCode);
        Assert.Equal("duplicate-document", (await (await _money.Spend(500m, "ฎีกา 7/2570")).Json()).Text("code"));

        var ledger = (await _money.Ledger("?order=oldest")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(entry.Text("id"), ledger.Single(line => line.Text("id") == wrong.ToString()).Text("reversedBy"));
        Assert.Equal(3, ledger.Count);
        var reason = await _money.App.InDatabase(db => db.Set<AuditEntry>().Where(row => row.Process == "ReverseSpending").Select(row => row.Reason).SingleAsync(Ct));
        Assert.Equal("บันทึกจำนวนเงินผิด", reason);
    }

    [Fact]
    public async Task An_entry_is_reversed_once_and_a_reversal_never()
    {
        var wrong = await _money.Spent(5000m, "ฎีกา 7/2570");
        var reversal = (await (await _money.Reverse(wrong)).Json()).GetProperty("id").GetGuid();

        var again = await _money.Reverse(wrong);
        var back = await _money.Reverse(reversal);

        Assert.Equal((HttpStatusCode.Conflict, "already-reversed"), (again.StatusCode, (await again.Json()).Text("code")));
        Assert.Equal((HttpStatusCode.Conflict, "is-reversal"), (back.StatusCode, (await back.Json()).Text("code")));
        Assert.Equal((0m, 0m, 0m, 0m), await _money.Sums());
    }

    [Fact]
    public async Task Many_who_reverse_the_same_entry_at_once_reverse_it_once()
    {
        var wrong = await _money.Spent(5000m, "ฎีกา 7/2570");
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _money.Reverse(wrong)));
        Assert.Equal(1, answers.Count(answer => answer.StatusCode == HttpStatusCode.Created));
        Assert.Equal((0m, 0m, 0m, 0m), await _money.Sums());
    }

    [Fact]
    public async Task It_needs_a_reason_the_right_division_and_an_entry()
    {
        var wrong = await _money.Spent(5000m, "ฎีกา 7/2570");
        Assert.Equal(HttpStatusCode.BadRequest, (await _money.Reverse(wrong, "ผิด")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _money.Reverse(wrong, division: "PW")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _money.Reverse(Guid.NewGuid())).StatusCode);
        Assert.Equal((5000m, 0m, 5000m, 0m), await _money.Sums());
    }
}
