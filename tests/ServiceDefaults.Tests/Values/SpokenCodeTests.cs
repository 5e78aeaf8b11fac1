
using ServiceDefaults.Values;

namespace ServiceDefaults.Tests.Values;

public sealed class SpokenCodeTests
{
    [Fact]
    public void A_code_is_read_however_it_is_typed()
    {
        for (var i = 0; i < 200; i++)
        {
            var code = SpokenCode.New();
            var thai = string.Concat(code.Text.Select(symbol => char.IsAsciiDigit(symbol) ? (char)('๐' + (symbol - '0')) : symbol));
            foreach (var typed in (string[])[code.ToString(), code.Text.ToLowerInvariant(), string.Join(' ', code.Text.ToCharArray()), thai, code.Text.Replace('0', 'O').Replace('1', 'l').Replace('8', 'b')])
            {
                Assert.True(SpokenCode.TryRead(typed, out var read), typed);
                Assert.Equal(code, read);
            }
        }
    }

    [Fact]
    public void A_code_copied_by_hand_is_read_though_its_symbols_look_like_others()
    {
        (char Symbol, string Taken)[] alike = [('0', "ODQ"), ('1', "IL"), ('2', "Z"), ('5', "S"), ('8', "B"), ('V', "UY")];
        for (var i = 0; i < 200; i++)
        {
            var code = SpokenCode.New();
            Assert.DoesNotContain(code.Text, symbol => alike.Any(one => one.Taken.Contains(symbol)));
            foreach (var (symbol, taken) in alike.Where(one => code.Text.Contains(one.Symbol)))
            {
                foreach (var other in taken)
                {
                    var copied = code.Text.ToCharArray();
                    copied[Array.IndexOf(copied, symbol)] = other;
                    Assert.True(SpokenCode.TryRead(new string(copied), out var read));
                    Assert.Equal(code, read);
                }
            }
        }
    }

    [Theory]
    [InlineData("7K4M9-2XDQ-8RTW6")]
    [InlineData("szdqy 52sz dqy7j")]
    public void A_code_of_earlier_days_is_read_as_it_was_written(string typed)
    {
        Assert.True(SpokenCode.TryRead(typed, out var code));
        Assert.Equal(typed.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant(), code.Value.Text);
    }

    [Fact]
    public void A_wrong_symbol_or_two_that_changed_places_are_found()
    {
        for (var i = 0; i < 50; i++)
        {
            var code = SpokenCode.New().Text;
            for (var place = 0; place < code.Length; place++)
            {
                var wrong = code.ToCharArray();
                wrong[place] = wrong[place] == '7' ? '9' : '7';
                Assert.False(SpokenCode.TryRead(new string(wrong), out _));
            }

            for (var place = 0; place < code.Length - 1; place++)
            {
                var swapped = code.ToCharArray();
                (swapped[place], swapped[place + 1]) = (swapped[place + 1], swapped[place]);
                Assert.True(code[place] == code[place + 1] || !SpokenCode.TryRead(new string(swapped), out _));
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂")]
    public void What_is_no_code_is_none(string? typed) => Assert.False(SpokenCode.TryRead(typed, out _));
}
