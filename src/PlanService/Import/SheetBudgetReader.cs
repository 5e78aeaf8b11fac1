using System.Globalization;
using System.Text.RegularExpressions;
using ServiceDefaults.Values;

namespace PlanService.Import;

/// <summary>What a sheet says about its money.</summary>
/// <param name="Total">The line that adds the expenses up.</param>
/// <param name="Pieces">Where each of the lines stands.</param>
internal sealed record SheetBudget(string AsWritten, decimal? Baht, List<BudgetLine> Lines, List<Piece> Pieces, List<YearBudget> ByYear, Piece? Total, Piece? Stated);

/// <summary>Reads งบประมาณ of a sheet: "ไม่ใช้งบประมาณ", an amount, an amount a year, or lines of expenses with their total.</summary>
internal static class SheetBudgetReader
{
    private static readonly Regex YearAmount = new(@"(25[0-9]{2})[^0-9]{1,30}([0-9]{1,3}(,[0-9]{3})+|[0-9]{3,7})(\.-|\.00)? ?บาท", RegexOptions.NonBacktracking);

    public static SheetBudget Read(IReadOnlyList<Piece> pieces)
    {
        var text = new List<string>();
        var lines = new List<BudgetLine>();
        var places = new List<Piece>();
        var byYear = new List<YearBudget>();
        Piece? total = null, stated = null;
        decimal? amount = null;
        foreach (var piece in pieces)
        {
            var item = Numbering.Split(piece.Text)?.Text ?? piece.Text;
            var isLine = BudgetLineReader.Is(SheetItems.WithoutBullet(item))
                && (SheetItems.WithoutBullet(item).StartsWith("ค่า", StringComparison.Ordinal) || item != piece.Text || lines.Count > 0);
            if (isLine)
            {
                lines.Add(BudgetLineReader.Read(piece));
                places.Add(piece);
                continue;
            }

            text.Add(piece.Text);
            var arabic = ThaiNumbers.ToArabic(piece.Text);
            foreach (var match in YearAmount.Matches(arabic).Cast<Match>())
                if (ThaiNumbers.Number(match.Groups[2].Value) is { } baht && byYear.All(year => year.Year.Year != Year(match)))
                    byYear.Add(new YearBudget(new FiscalYear(Year(match)), baht, match.Groups[2].Value));
            if (BudgetLineReader.AmountIn(arabic).Amount is not { } found)
                continue;
            if (BudgetLineReader.IsTotal(item))
                (total, amount) = (piece, found);
            else if (amount is null)
                (stated, amount) = (piece, found);
        }

        var none = pieces.Any(piece => ThaiNumbers.SaysNoBudget(piece.Text)) || pieces.Count > 0 && pieces.All(piece => ThaiNumbers.IsDash(piece.Text));
        var sum = lines.Count > 0 && lines.All(line => line.Amount is not null) ? lines.Sum(line => line.Amount) : null;
        var year = byYear.Count > 1 ? byYear.Select(each => each.Baht).Distinct().Count() == 1 ? byYear[0].Baht : null : amount ?? sum;
        return new SheetBudget(string.Join('\n', text), year ?? (none && byYear.Count < 2 ? 0 : null), lines, places, byYear.Count > 1 ? byYear : [], total, stated);
    }

    private static int Year(Match match) => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
}
