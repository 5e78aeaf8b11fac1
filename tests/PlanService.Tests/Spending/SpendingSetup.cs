using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;

namespace PlanService.Tests.Spending;

/// <summary>A service with the seed plan on 12 March 2570: project 1-03 of the clerk's office has 13,000 baht in that year.</summary>
public sealed class SpendingSetup : IAsyncDisposable
{
    public const string Year = "projects/1-03/years/2570";

    /// <param name="app">One of a test's own; by default one of the pool.</param>
    public SpendingSetup(PlanApp? app = null)
    {
        App = app ?? PlanApp.Seeded.Take();
        App.Clock.Set(new DateTimeOffset(2027, 3, 12, 3, 0, 0, TimeSpan.Zero));
    }

    public PlanApp App { get; }

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public HttpClient Officer(string division = "SP") => App.Client(Roles.DivisionOfficer, division);

    public Task<HttpResponseMessage> Spend(
        object? amount, string document, string paidOn = "2027-02-22", string? note = null, string year = Year, string? key = null, Guid? reservation = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{year}/spending", UriKind.Relative))
        {
            Content = JsonContent.Create(new { amount, paidOn, document, note, reservation }),
        };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return Officer().SendAsync(request, Ct);
    }

    public async Task<Guid> Spent(decimal amount, string document) => (await (await Spend(amount, document)).Json()).GetProperty("id").GetGuid();

    public Task<HttpResponseMessage> Reverse(Guid entry, string reason = "บันทึกจำนวนเงินผิด", string division = "SP") =>
        Officer(division).PostAsJsonAsync($"{Year}/spending/{entry}/reversal", new { reason }, Ct);

    public Task<JsonElement> Ledger(string query = "") => App.Client().GetJson($"{Year}/spending{query}");

    /// <summary>The sums of the year as stored, and those that its ledger and reservations add up to.</summary>
    public Task<(decimal Spent, decimal Reserved, decimal Ledger, decimal Held)> Sums(string code = "1-03") => App.InDatabase(async db =>
    {
        var year = await db.ProjectYears.SingleAsync(row => row.Code == code && row.FiscalYear == new ServiceDefaults.Values.FiscalYear(2570), Ct);
        return (year.Spent, year.Reserved,
            await db.Spending.Where(entry => entry.ProjectYearId == year.Id).SumAsync(entry => entry.Amount, Ct),
            await db.Reservations.Where(reservation => reservation.ProjectYearId == year.Id).SumAsync(reservation => reservation.Amount, Ct));
    });

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
