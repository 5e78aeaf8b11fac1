using System.Text.Json;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Statistics;

/// <summary>What the public is not told, because somebody could be recognized (docs/decisions/0009).</summary>
public sealed class SmallCountTests : IAsyncDisposable
{
    private static readonly string[] Counts = ["received", "answered", "closed", "open", "overdue", "rejected", "merged", "reopened", "extended"];
    private static readonly string[] Dimensions = ["byCategory", "byDivision", "byChannel", "byMonth"];

    private readonly MadeYear _year = new();

    public ValueTask DisposeAsync() => _year.DisposeAsync();

    [Fact]
    public async Task No_filter_tells_the_public_a_count_of_one_to_four()
    {
        await FillTown();
        string[] categories = ["road", "street-light", "water", "welfare"], divisions = ["PW", "SW", "SP", "none"], villages = ["1", "2", "3", "none"], months = ["1", "2", "10"];
        string[] singles = [.. One("category", categories), .. One("division", divisions), .. One("month", months), .. One("village", villages)];
        var all = singles.Concat(singles.SelectMany(one => singles.Where(other => one.Split('=')[0] != other.Split('=')[0]).Select(other => $"{one}&{other}"))).Append("category=welfare&division=SW&village=3&month=10");
        foreach (var filter in all)
        {
            var answer = await _year.Anybody.GetJson($"statistics/2566?{filter}");
            foreach (var figures in Dimensions.SelectMany(dimension => answer.GetProperty(dimension).EnumerateArray()).Prepend(answer))
            {
                Assert.All(Counts, count => Assert.False(figures.GetProperty(count) is { ValueKind: JsonValueKind.Number } number && number.GetInt32() is > 0 and < 5, $"{filter}: {count}"));
                var received = figures.GetProperty("received");
                if (received.ValueKind is JsonValueKind.Null)
                    Assert.Equal((JsonValueKind.Null, JsonValueKind.Null, true), (figures.GetProperty("medianDaysToAnswer").ValueKind, figures.GetProperty("withinFifteenDaysPercent").ValueKind, figures.GetProperty("withheld").GetBoolean()));
                Assert.False(figures.GetProperty("satisfaction").GetProperty("answers") is { ValueKind: JsonValueKind.Number } answers && answers.GetInt32() is > 0 and < 5, filter);
            }
        }
    }

    [Fact]
    public async Task A_year_by_one_dimension_tells_what_the_office_did_and_not_what_became_of_single_people()
    {
        await _year.Add(30, "road");
        await _year.Add(1, "welfare", "SW", more: ", 'status', 'Rejected', 'outcome', null");
        var year = await _year.Anybody.GetJson("statistics/2566");
        Assert.Equal((31, 31, 0), (Number(year, "received"), Number(year, "answered"), Number(year, "open")));
        var (welfare, road) = (Row(year, "byCategory", "welfare"), Row(year, "byCategory", "road"));
        Assert.Equal((1, 1, null, null), (Number(welfare, "received"), Number(welfare, "answered"), Number(welfare, "rejected"), Number(welfare, "medianDaysToAnswer")));
        Assert.Equal((30, null, 2), (Number(road, "received"), Number(road, "rejected"), Number(road, "medianDaysToAnswer"))); // from the year's 1 and the road's 0 it could be told
        var filtered = await _year.Anybody.GetJson("statistics/2566?category=welfare");
        Assert.Equal((null, null, true), (Number(filtered, "received"), Number(filtered, "rejected"), filtered.GetProperty("withheld").GetBoolean()));
    }

    [Fact]
    public async Task Of_two_villages_with_few_and_many_both_are_withheld_and_none_is_divided()
    {
        await _year.Add(3, "road", more: ", 'village', '1'");
        await _year.Add(8, "road", more: ", 'village', '2'");
        await _year.Add(40, "road", more: ", 'village', '3'");
        Assert.Null(Number(await _year.Anybody.GetJson("statistics/2566?village=1"), "received"));
        Assert.Null(Number(await _year.Anybody.GetJson("statistics/2566?village=2"), "received")); // 51 − 40 − 8 would be 3
        var third = await _year.Anybody.GetJson("statistics/2566?village=3");
        Assert.Equal((40, 0), (Number(third, "received"), third.GetProperty("byMonth").GetArrayLength()));
        Assert.Null(Number(await _year.Anybody.GetJson("statistics/2566?village=3&category=road"), "received"));
    }

    [Fact]
    public async Task Whoever_may_read_the_complaints_sees_every_count()
    {
        await _year.Add(2, "welfare", "SW", month: 10, score: 2);
        await _year.Add(9, "road", month: 10);
        const string Cell = "statistics/2566?category=welfare&division=SW&village=4&month=10";
        foreach (var reader in (HttpClient[])[_year.App.Client(Roles.ComplaintOfficer), _year.App.Client(Roles.Executive), _year.App.Client(Roles.InternalAuditor), _year.App.Client(Roles.DivisionHead, "SW")])
        {
            var answer = await reader.GetAsync(Cell, TestContext.Current.CancellationToken);
            Assert.Equal("private, no-cache", string.Join(", ", answer.Headers.CacheControl!.ToString().Split(", ").Order().Reverse()));
            var seen = await answer.Json();
            Assert.Equal((2, 2, 2, false), (Number(seen, "received"), Number(seen, "medianDaysToAnswer"), Number(seen.GetProperty("satisfaction"), "averageScore"), seen.GetProperty("withheld").GetBoolean()));
        }

        foreach (var other in (HttpClient[])[_year.Anybody, _year.App.Client(Roles.DivisionHead, "PW"), _year.App.Client(Roles.Admin)])
            Assert.Null(Number(await other.GetJson(Cell), "received"));
    }

    [Fact]
    public async Task Satisfaction_of_fewer_than_five_is_withheld_of_the_whole_year_too()
    {
        await _year.Add(20, "road");
        await _year.Add(4, "road", score: 1);
        var satisfaction = (await _year.Anybody.GetJson("statistics/2566")).GetProperty("satisfaction");
        Assert.Equal((4, null, null, true), (Number(satisfaction, "answers"), Number(satisfaction, "averageScore"), Number(satisfaction, "percentSatisfied"), satisfaction.GetProperty("withheld").GetBoolean()));
        await _year.Add(1, "road", month: 2, score: 1);
        Assert.Equal(1, Number((await _year.Anybody.GetJson("statistics/2566")).GetProperty("satisfaction"), "averageScore"));
    }

    [Fact]
    public async Task The_next_smallest_is_withheld_where_the_total_would_give_the_small_one_away()
    {
        await _year.Add(10, "road", score: 5);
        await _year.Add(6, "water", score: 5);
        await _year.Add(2, "tax", "FIN", score: 5);
        var year = await _year.Anybody.GetJson("statistics/2566");
        var withheld = year.GetProperty("byCategory").EnumerateArray().Where(row => row.GetProperty("satisfaction").GetProperty("withheld").GetBoolean()).Select(row => row.Text("code"));
        Assert.Equal(["water", "tax"], withheld);
        Assert.Equal(100, Number(year.GetProperty("satisfaction"), "percentSatisfied"));
        Assert.True((await _year.Anybody.GetJson("statistics/2566?category=water")).GetProperty("satisfaction").GetProperty("withheld").GetBoolean());
        Assert.False((await _year.Anybody.GetJson("statistics/2566?category=road")).GetProperty("satisfaction").GetProperty("withheld").GetBoolean());
    }

    private static IEnumerable<string> One(string name, string[] values) => values.Select(value => $"{name}={value}");

    private static JsonElement Row(JsonElement year, string dimension, string code) => year.GetProperty(dimension).EnumerateArray().Single(row => row.Text("code") == code);

    private static decimal? Number(JsonElement figures, string name) => figures.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;

    private async Task FillTown()
    {
        await _year.Add(14, "road", month: 1, more: ", 'village', '1'");
        await _year.Add(9, "road", month: 2, score: 4, more: ", 'village', '2'");
        await _year.Add(2, "road", month: 10, more: ", 'village', '1', 'answered_at', null, 'outcome', null, 'status', 'InProgress', 'first_promise_kept', null");
        await _year.Add(7, "street-light", channel: "Phone", month: 1, more: ", 'village', '2'");
        await _year.Add(3, "street-light", month: 10, more: ", 'village', null");
        await _year.Add(6, "water", channel: "Line", month: 2, more: ", 'village', '2', 'status', 'Closed'");
        await _year.Add(1, "welfare", "SW", month: 10, score: 1, more: ", 'village', '3', 'status', 'Rejected', 'outcome', null");
        await _year.Add(5, "other", "SP", "Letter", month: 10, more: ", 'village', '3'");
    }
}
