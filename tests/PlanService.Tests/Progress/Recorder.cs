using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using PlanService.Reports;
using ServiceDefaults.SignIn;

namespace PlanService.Tests.Progress;

/// <summary>A service with the seed plan on 12 March 2570, and an officer of the clerk's office who records the work of project 1-03.</summary>
public abstract class Recorder : IAsyncLifetime
{
    protected const string Home = "projects/1-03/years/2570";

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    protected SeededPlan Seed { get; } = new();

    public async ValueTask InitializeAsync()
    {
        Seed.App.Clock.Set(DateTimeOffset.Parse("2027-03-12T03:00:00Z", CultureInfo.InvariantCulture));
        await Seed.InitializeAsync();
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Seed.DisposeAsync();
    }

    protected HttpClient Officer(string division = "SP") => Seed.App.Client(Roles.DivisionOfficer, division);

    protected HttpClient Head(string division = "SP") => Seed.App.Client(Roles.DivisionHead, division);

    protected Task<JsonElement> Year(string home = Home) => Seed.App.Client().GetJson(home);

    protected Task<HttpResponseMessage> Complete(int no, string on = "2027-02-08", object[]? evidence = null, HttpClient? by = null, string? note = null) =>
        (by ?? Officer()).PostAsJsonAsync($"{Home}/steps/{no}/completion", new { on, note, evidence = evidence ?? [] }, Ct);

    /// <summary>The report of the whole year is with the NACC.</summary>
    protected Task CloseYear() => Seed.App.InDatabase(async db =>
    {
        var report = (SubmittedReport)Activator.CreateInstance(typeof(SubmittedReport), nonPublic: true)!;
        var entry = db.Entry(report);
        foreach (var (property, value) in new (string, object)[]
        {
            ("Id", Guid.NewGuid()), ("SeriesId", Guid.Parse(Seed.PlanId)), ("PlanId", Guid.Parse(Seed.PlanId)), ("FiscalYear", new ServiceDefaults.Values.FiscalYear(2570)),
            ("Round", "12m"), ("Content", "{}"), ("SubmittedAt", Seed.App.Clock.GetUtcNow()), ("SubmittedBy", "นายก"),
        })
            entry.Property(property).CurrentValue = value;
        db.Add(report);
        return await db.SaveChangesAsync(Ct);
    });

    /// <summary>The answer is this refusal, and what stands there is what stood before.</summary>
    protected async Task RefusedWithoutChange(HttpStatusCode status, string code, Func<Task<HttpResponseMessage>> request, string? field = null)
    {
        var before = (await Year()).ToString();
        var answer = await request();
        var problem = await answer.Json();
        Assert.Equal((status, code), (answer.StatusCode, problem.Text("code")));
        if (field is not null)
            Assert.Contains(field, problem.GetProperty("errors").EnumerateObject().Select(error => error.Name));
        Assert.Equal(before, (await Year()).ToString());
    }
}
