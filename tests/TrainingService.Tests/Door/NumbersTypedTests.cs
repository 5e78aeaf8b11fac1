using TrainingService.Door;

namespace TrainingService.Tests.Door;

public sealed class NumbersTypedTests
{
    [Theory]
    [InlineData("1-3, 22, 25 27", "1 2 3 22 25 27", "")]
    [InlineData("๑–๓ ๒๒;25\n27", "1 2 3 22 25 27", "")]
    [InlineData("5 - 7, 6, ๗ ถึง ๙", "5 6 7 8 9", "")]
    [InlineData("1, สมชาย, 3-1, 0, 1-2000000, -4", "1", "สมชาย 3-1 0 1-2000000 -4")]
    [InlineData(" ", "", "")]
    [InlineData(null, "", "")]
    public void Numbers_are_read_as_people_type_them(string? typed, string numbers, string unread)
    {
        var read = NumbersTyped.Read(typed);
        Assert.Equal((numbers, unread), (string.Join(' ', read.Numbers), string.Join(' ', read.Unread)));
    }
}
