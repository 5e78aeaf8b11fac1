using System.Globalization;

namespace WebUi.Tests.Text;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("13000", 13000)]
    [InlineData("13,000", 13000)]
    [InlineData("๑๓,๐๐๐", 13000)]
    [InlineData("๑3,๐00 บาท", 13000)]
    [InlineData("฿ 1,234,567.89", 1234567.89)]
    [InlineData("500.-", 500)]
    [InlineData("500 บาทถ้วน", 500)]
    [InlineData("1820.5", 1820.5)]
    [InlineData("  0  ", 0)]
    [InlineData("-300", -300)]
    public void An_amount_is_read_as_people_write_it(string text, double baht)
    {
        Assert.True(Money.TryRead(text, out var read));
        Assert.Equal((decimal)baht, read);
    }

    [Theory]
    [InlineData("20,0000")]
    [InlineData("2,00")]
    [InlineData("1,2345,678")]
    [InlineData("1.234")]
    [InlineData("1.2.3")]
    [InlineData("สิบบาท")]
    [InlineData("10 ดอลลาร์")]
    [InlineData("1e5")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("12345678901234567890")]
    public void What_could_mean_two_amounts_or_none_is_not_guessed(string? text) => Assert.False(Money.TryRead(text, out _));

    [Theory]
    [InlineData("๕๙", 59)]
    [InlineData("1,234", 1234)]
    public void A_count_is_read(string text, int number)
    {
        Assert.True(WholeNumber.TryRead(text, out var read));
        Assert.Equal(number, read);
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("99999999999")]
    [InlineData("หกสิบ")]
    public void What_is_no_count_is_refused(string text) => Assert.False(WholeNumber.TryRead(text, out _));

    [Fact]
    public void Money_is_written_for_text_lists_ledgers_and_documents()
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = new CultureInfo("th-TH");
        Assert.Equal("13,000 บาท", Money.Text(13000));
        Assert.Equal("1,820.50 บาท", Money.Text(1820.5m));
        Assert.Equal("13,000.00", Money.Ledger(13000));
        Assert.Equal("31.5 %", Money.Percent(4100, 13000));
        Assert.Equal("–", Money.Percent(1, 0));
        Assert.Equal("๑๓,๐๐๐ บาท (หนึ่งหมื่นสามพันบาทถ้วน)", Money.Official(13000));
        CultureInfo.CurrentUICulture = new CultureInfo("en-GB");
        Assert.Equal("13,000 baht", Money.Text(13000));
    }

    [Fact]
    public void Digits_change_both_ways_and_nothing_else_does()
    {
        Assert.Equal("ข้อ ๕.๑๐ (ก)", ThaiDigits.ToThai("ข้อ 5.10 (ก)"));
        Assert.Equal("พ.ศ. 2565", ThaiDigits.ToArabic("พ.ศ. ๒๕๖5"));
    }
}
