using System.Globalization;
using CsCheck;

namespace WebUi.Tests.Text;

/// <summary>What is written for people is read back, whatever the value; and whatever people type is a value or none. A failure prints the seed that leads to it again.</summary>
public sealed class TextProperties
{
    private static readonly Gen<decimal> Amounts = Gen.OneOf<long>(Gen.Long[-99_999_999_999_999, 99_999_999_999_999], Gen.Long[-100_000, 100_000]).Select(satang => satang / 100m);
    private static readonly Gen<DateOnly> Days = Gen.Int[new DateOnly(1900, 1, 1).DayNumber, new DateOnly(2199, 12, 31).DayNumber].Select(DateOnly.FromDayNumber);
    private static readonly Gen<string> Cultures = Gen.OneOf("th-TH", "en-GB");

    /// <summary>Made of what stands in amounts and dates, so that it is nearly one.</summary>
    private static readonly Gen<string> Nearly = Gen.OneOf<string>(Gen.String, Gen.Char["0123456789๐๑๒๓๔๕๖๗๘๙,,..--// ฿บาทถ้วนพ.ศ.มกราคม\u0000"].Array[0, 20].Select(symbols => new string(symbols)));

    [Fact]
    public void An_amount_is_read_back_from_text_lists_and_ledgers_in_both_kinds_of_digits() => Gen.Select(Amounts, Cultures).Sample((baht, culture) =>
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        foreach (var text in (string[])[Money.Text(baht), Money.Number(baht), Money.Ledger(baht), baht.ToString(CultureInfo.InvariantCulture)])
        {
            foreach (var typed in (string[])[text, ThaiDigits.ToThai(text), $"  {text} "])
                Assert.True(Money.TryRead(typed, out var read) && read == baht, typed);
        }
    });

    [Fact]
    public void A_comma_in_a_wrong_place_is_never_guessed_away() => Gen.Select(Gen.Long[1_000, 999_999_999_999], Gen.Int[0, 20], Gen.Char["0123456789"]).Sample((baht, place, digit) =>
    {
        var written = Money.Number(baht);
        var at = written.Length - 1 - place % (written.Length - written.IndexOf(',', StringComparison.Ordinal) - 1); // behind the first comma
        Assert.False(Money.TryRead(written.Insert(at + 1, $"{digit}"), out _));
        Assert.False(Money.TryRead(written.Remove(at, 1), out _));
    });

    [Fact]
    public void A_count_is_read_back() => Gen.Int.Sample(number =>
    {
        Assert.True(WholeNumber.TryRead(WholeNumber.Text(number), out var read));
        Assert.True(WholeNumber.TryRead(ThaiDigits.ToThai(WholeNumber.Text(number)), out var readOfThai));
        Assert.Equal((number, number), (read, readOfThai));
    });

    [Fact]
    public void A_day_is_read_back_however_it_is_written() => Gen.Select(Days, Cultures).Sample((day, culture) =>
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        var buddhist = day.Year + ThaiCalendar.YearsAhead;
        foreach (var text in (string[])[ThaiCalendar.InText(day), ThaiCalendar.InList(day), ThaiCalendar.InThai(day), FormattableString.Invariant($"{day:yyyy-MM-dd}"), FormattableString.Invariant($"{day.Day}/{day.Month}/{buddhist}"), FormattableString.Invariant($"{day.Day:00}.{day.Month:00}.{day.Year}")])
        {
            foreach (var typed in (string[])[text, ThaiDigits.ToThai(text)])
                Assert.True(DateReader.TryRead(typed, out var read) && read == day, typed);
        }
    });

    [Fact]
    public void Digits_come_back_from_the_other_kind_and_nothing_else_is_touched() => Gen.String.Sample(text =>
    {
        Assert.Equal(ThaiDigits.ToArabic(text), ThaiDigits.ToArabic(ThaiDigits.ToThai(text)));
        Assert.Equal(ThaiDigits.ToThai(text), ThaiDigits.ToThai(ThaiDigits.ToArabic(text)));
        Assert.Equal(text.Where(symbol => !IsDigit(symbol)), ThaiDigits.ToThai(text).Where(symbol => !IsDigit(symbol)));
    });

    [Fact]
    public void Whatever_is_typed_is_a_value_or_none_and_never_an_error() => Nearly.Sample(text =>
    {
        if (Money.TryRead(text, out var baht))
            Assert.True(Money.TryRead(Money.Number(baht), out var again) && again == baht);
        if (DateReader.TryRead(text, out var day))
            Assert.InRange(day.Year, 1857, 2256); // 2400 to 2799, and 1900 to 2199
        if (WholeNumber.TryRead(text, out var number))
            Assert.True(Money.TryRead(text, out var same) && same == number);
    });

    private static bool IsDigit(char symbol) => symbol is >= '0' and <= '9' or >= '๐' and <= '๙';
}
