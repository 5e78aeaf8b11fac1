using System.Globalization;
using System.Text.RegularExpressions;

namespace PlanService.Import;

/// <summary>Reads "จำนวน 7 โครงการ", "๑๑ โครงการ", "-".</summary>
internal static class DeclaredCount
{
    private static readonly Regex Count = new(@"([0-9]{1,4}) ?(โครงการ|กิจกรรม|มาตรการ)", RegexOptions.NonBacktracking);
    private static readonly Regex Number = new(@"^[0-9]{1,4}$", RegexOptions.NonBacktracking);

    public static int? In(MatrixRow? row) => PieceIn(row) is { } piece ? In(piece.Text) : null;

    /// <summary>The part of a total's row that says how many projects there are.</summary>
    public static Piece? PieceIn(MatrixRow? row) =>
        row?.Pieces.Where(piece => Count.IsMatch(ThaiNumbers.ToArabic(piece.Text))).Select(piece => (Piece?)piece).FirstOrDefault();

    public static int? In(Piece? piece) => piece is { } written ? In(written.Text) : null;

    public static int? In(string text)
    {
        var arabic = ThaiNumbers.ToArabic(text);
        return ThaiNumbers.IsDash(text) ? 0
            : Count.Match(arabic) is { Success: true } count ? int.Parse(count.Groups[1].Value, CultureInfo.InvariantCulture)
            : Number.IsMatch(arabic) ? int.Parse(arabic, CultureInfo.InvariantCulture)
            : null;
    }
}
