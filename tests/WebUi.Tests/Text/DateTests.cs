using System.Globalization;

namespace WebUi.Tests.Text;

public sealed class DateTests
{
    [Theory]
    [InlineData("12/3/2570")]
    [InlineData("12/03/2570")]
    [InlineData("๑๒/๓/๒๕๗๐")]
    [InlineData("12-3-2570")]
    [InlineData("12.3.2570")]
    [InlineData("12 3 2570")]
    [InlineData("12/3/70")]
    [InlineData("12/3/2027")]
    [InlineData("2027-03-12")]
    [InlineData("2570-03-12")]
    [InlineData("12 มี.ค. 2570")]
    [InlineData("12 มีค 70")]
    [InlineData("๑๒ มีนาคม ๒๕๗๐")]
    [InlineData("12 มีนาคม พ.ศ. 2570")]
    [InlineData("12 มีนาคม ค.ศ. 2027")]
    [InlineData("วันที่ 12 มีนาคม 2570")]
    [InlineData("วันศุกร์ที่ 12 เดือนมีนาคม พ.ศ. ๒๕๗๐")]
    [InlineData("12 March 2027")]
    [InlineData("12 mar 2027")]
    [InlineData("12032570")]
    [InlineData("20270312")]
    [InlineData("  12/3/2570 ")]
    public void A_date_is_read_as_people_write_it(string text)
    {
        Assert.True(DateReader.TryRead(text, out var day));
        Assert.Equal(new DateOnly(2027, 3, 12), day);
    }

    [Theory]
    [InlineData("31/2/2570")]
    [InlineData("29/2/2570")]
    [InlineData("13/13/2570")]
    [InlineData("0/1/2570")]
    [InlineData("12/3")]
    [InlineData("12/3/570")]
    [InlineData("12/3/2300")]
    [InlineData("12 มีนา")]
    [InlineData("12 abc 2570")]
    [InlineData("พรุ่งนี้")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_date_is_refused(string? text) => Assert.False(DateReader.TryRead(text, out _));

    [Fact]
    public void A_leap_day_follows_the_Christian_year_behind_the_Buddhist_one()
    {
        Assert.True(DateReader.TryRead("29 ก.พ. 2571", out var day));
        Assert.Equal(new DateOnly(2028, 2, 29), day);
    }

    [Fact]
    public void Every_month_is_read_back_as_it_was_written()
    {
        foreach (var culture in (string[])["th-TH", "en-GB"])
        {
            CultureInfo.CurrentUICulture = new CultureInfo(culture);
            for (var day = new DateOnly(2027, 1, 9); day.Year == 2027; day = day.AddMonths(1))
            {
                Assert.True(DateReader.TryRead(ThaiCalendar.InList(day), out var list));
                Assert.True(DateReader.TryRead(ThaiCalendar.InText(day), out var text));
                Assert.Equal((day, day), (list, text));
            }
        }
    }

    [Fact]
    public void A_date_is_written_in_the_readers_language_and_calendar()
    {
        var day = new DateOnly(2027, 3, 12);
        CultureInfo.CurrentUICulture = new CultureInfo("th-TH");
        Assert.Equal("12 มีนาคม 2570", ThaiCalendar.InText(day));
        Assert.Equal("12 มี.ค. 2570", ThaiCalendar.InList(day));
        Assert.Equal("วันศุกร์ที่ 12 มีนาคม 2570", ThaiCalendar.WithWeekday(day));
        CultureInfo.CurrentUICulture = new CultureInfo("en-GB");
        Assert.Equal("12 March 2027", ThaiCalendar.InText(day));
        Assert.Equal("12 Mar 2027", ThaiCalendar.InList(day));
        Assert.Equal("Friday 12 March 2027", ThaiCalendar.WithWeekday(day));
    }

    [Fact]
    public void A_moment_is_dated_in_Thailand()
    {
        CultureInfo.CurrentUICulture = new CultureInfo("th-TH");
        var evening = new DateTimeOffset(2026, 12, 31, 17, 5, 0, TimeSpan.Zero);
        Assert.Equal(new DateOnly(2027, 1, 1), ThaiCalendar.DayInBangkok(evening));
        Assert.Equal("00.05 น.", ThaiCalendar.Clock(evening));
    }
}
