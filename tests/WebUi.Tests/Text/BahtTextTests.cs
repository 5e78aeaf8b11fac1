using System.Globalization;

namespace WebUi.Tests.Text;

public sealed class BahtTextTests
{
    [Theory]
    [InlineData("0", "ศูนย์บาทถ้วน")]
    [InlineData("1", "หนึ่งบาทถ้วน")]
    [InlineData("10", "สิบบาทถ้วน")]
    [InlineData("11", "สิบเอ็ดบาทถ้วน")]
    [InlineData("12", "สิบสองบาทถ้วน")]
    [InlineData("20", "ยี่สิบบาทถ้วน")]
    [InlineData("21", "ยี่สิบเอ็ดบาทถ้วน")]
    [InlineData("99", "เก้าสิบเก้าบาทถ้วน")]
    [InlineData("100", "หนึ่งร้อยบาทถ้วน")]
    [InlineData("101", "หนึ่งร้อยเอ็ดบาทถ้วน")]
    [InlineData("111", "หนึ่งร้อยสิบเอ็ดบาทถ้วน")]
    [InlineData("1001", "หนึ่งพันเอ็ดบาทถ้วน")]
    [InlineData("2500", "สองพันห้าร้อยบาทถ้วน")]
    [InlineData("13000", "หนึ่งหมื่นสามพันบาทถ้วน")]
    [InlineData("20221", "สองหมื่นสองร้อยยี่สิบเอ็ดบาทถ้วน")]
    [InlineData("205000", "สองแสนห้าพันบาทถ้วน")]
    [InlineData("123456", "หนึ่งแสนสองหมื่นสามพันสี่ร้อยห้าสิบหกบาทถ้วน")]
    [InlineData("1000000", "หนึ่งล้านบาทถ้วน")]
    [InlineData("1000001", "หนึ่งล้านเอ็ดบาทถ้วน")]
    [InlineData("1000010", "หนึ่งล้านสิบบาทถ้วน")]
    [InlineData("11000000", "สิบเอ็ดล้านบาทถ้วน")]
    [InlineData("21000021", "ยี่สิบเอ็ดล้านยี่สิบเอ็ดบาทถ้วน")]
    [InlineData("1000000000000", "หนึ่งล้านล้านบาทถ้วน")]
    [InlineData("1000001000000", "หนึ่งล้านเอ็ดล้านบาทถ้วน")]
    [InlineData("999999999999.99", "เก้าแสนเก้าหมื่นเก้าพันเก้าร้อยเก้าสิบเก้าล้านเก้าแสนเก้าหมื่นเก้าพันเก้าร้อยเก้าสิบเก้าบาทเก้าสิบเก้าสตางค์")]
    [InlineData("1820.50", "หนึ่งพันแปดร้อยยี่สิบบาทห้าสิบสตางค์")]
    [InlineData("0.25", "ยี่สิบห้าสตางค์")]
    [InlineData("0.01", "หนึ่งสตางค์")]
    [InlineData("1.01", "หนึ่งบาทหนึ่งสตางค์")]
    [InlineData("1.11", "หนึ่งบาทสิบเอ็ดสตางค์")]
    [InlineData("5.21", "ห้าบาทยี่สิบเอ็ดสตางค์")]
    [InlineData("1.005", "หนึ่งบาทหนึ่งสตางค์")]
    [InlineData("0.995", "หนึ่งบาทถ้วน")]
    [InlineData("-300", "ลบสามร้อยบาทถ้วน")]
    [InlineData("-0.001", "ศูนย์บาทถ้วน")]
    public void An_amount_is_written_in_words(string baht, string words) =>
        Assert.Equal(words, BahtText.Of(decimal.Parse(baht, CultureInfo.InvariantCulture)));
}
