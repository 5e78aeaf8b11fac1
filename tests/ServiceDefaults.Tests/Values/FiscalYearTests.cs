using System.Globalization;
using System.Text.Json;
using ServiceDefaults.Values;

namespace ServiceDefaults.Tests.Values;

public sealed class FiscalYearTests
{
    [Fact]
    public void It_runs_from_1_October_to_30_September()
    {
        Assert.Equal(new DateOnly(2026, 10, 1), new FiscalYear(2570).FirstDay);
        Assert.Equal(new DateOnly(2027, 9, 30), new FiscalYear(2570).LastDay);
        Assert.Equal(2569, FiscalYear.Of(new DateOnly(2026, 9, 30)).Year);
        Assert.Equal(2570, FiscalYear.Of(new DateOnly(2026, 10, 1)).Year);
    }

    [Theory]
    [InlineData("2026-09-30T16:59:59Z", 2569)]
    [InlineData("2026-09-30T17:00:00Z", 2570)]
    [InlineData("2026-10-01T00:30:00+09:00", 2569)]
    public void A_moment_counts_by_the_clock_in_Thailand(string moment, int year) =>
        Assert.Equal(year, FiscalYear.Of(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture)).Year);

    [Theory]
    [InlineData(2027)]
    [InlineData(2499)]
    [InlineData(2701)]
    public void A_year_of_another_era_is_refused(int year)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new FiscalYear(year));
        Assert.False(FiscalYear.TryParse(year.ToString(CultureInfo.InvariantCulture), null, out _));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<FiscalYear>(year.ToString(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void In_JSON_it_is_its_number_also_as_a_key()
    {
        var byYear = new Dictionary<FiscalYear, FiscalYear> { [new(2569)] = new(2570) };
        Assert.Equal("""{"2569":2570}""", JsonSerializer.Serialize(byYear));
        Assert.Equal(byYear, JsonSerializer.Deserialize<Dictionary<FiscalYear, FiscalYear>>("""{"2569":2570}"""));
    }

    [Fact]
    public void A_culture_with_another_calendar_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("th-TH");
            Assert.Equal("2570", new FiscalYear(2570).ToString());
            Assert.Equal(2570, FiscalYear.Of(new DateOnly(2026, 10, 1)).Year);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
