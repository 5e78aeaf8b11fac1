using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using PlanService.Progress;
using PlanService.Projects;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace PlanService.Tests.Progress;

public sealed class ProjectYearTests(SeededPlan seed) : IClassFixture<SeededPlan>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_year_of_a_project_shows_money_steps_and_what_is_recorded()
    {
        var year = await seed.App.Client().GetJson("projects/1-03/years/2570");

        Assert.Equal(13000, year.GetProperty("budget").GetDecimal());
        Assert.Equal(13000, year.GetProperty("remaining").GetDecimal());
        Assert.Equal(0, year.GetProperty("spent").GetDecimal() + year.GetProperty("reserved").GetDecimal() + year.GetProperty("progressPercent").GetDecimal());
        Assert.Equal("not-started", year.Text("status"));
        Assert.Equal([1, 2, 3, 4, 5], year.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("no").GetInt32()));
        Assert.All(year.GetProperty("steps").EnumerateArray(), step => Assert.Equal("not-started", step.Text("status")));
        foreach (var list in new[] { "spending", "publications", "measurements" })
            Assert.Empty(year.GetProperty(list).EnumerateArray());
        Assert.NotEmpty(year.GetProperty("targets").EnumerateArray());
    }

    [Theory]
    [InlineData("projects/9-99/years/2570")]
    [InlineData("projects/1-03/years/2575")]
    public async Task What_is_not_in_the_plan_is_not_found(string path)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await seed.App.Client().GetAsync(path, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await seed.App.Browser().GetAsync(path, Ct)).StatusCode);
    }

    [Fact]
    public async Task Nobody_sees_a_year_of_a_draft()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await seed.App.Client(null).GetAsync("projects/1-03/years/2570", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await seed.App.Browser(null).GetAsync("projects/1-03/years/2570", Ct)).StatusCode);
        foreach (var role in Roles.All)
            Assert.Equal(HttpStatusCode.OK, (await seed.App.Client(role).GetAsync("projects/1-03/years/2570", Ct)).StatusCode);
    }

    [Theory]
    [InlineData("fiscalYear=2570&status=not-started", 27)]
    [InlineData("fiscalYear=2570&status=late", 0)]
    [InlineData("fiscalYear=2566&status=late", 27)]
    [InlineData("fiscalYear=2566&status=not-started", 0)]
    [InlineData("fiscalYear=2566&status=late&dimension=3", 3)]
    public async Task Projects_are_filtered_by_how_they_stand_in_a_year(string query, int expected)
    {
        seed.App.Clock.Set(DateTimeOffset.Parse("2027-03-12T03:00:00Z", CultureInfo.InvariantCulture));
        Assert.Equal(expected, (await seed.App.Client().GetJson($"projects?{query}")).GetProperty("total").GetInt32());
    }

    /// <summary>Every combination of what a status follows from, once in the database and once in memory.</summary>
    [Fact]
    public async Task The_database_finds_the_same_status_as_the_rule()
    {
        var today = new DateOnly(2027, 3, 12);
        var found = new HashSet<ProjectStatus>();
        await seed.App.InDatabase(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Ct); // rolled back: the plan is shared
            await db.Database.ExecuteSqlRawAsync("""
                update project_years y set
                    declared = (array[null, 'Waiting', 'InProgress', 'Done', 'CouldNot'])[1 + v.n % 5],
                    next_due_on = (array[null, date '2027-03-11', date '2027-03-12'])[1 + v.n / 5 % 3],
                    steps_done = (array[0, 1, 99])[1 + v.n / 15 % 3],
                    spent = (array[0, 5])[1 + v.n / 45 % 2]
                from (select id, (row_number() over (partition by fiscal_year order by id) * 7 + fiscal_year * 13)::int as n from project_years) v where v.id = y.id
                """, Ct);
            var plan = await db.Plans.SingleAsync(Ct);
            foreach (var year in plan.FiscalYears)
            {
                var rows = await db.InYear(db.Projects, plan.SeriesId, new FiscalYear(year)).AsNoTracking().ToListAsync(Ct);
                var statuses = await db.InYear(db.Projects, plan.SeriesId, new FiscalYear(year)).GroupBy(ProjectStatuses.On(today))
                    .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, Ct);
                Assert.Equal(27, rows.Count);
                Assert.Equal(rows.GroupBy(row => ProjectStatuses.Of(row.Project, row.Year, today)).ToDictionary(group => group.Key, group => group.Count()), statuses);
                found.UnionWith(statuses.Keys);
            }

            return true;
        });
        Assert.Equal(Enum.GetValues<ProjectStatus>().Order(), found.Order());
    }
}
