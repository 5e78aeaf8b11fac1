using System.Text;
using System.Text.RegularExpressions;

namespace RiskService.Interests;

/// <summary>
/// Names of people and companies as they are compared: <c>บริษัท ใจดีก่อสร้าง จำกัด (มหาชน)</c>, <c>บจก.ใจดี ก่อสร้าง</c> and <c>ใจดีก่อสร้าง</c> are
/// one. How near two are is what share of their triplets of letters they have in common: it finds slips of the pen in Thai, which has no spaces.
/// </summary>
internal static partial class NearNames
{
    /// <summary>Per cent from which a name counts as near.</summary>
    public const int Nearest = 60;

    /// <summary>A short name stands in too many others.</summary>
    private const int ShortestPart = 6;

    /// <summary>Letters and digits that are left of a name; of one that is nothing but a form of company, all of it.</summary>
    public static string KeyOf(string name)
    {
        var plain = WebUi.ThaiDigits.ToArabic(name.Normalize(NormalizationForm.FormKC)).Replace("ํา", "ำ", StringComparison.Ordinal).ToLowerInvariant();
        plain = Companies().Replace(plain, " ");
        var person = Titles().Replace(plain.Trim(), "", 1);
        var key = Letters(person.Length > 1 ? person : plain);
        return key.Length > 0 ? key : Letters(name);
    }

    /// <summary>0 to 100, and why; both are keys.</summary>
    public static (int Percent, NearReason Reason) Compare(string one, string other)
    {
        if (one == other)
            return (100, NearReason.Same);
        var near = (int)Math.Round(200.0 * Shared(Triplets(one), Triplets(other)) / (Triplets(one).Count + Triplets(other).Count));
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        return shorter.Length >= ShortestPart && longer.Contains(shorter, StringComparison.Ordinal) ? (Math.Max(near, 85), NearReason.Part) : (near, NearReason.Near);
    }

    /// <summary>Of a key with its beginning and end marked, so that short names have some too.</summary>
    public static HashSet<string> Triplets(string key)
    {
        var marked = $"  {key} ";
        return [.. Enumerable.Range(0, marked.Length - 2).Select(at => marked.Substring(at, 3))];
    }

    private static int Shared(HashSet<string> one, HashSet<string> other) => one.Count(other.Contains);

    private static string Letters(string text) => string.Concat(text.Where(symbol => char.IsLetterOrDigit(symbol) || char.GetUnicodeCategory(symbol) is System.Globalization.UnicodeCategory.NonSpacingMark));

    [GeneratedRegex(@"ห้างหุ้นส่วน(?:จำกัด|สามัญ(?:นิติบุคคล)?)?|หจก\.?|หสน\.?|หสม\.?|บริษัท|บจก\.?|บมจ\.?|บจ\.|จำกัด|\(?มหาชน\)?|กิจการร่วมค้า|วิสาหกิจชุมชน|\bco\b\.?,?|\bltd\b\.?|\bcompany\b|\blimited\b|\bplc\b\.?|\bpcl\b\.?|\(\s*สำนักงานใหญ่\s*\)")]
    private static partial Regex Companies();

    /// <summary>Ranks end in a dot, which no name has. Latin titles stand before a space or a dot.</summary>
    [GeneratedRegex(@"^(?:เด็กชาย|เด็กหญิง|นางสาว|นาย|นาง|คุณ|ว่าที่|พระครู|(?:[\p{L}\p{M}]{1,4}\.\s*)+|(?:mrs|miss|mr|ms|dr)(?=[\s.]))[\s.]*(?:(?:[\p{L}\p{M}]{1,4}\.\s*)+)?(?:หญิง\s+)?")]
    private static partial Regex Titles();
}

/// <summary>Why two names are taken for near.</summary>
public enum NearReason
{
    /// <summary>The same name once titles, spaces and the form of the company are left out.</summary>
    Same,

    /// <summary>One stands in the other.</summary>
    Part,

    /// <summary>Most of their letters are the same.</summary>
    Near,
}
