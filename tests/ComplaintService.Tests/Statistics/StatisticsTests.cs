using System.Net;
using System.Text.Json;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Statistics;

/// <summary>What the figures count.</summary>
public sealed class StatisticsTests(KnownYear known) : IClassFixture<KnownYear>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private HttpClient Anybody => known.App.Client();

    private HttpClient Officer => known.App.Client(Roles.ComplaintOfficer);

    [Fact]
    public async Task Each_figure_of_a_known_year_is_right()
    {
        var year = await Officer.GetJson("statistics/2570");
        Assert.Equal((2570, "2026-11-20"), (year.GetProperty("fiscalYear").GetInt32(), year.Text("asOf")));
        Assert.Equal([8, 4, 1, 3], Counts(year, "received", "answered", "merged", "open"));
        Assert.Equal([2, 1, 2, 1, 1], Counts(year, "closed", "overdue", "rejected", "reopened", "extended"));
        Assert.Equal(1m, year.GetProperty("medianDaysToFirstAnswer").GetDecimal()); // 0 1 1 2 3
        Assert.Equal(6.5m, year.GetProperty("medianDaysToAnswer").GetDecimal()); // 0 3 10 31
        Assert.Equal(15m, year.GetProperty("medianDaysToClose").GetDecimal());
        var satisfaction = year.GetProperty("satisfaction"); // 5 4 2
        Assert.Equal((3, 3.67m, 66.7m, false), (satisfaction.GetProperty("answers").GetInt32(), satisfaction.GetProperty("averageScore").GetDecimal(), satisfaction.GetProperty("percentSatisfied").GetDecimal(), satisfaction.GetProperty("withheld").GetBoolean()));
    }

    [Fact]
    public async Task What_was_answered_late_stays_late_when_it_is_reopened_and_answered_again()
    {
        // In time: the lamp and both rejections. Not: the road, five days late at first, the extended one and the forgotten one.
        Assert.Equal(50m, (await Anybody.GetJson("statistics/2570")).GetProperty("withinFifteenDaysPercent").GetDecimal());
        var road = (await Officer.GetJson("statistics/2570?category=road&month=10")).GetProperty("withinFifteenDaysPercent");
        Assert.Equal(0m, road.GetDecimal());
    }

    [Fact]
    public async Task Rows_add_up_to_the_year_in_each_dimension()
    {
        var year = await Anybody.GetJson("statistics/2570");
        Assert.Equal([("road", 2), ("street-light", 3), ("water", 2), ("nuisance", 0), ("welfare", 0), ("service", 0), ("procurement", 0), ("personnel", 0), ("bribery", 0), ("conduct", 0), ("tax", 0), ("other", 1)], Rows(year, "byCategory"));
        Assert.Equal([("PW", 1), ("none", 7)], Rows(year, "byDivision"));
        Assert.Equal([("web", 7), ("counter", 1)], Rows(year, "byChannel"));
        Assert.Equal(12, Rows(year, "byMonth").Count);
        Assert.Equal([("2026-10", 5), ("2026-11", 3), ("2026-12", 0)], Rows(year, "byMonth").Take(3));
        var water = (await Officer.GetJson("statistics/2570")).GetProperty("byCategory").EnumerateArray().Single(row => row.Text("code") == "water");
        Assert.Equal([2, 0, 2, 1], Counts(water, "received", "answered", "open", "overdue"));
        Assert.Equal(0m, water.GetProperty("withinFifteenDaysPercent").GetDecimal());
        Assert.Equal(1m, water.GetProperty("medianDaysToFirstAnswer").GetDecimal());
        Assert.Equal(JsonValueKind.Null, water.GetProperty("medianDaysToAnswer").ValueKind);
    }

    [Fact]
    public async Task The_evening_before_the_first_of_October_belongs_to_the_year_before()
    {
        var year = await Anybody.GetJson("statistics/2569");
        Assert.Equal([("2026-09", 1)], Rows(year, "byMonth").Where(row => row.Received > 0));
        var empty = await Anybody.GetJson("statistics/2540");
        Assert.Equal([0, 0, 0, 0], Counts(empty, "received", "answered", "open", "overdue"));
    }

    [Theory]
    [InlineData("category=street-light", 3)]
    [InlineData("division=none", 7)]
    [InlineData("division=PW", 1)]
    [InlineData("village=4", 8)]
    [InlineData("village=none", 0)]
    [InlineData("month=11", 3)]
    [InlineData("month=11&category=water", 2)]
    [InlineData("month=11&category=water&village=4", 2)]
    [InlineData("category=x%27;drop", 0)]
    public async Task A_filter_counts_only_what_fits(string filter, int received) =>
        Assert.Equal(received, (await Officer.GetJson($"statistics/2570?{filter}")).GetProperty("received").GetInt32());

    [Theory]
    [InlineData("statistics/2027")]
    [InlineData("statistics/x")]
    [InlineData("statistics/2570?month=13")]
    [InlineData("statistics/2570/open-data?format=xml")]
    [InlineData("statistics/2570/report?format=pdf")]
    public async Task What_is_no_year_month_or_format_is_refused(string path) => Assert.Equal(HttpStatusCode.BadRequest, (await Anybody.GetAsync(path, Ct)).StatusCode);

    private static int[] Counts(JsonElement figures, params string[] names) => [.. names.Select(name => figures.GetProperty(name).GetInt32())];

    private static List<(string Code, int Received)> Rows(JsonElement year, string dimension) =>
        [.. year.GetProperty(dimension).EnumerateArray().Select(row => (row.Text("code"), row.GetProperty("received").GetInt32()))];
}
