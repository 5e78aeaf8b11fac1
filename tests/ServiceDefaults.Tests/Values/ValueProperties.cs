using System.Globalization;
using System.Text.Json;
using CsCheck;
using ServiceDefaults.Values;

namespace ServiceDefaults.Tests.Values;

/// <summary>What holds of every value that there can be, tried with made-up ones. A failure prints the seed that leads to it again.</summary>
public sealed class ValueProperties
{
    private const string Symbols = "0123456789ACDEFGHJKMNPQRSTVWXYZ";
    private const string Distinct = "0123456789ACEFGHJKMNPRTVWX";
    private static readonly Gen<FiscalYear> Years = Gen.Int[2500, 2700].Select(year => new FiscalYear(year));
    private static readonly Gen<DateOnly> Days = Gen.Int[new DateOnly(1956, 10, 1).DayNumber, new DateOnly(2157, 9, 30).DayNumber].Select(DateOnly.FromDayNumber);

    /// <summary>Codes as they are made: thirteen symbols, and the one that makes them a code.</summary>
    private static readonly Gen<string> Codes = Gen.Char[Distinct].Array[SpokenCode.Length - 1]
        .Select(symbols => Distinct.Select(check => new string(symbols) + check).FirstOrDefault(text => SpokenCode.TryRead(text, out _), "")).Where(code => code.Length > 0);

    [Fact]
    public void A_day_lies_in_one_fiscal_year_and_that_year_has_it() => Days.Sample(day =>
    {
        var year = FiscalYear.Of(day);
        Assert.InRange(day, year.FirstDay, year.LastDay);
        Assert.True(FiscalYear.Covers(day));
    });

    [Fact]
    public void Fiscal_years_follow_each_other_without_a_day_between() => Gen.Int[2500, 2699].Sample(number =>
    {
        var (year, next) = (new FiscalYear(number), new FiscalYear(number + 1));
        Assert.Equal(year.LastDay.AddDays(1), next.FirstDay);
        Assert.Equal((year, next), (FiscalYear.Of(year.LastDay), FiscalYear.Of(next.FirstDay)));
        Assert.True(year < next && next > year && year <= next && next >= year);
    });

    [Fact]
    public void A_moment_lies_in_the_year_of_its_day_in_Thailand_wherever_its_clock_stands() => Gen.Select(Days, Gen.Int[0, 86_399], Gen.Int[-14 * 60, 14 * 60]).Sample((day, second, minutes) =>
    {
        var inThailand = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(7)).AddSeconds(second);
        Assert.Equal(FiscalYear.Of(day), FiscalYear.Of(inThailand.ToOffset(TimeSpan.FromMinutes(minutes))));
    });

    [Fact]
    public void A_year_comes_back_from_text_and_JSON() => Years.Sample(year =>
    {
        Assert.Equal(year, FiscalYear.Parse(year.ToString(), CultureInfo.GetCultureInfo("th-TH")));
        Assert.Equal(year, JsonSerializer.Deserialize<FiscalYear>(JsonSerializer.Serialize(year)));
    });

    [Fact]
    public void Any_text_is_a_year_or_none_and_never_an_error() => Gen.String.Sample(text =>
        Assert.True(!FiscalYear.TryParse(text, null, out var year) || year.ToString() == text || text.TrimStart('0') == year.ToString()));

    [Fact]
    public void An_amount_of_whole_satang_that_the_database_holds_is_one() => Gen.Long[1, 99_999_999_999_999].Sample(satang =>
    {
        var rule = new BahtAttribute();
        Assert.True(rule.IsValid(satang / 100m));
        Assert.False(rule.IsValid(-satang / 100m));
        Assert.False(rule.IsValid(satang / 100m + 0.001m));
        Assert.False(rule.IsValid(BahtAttribute.Largest + satang / 100m));
    });

    [Fact]
    public void A_code_is_read_in_any_case_with_any_gaps_in_Thai_digits_and_with_one_symbol_taken_for_another() =>
        Gen.Select(Codes, Gen.Bool.Array[SpokenCode.Length], Gen.OneOf("", " ", "-", " – ", ".", "_", "\u00A0").Array[SpokenCode.Length], Gen.Int[0, SpokenCode.Length - 1], Gen.Int[0, 9]).Sample((code, changed, gaps, place, which) =>
        {
            var typed = code.Select((symbol, at) => at == place ? Alike(symbol, which) : !changed[at] ? symbol : char.IsAsciiDigit(symbol) ? (char)('๐' + (symbol - '0')) : char.ToLowerInvariant(symbol));
            var text = string.Concat(typed.Select((symbol, at) => gaps[at] + symbol));
            Assert.True(SpokenCode.TryRead(text, out var read), text);
            Assert.Equal(code, read.Value.Text);
        });

    [Fact]
    public void A_wrong_symbol_never_makes_another_code() => Gen.Select(Codes, Gen.Int[0, SpokenCode.Length - 1], Gen.Char[Symbols]).Sample((code, place, wrong) =>
        Assert.True(!SpokenCode.TryRead(code[..place] + wrong + code[(place + 1)..], out var read) || read.Value.Text == code));

    [Fact]
    public void Any_text_is_a_code_or_none_and_never_an_error() => Gen.OneOf<string>(Gen.String, Gen.Char[Symbols + "lioubz -๐๙"].Array[0, 30].Select(symbols => new string(symbols))).Sample(text =>
        Assert.True(!SpokenCode.TryRead(text, out var read) || read.Value.Text.All(Symbols.Contains)));

    private static char Alike(char symbol, int which) => symbol switch
    {
        '0' => "ODQ"[which % 3],
        '1' => "IL"[which % 2],
        '2' => 'Z',
        '5' => 'S',
        '8' => 'B',
        'V' => "UY"[which % 2],
        _ => symbol,
    };
}
