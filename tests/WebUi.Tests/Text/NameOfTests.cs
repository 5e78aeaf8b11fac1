namespace WebUi.Tests.Text;

public sealed class NameOfTests
{
    [Theory]
    [InlineData("Monday", true)]
    [InlineData("monday", false)]
    [InlineData("1", false)]
    [InlineData("99999999999999999999999", false)]
    [InlineData("Monday, Friday", false)]
    [InlineData("", true)]
    [InlineData(null, true)]
    public void A_choice_is_a_name_and_no_number(string? sent, bool isOne) => Assert.Equal(isOne, new NameOfAttribute(typeof(DayOfWeek)).IsValid(sent));
}
