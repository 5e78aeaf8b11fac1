using System.Net;
using ServiceDefaults.SignIn;

namespace TrainingService.Tests;

/// <summary>Deny by default; a division sees and changes its own.</summary>
public sealed class RightsTests : IAsyncLifetime
{
    private readonly TrainingApp _app = TrainingApp.Take();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData(Roles.Admin, HttpStatusCode.Forbidden)]
    [InlineData(Roles.ComplaintOfficer, HttpStatusCode.Forbidden)]
    [InlineData(Roles.CorruptionOfficer, HttpStatusCode.Forbidden)]
    [InlineData(Roles.DivisionOfficer, HttpStatusCode.OK)]
    [InlineData(Roles.PlanOfficer, HttpStatusCode.OK)]
    [InlineData(Roles.InternalAuditor, HttpStatusCode.OK)]
    public async Task Who_reads_trainings_is_named(string? role, HttpStatusCode expected)
    {
        foreach (var path in (string[])["events", "courses", "ceilings"])
            Assert.Equal(expected, (await _app.Client(role, role is null ? null : "SP").GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _app.Client(role, null).GetAsync("events/coming", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_division_sees_and_changes_its_own()
    {
        var id = await _app.Planned();
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Client(division: "SW").GetAsync($"events/{id}", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Client(division: "SW").Send($"events/{id}/budget-request")).Status);
        Assert.Equal(1, (await _app.Client(division: "SW").GetJson("events")).GetProperty("total").GetInt32());
        Assert.Equal(3, (await _app.Client(Roles.Executive, null).GetJson("events")).GetProperty("total").GetInt32());
        Assert.Equal(HttpStatusCode.Forbidden, (await _app.Client(Roles.Executive, null).Send($"events/{id}/budget-request")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await _app.Client(Roles.InternalAuditor, "SP").Send("events", TrainingApp.Event())).Status);
        Assert.Equal((HttpStatusCode.Forbidden, "no-division"), await NoDivision());

        async Task<(HttpStatusCode, string?)> NoDivision()
        {
            var (status, code, _) = await _app.Client(division: null).Send("events", TrainingApp.Event());
            return (status, code);
        }
    }

    [Fact]
    public async Task The_list_is_filtered_by_year_status_course_and_words()
    {
        await _app.Planned(TrainingApp.Event("อบรมหลักสูตรพิเศษ 100%"));
        foreach (var (query, count) in new[]
                 {
                     ("fiscalYear=2570", 2), ("fiscalYear=2571", 0), ("status=planned", 2), ("status=open", 0), ("status=nonsense", 0), ("course=ethics", 2), ("course=family", 0),
                     ("q=พิเศษ", 1), ("q=100%25", 1), ("q=%25", 1), ("q=1-03", 2), ("division=SP", 2), ("division=SW", 0),
                 })
        {
            Assert.Equal((query, count), (query, (await _app.Client().GetJson($"events?{query}")).GetProperty("total").GetInt32()));
        }
    }
}
