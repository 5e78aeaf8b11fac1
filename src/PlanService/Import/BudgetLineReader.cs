using System.Text.RegularExpressions;

namespace PlanService.Import;

/// <summary>Reads a line of expenses: "ค่าอาหารว่าง จำนวน 2 มื้อๆละ 50 บาท จำนวน 59 คน เป็นเงิน 5,900.- บาท".</summary>
internal static class BudgetLineReader
{
    private static readonly Regex Number = new(@"[0-9][0-9,]*(\.[0-9]+)?", RegexOptions.NonBacktracking);
    private static readonly Regex Item = new(@"^(.*?)( ?จำนวน| ?จํานวน| ?\(?[0-9]| ?เป็นเงิน| ?ชั่วโมงละ| ?ชม\.| ?คนละ|  )", RegexOptions.NonBacktracking);
    private static readonly string[] People = ["คน", "ราย", "ท่าน", "รูป"];
    private static readonly string[] Sizes = ["เมตร", "ม.", "ซม", "นิ้ว", "ตร", "x", "X", "×", "*", "เดือน)", "%"];

    /// <summary>A line of expenses says what it costs, or begins with ค่า.</summary>
    public static bool Is(string text) =>
        !IsTotal(text) && (text.StartsWith("ค่า", StringComparison.Ordinal) || text.Contains("เป็นเงิน", StringComparison.Ordinal)) && text.Any(char.IsDigit);

    public static bool IsTotal(string text) =>
        text.StartsWith("รวม", StringComparison.Ordinal) && text.Any(char.IsDigit) || Tidying.Squash(text).StartsWith("ทั้งสิ้น", StringComparison.Ordinal);

    public static BudgetLine Read(Piece piece)
    {
        var item = Numbering.Split(piece.Text);
        var text = SheetItems.WithoutBullet(item?.Text ?? piece.Text);
        var arabic = ThaiNumbers.ToArabic(text);
        var (amount, end) = AmountIn(arabic);
        decimal? quantity = null, rate = null, people = null;
        var before = arabic[..end];
        foreach (var match in Number.Matches(before).Cast<Match>())
        {
            if (ThaiNumbers.Number(match.Value) is not { } value)
                continue;
            var head = before[..match.Index].TrimEnd();
            var tail = before[(match.Index + match.Length)..].TrimStart(' ', '.', '-');
            var isBaht = tail.StartsWith("บาท", StringComparison.Ordinal) || tail.StartsWith("บ.", StringComparison.Ordinal) || tail.StartsWith("บ ", StringComparison.Ordinal);
            if (isBaht || head.EndsWith("ละ", StringComparison.Ordinal) && (tail.Length == 0 || !char.IsLetter(tail[0])))
                rate ??= value;
            else if (Sizes.Any(size => tail.StartsWith(size, StringComparison.Ordinal)) && !IsFactor(tail) || value > 2400 && value < 2700 && head.EndsWith("พ.ศ.", StringComparison.Ordinal))
                continue;
            else if (People.Any(word => tail.StartsWith(word, StringComparison.Ordinal)))
                people = people is null ? value : people;
            else if (tail.Length > 0 && (char.IsLetter(tail[0]) || IsFactor(tail)))
                quantity = (quantity ?? 1) * value;
        }

        var computed = rate is not null && (quantity ?? people) is not null ? rate * (quantity ?? 1) * (people ?? 1) : null;
        var name = Item.Match(arabic) is { Success: true } found && found.Groups[1].Length > 0 ? text[..found.Groups[1].Length].Trim(' ', '(', ':', '-') : text;
        if (rate is not null && computed is null && name.Length == 0)
            name = text;
        return new BudgetLine(name, quantity, rate, people, amount, computed, piece.Text, item?.Number.AsWritten, piece.Number);
    }

    /// <summary>The number after the last เป็นเงิน, else the last one before บาท.</summary>
    public static (decimal? Amount, int Start) AmountIn(string arabic)
    {
        var at = arabic.LastIndexOf("เป็นเงิน", StringComparison.Ordinal);
        if (at >= 0)
            return Number.Match(arabic, at) is { Success: true } money ? (Parse(money.Value), at) : (null, at);
        var last = Number.Matches(arabic).Cast<Match>()
            .LastOrDefault(match => arabic[(match.Index + match.Length)..].TrimStart(' ', '.', '-').StartsWith("บาท", StringComparison.Ordinal));
        return last is null ? (null, arabic.Length) : (Parse(last.Value), last.Index);
    }

    private static bool IsFactor(string tail) => tail.Length > 1 && tail[0] is 'x' or 'X' or '×' or '*';

    private static decimal? Parse(string number) => ThaiNumbers.Number(number.TrimEnd(','));
}
