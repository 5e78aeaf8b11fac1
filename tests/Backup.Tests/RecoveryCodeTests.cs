using Backup.Keys;

namespace Backup.Tests;

/// <summary>The code on paper: read as people type it, and a slip is found in the group where it was made.</summary>
public sealed class RecoveryCodeTests
{
    private readonly RecoveryCode _code = RecoveryCode.New();

    [Fact]
    public void It_is_read_as_people_type_it()
    {
        var text = _code.ToString();
        foreach (var typed in (string[])[text, text.ToLowerInvariant(), text.Replace(' ', '-'), text.Replace(" ", "\n", StringComparison.Ordinal), text.Replace(" ", "", StringComparison.Ordinal), InThaiDigits(text), $"  {text}\r\n"])
            Assert.Equal(_code.Key().Id, RecoveryCode.Read(typed).Key().Id);
    }

    [Fact]
    public void Every_wrong_symbol_is_found_in_its_group()
    {
        var text = _code.ToString().Replace(" ", "", StringComparison.Ordinal);
        for (var place = 0; place < text.Length; place++)
        {
            foreach (var symbol in RecoveryCode.Symbols.Where(symbol => symbol != text[place]))
            {
                var typed = text[..place] + symbol + text[(place + 1)..];
                var refused = Assert.Throws<BackupRefusedException>(() => RecoveryCode.Read(typed));
                Assert.Contains($"Group {place / RecoveryCode.GroupLength + 1} ", refused.English, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Symbols_and_groups_that_changed_places_are_found_and_so_is_a_missing_one()
    {
        var groups = _code.ToString().Split(' ');
        for (var place = 0; place + 1 < groups.Length; place++)
        {
            if (groups[place][0] != groups[place][1])
                Refused([.. groups[..place], $"{groups[place][1]}{groups[place][0]}{groups[place][2..]}", .. groups[(place + 1)..]]);
            Refused([.. groups[..place], groups[place + 1], groups[place], .. groups[(place + 2)..]]);
            Refused([.. groups[..place], .. groups[(place + 1)..]]);
        }

        Refused([]);
        Refused([.. groups, groups[0]]);
    }

    [Fact]
    public void Two_codes_are_two_keys_and_a_code_is_always_the_same_key()
    {
        Assert.NotEqual(_code.Key().Id, RecoveryCode.New().Key().Id);
        // Written down once: whatever changes how the key comes from the code makes every paper worthless.
        Assert.Equal("KW7HPG", RecoveryCode.Read("22223 22224 22225 22226 22227 22228 22229 2222A").Key().Id);
    }

    private static void Refused(string[] groups) => Assert.Equal("wrong-code", Assert.Throws<BackupRefusedException>(() => RecoveryCode.Read(string.Join(' ', groups))).Code);

    private static string InThaiDigits(string text) => string.Concat(text.Select(symbol => char.IsAsciiDigit(symbol) ? (char)('๐' + (symbol - '0')) : symbol));
}
