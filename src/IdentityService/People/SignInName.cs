using System.Text;

namespace IdentityService.People;

/// <summary>A user name as people type it: spaces around it, capitals, Thai digits and full-width letters make no difference.</summary>
public static class SignInName
{
    public const int Longest = 100;

    /// <summary>The form by which names are compared.</summary>
    public static string KeyOf(string userName)
    {
        var plain = userName.Trim().Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        return string.Create(plain.Length, plain, static (key, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                key[i] = source[i] is >= '๐' and <= '๙' ? (char)('0' + (source[i] - '๐')) : source[i];
        });
    }
}
