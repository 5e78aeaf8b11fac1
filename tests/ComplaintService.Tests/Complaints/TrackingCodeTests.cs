using ComplaintService.Complaints;

namespace ComplaintService.Tests.Complaints;

public sealed class TrackingCodeTests
{
    [Fact]
    public void A_code_is_read_however_it_is_typed()
    {
        for (var i = 0; i < 200; i++)
        {
            var code = TrackingCode.New();
            var thai = string.Concat(code.Text.Select(symbol => char.IsAsciiDigit(symbol) ? (char)('๐' + (symbol - '0')) : symbol));
            foreach (var typed in (string[])[code.ToString(), code.Text.ToLowerInvariant(), string.Join(' ', code.Text.ToCharArray()), thai, code.Text.Replace('0', 'O').Replace('1', 'l').Replace('8', 'b')])
            {
                Assert.True(TrackingCode.TryRead(typed, out var read), typed);
                Assert.Equal(code, read);
            }
        }
    }

    [Fact]
    public void A_wrong_symbol_or_two_that_changed_places_are_found()
    {
        for (var i = 0; i < 50; i++)
        {
            var code = TrackingCode.New().Text;
            for (var place = 0; place < code.Length; place++)
            {
                var wrong = code.ToCharArray();
                wrong[place] = wrong[place] == '7' ? '9' : '7';
                Assert.False(TrackingCode.TryRead(new string(wrong), out _));
            }

            for (var place = 0; place < code.Length - 1; place++)
            {
                var swapped = code.ToCharArray();
                (swapped[place], swapped[place + 1]) = (swapped[place + 1], swapped[place]);
                Assert.True(code[place] == code[place + 1] || !TrackingCode.TryRead(new string(swapped), out _));
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂")]
    public void What_is_no_code_is_none(string? typed) => Assert.False(TrackingCode.TryRead(typed, out _));
}
