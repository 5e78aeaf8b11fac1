using TrainingService.People;

namespace TrainingService.Tests.People;

/// <summary>Names and telephone numbers as people write them.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("นางสาวสมศรี ใจดี", "สมศรีใจดี")]
    [InlineData("น.ส. สมศรี  ใจดี", "สมศรีใจดี")]
    [InlineData("เด็กชายมานะ", "มานะ")]
    [InlineData("ผศ.ดร.สมศรี ใจดี", "สมศรีใจดี")]
    [InlineData("นาย ดร.สมชาย ใจดี", "สมชายใจดี")]
    [InlineData("ว่าที่ ร.ต.หญิง สมศรี ใจดี", "สมศรีใจดี")]
    [InlineData("ร.ต.อ. สมชาย ใจดี", "สมชายใจดี")]
    [InlineData("พระครูสุจริต", "สุจริต")]
    [InlineData("Mr. Peter Chan", "peterchan")]
    [InlineData("Missak Chan", "missakchan")]
    [InlineData("นาย", "นาย")]
    [InlineData("น.", "น.")]
    public void A_name_is_compared_without_title_spaces_and_case(string written, string key) => Assert.Equal(key, PersonName.KeyOf(written));

    [Theory]
    [InlineData("081-234 5678", "0812345678")]
    [InlineData("๐๘๑๒๓๔๕๖๗๘", "0812345678")]
    [InlineData("+66 81 234 5678", "0812345678")]
    [InlineData("043 511 111", "043511111")]
    [InlineData("1567", null)]
    [InlineData("812345678", null)]
    [InlineData("08123456789", null)]
    [InlineData("0812abc678", null)]
    public void A_telephone_number_is_its_digits(string written, string? digits) => Assert.Equal(digits, PhoneNumber.Read(written));
}
