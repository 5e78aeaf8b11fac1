using System.Net;
using System.Text.Json;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Statistics;

/// <summary>The counts of a year as data: for everybody, and nobody can be computed from them.</summary>
public sealed class OpenDataTests : IAsyncDisposable
{
    private static readonly string[] Counts = ["received", "answered", "merged", "open", "closed", "answeredInTime", "overdue"];
    private static readonly string[] Dimensions = ["month", "category", "division", "channel"];

    private readonly MadeYear _year = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _year.DisposeAsync();

    [Fact]
    public async Task They_come_with_dictionary_and_licence()
    {
        await _year.Add(6, "road", more: ", 'status', 'Closed'");
        var answer = await _year.Anybody.GetAsync("statistics/2566/open-data?format=csv", Ct);
        Assert.Contains("creativecommons", Assert.Single(answer.Headers.GetValues("Link")), StringComparison.Ordinal);
        Assert.Equal([0xEF, 0xBB, 0xBF], (await answer.Content.ReadAsByteArrayAsync(Ct)).Take(3)); // or Excel takes the Thai for something else
        var lines = (await answer.Content.ReadAsStringAsync(Ct)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("month,category,division,channel,received,answered,merged,open,closed,answeredInTime,overdue,rejected,withheld", lines[0].TrimStart('\uFEFF'));
        Assert.Contains("all,all,all,all,6,6,0,0,6,6,0,0,false", lines);
        Assert.Contains("2023-01,all,all,all,6,6,0,0,6,6,0,0,false", lines);
        Assert.Contains("all,road,all,web,6,6,0,0,6,6,0,,true", lines);
        var dictionary = await _year.Anybody.GetStringAsync("statistics/open-data/dictionary", Ct);
        Assert.All(lines[0].TrimStart('\uFEFF').Split(','), field => Assert.Contains($"\n{field},", dictionary, StringComparison.Ordinal));
        Assert.Contains("CC BY 4.0", dictionary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_is_withheld_can_be_computed_from_the_sums()
    {
        await _year.FillTown();
        var data = (await _year.Anybody.GetJson("statistics/2566/open-data?format=json")).GetProperty("rows").EnumerateArray().ToList();
        var (withheld, shown) = (0, 0);
        foreach (var (one, other) in Dimensions.SelectMany((one, place) => Dimensions.Skip(place + 1).Select(other => (one, other))))
        {
            var table = data.Where(row => row.Text(one) != "all" && row.Text(other) != "all").ToList();
            foreach (var count in Counts)
            {
                Assert.DoesNotContain(table, row => Value(row, count) is > 0 and < 5);
                var hidden = table.Where(row => Value(row, count) is null).Select(row => (Row: row.Text(one), Column: row.Text(other))).ToHashSet();
                Assert.All(hidden, cell => Assert.True(Reaches(cell, hidden), $"{count} of {cell.Row} and {cell.Column} can be computed"));
                Assert.All(hidden.CountBy(cell => cell.Row).Concat(hidden.CountBy(cell => cell.Column)), line => Assert.True(line.Value > 1, line.Key));
                (withheld, shown) = (withheld + hidden.Count, shown + table.Count - hidden.Count);
            }
        }

        Assert.True(withheld > 50 && shown > 500, $"{withheld} withheld, {shown} shown");
    }

    [Fact]
    public async Task They_are_the_same_for_staff()
    {
        await _year.Add(2, "tax", "FIN");
        await _year.Add(20, "road");
        const string Path = "statistics/2566/open-data?format=csv";
        Assert.Equal(await _year.Anybody.GetStringAsync(Path, Ct), await _year.App.Client(Roles.ComplaintOfficer).GetStringAsync(Path, Ct));
    }

    [Fact]
    public async Task A_year_in_which_nothing_changed_is_not_sent_twice()
    {
        await _year.Add(1, "road");
        var answer = await _year.Anybody.GetAsync("statistics/2566/open-data?format=json", Ct);
        Assert.Equal("public, max-age=3600", answer.Headers.CacheControl!.ToString());
        async Task<HttpStatusCode> Again()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "statistics/2566/open-data?format=json");
            request.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
            return (await _year.Anybody.SendAsync(request, Ct)).StatusCode;
        }

        Assert.Equal(HttpStatusCode.NotModified, await Again());
        await _year.Add(1, "road", month: 2);
        Assert.Equal(HttpStatusCode.OK, await Again());
    }

    /// <summary>Whether a missing number could be another one: from its row one comes to its column by other missing numbers, so that they can be changed in turn.</summary>
    private static bool Reaches((string Row, string Column) cell, HashSet<(string Row, string Column)> hidden)
    {
        var (lines, grew) = (new HashSet<(bool IsRow, string Name)> { (true, cell.Row) }, true);
        while (grew)
        {
            grew = false;
            foreach (var (row, column) in hidden.Where(other => other != cell))
            {
                if (lines.Contains((true, row)) || lines.Contains((false, column)))
                    grew |= lines.Add((true, row)) | lines.Add((false, column));
            }
        }

        return lines.Contains((false, cell.Column));
    }

    private static int? Value(JsonElement row, string count) => row.GetProperty(count) is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null;
}
