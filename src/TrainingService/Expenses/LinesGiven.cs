using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using TrainingService.Events;
using WebUi;

namespace TrainingService.Expenses;

/// <summary>Expense lines as they were written, and what is wrong with them.</summary>
internal static class LinesGiven
{
    public const int LongestItem = 300;
    public const int LongestUnit = 40;
    private const decimal MostQuantity = 100_000;

    /// <param name="before">The lines as they stand: one that says the same keeps its exception and its words of the plan.</param>
    public static List<BudgetLine> Read(IReadOnlyList<LineGiven> given, IReadOnlyList<BudgetLine> before, Actor actor, DateTimeOffset now, List<Objection> wrong)
    {
        if (given.Count > PartsGiven.Most)
            wrong.Add(Objection.To("budgetLines", $"ไม่เกิน {PartsGiven.Most} รายการ", $"At most {PartsGiven.Most} of them"));
        for (var index = 0; index < given.Count; index++)
            wrong.AddRange(Against(given[index], index));
        if (given.Sum(line => Math.Clamp(line.Amount ?? 0, 0, BahtAttribute.Largest)) > BahtAttribute.Largest)
            wrong.Add(Objection.To("budgetLines", "จำนวนเงินรวมมากเกินไป", "The amounts together are too large"));
        return [.. given.Select((line, index) => Line(line, index + 1, before, actor, now))];
    }

    /// <summary>The amount is not the product, or the rate is above its ceiling and nobody was asked for an exception.</summary>
    public static IEnumerable<Objection> Against(IReadOnlyList<BudgetLine> lines, IReadOnlyList<BudgetLine> before, LineRules rules) => lines
        .Where(line => !before.Any(line.IsSame)).SelectMany(rules.Of)
        .Where(finding => finding.Severity is FindingSeverity.Error && finding.Code is not "exception-waiting")
        .Select(finding => new Objection(
            StatusCodes.Status400BadRequest, new Refusal(finding.Code, finding.Thai, finding.English), At(finding.Line - 1, finding.Code is "wrong-amount" ? "amount" : "rate")));

    /// <summary>A line as it would be written again.</summary>
    public static LineGiven Of(BudgetLine line) => new(line.Item, line.Quantity, line.Unit, line.Rate, line.People, line.Amount, line.Kind, line.Speaker, line.Exception?.Reason);

    private static BudgetLine Line(LineGiven given, int no, IReadOnlyList<BudgetLine> before, Actor actor, DateTimeOffset now)
    {
        var item = given.Item?.Trim() ?? "";
        var line = new BudgetLine(
            no, item, given.Kind ?? ExpenseKinds.Of(item), given.Quantity ?? 0, given.Unit?.Trim() ?? "", given.Rate ?? 0, given.People, given.Amount ?? 0, given.Speaker);
        var same = before.FirstOrDefault(line.IsSame);
        var reason = PlainText.Of(given.ExceptionReason);
        return line with
        {
            AsWritten = same?.AsWritten,
            Exception = same?.Exception is { } known && (reason is null || reason == known.Reason) ? known : reason is null ? null : new(reason, actor.Id, actor.Name, now),
        };
    }

    private static IEnumerable<Objection> Against(LineGiven line, int index)
    {
        if (PlainText.Of(line.Item) is not { Length: <= LongestItem })
            yield return Objection.To(At(index, "item"), $"กรอกชื่อรายการ ไม่เกิน {LongestItem} ตัวอักษร", $"Name the item in at most {LongestItem} characters");
        if (line.Unit?.Length > LongestUnit)
            yield return Objection.To(At(index, "unit"), $"หน่วยยาวได้ไม่เกิน {LongestUnit} ตัวอักษร", $"A unit has {LongestUnit} characters at most");
        if (line.Quantity is null or <= 0 or > MostQuantity || !PartsGiven.HasTwoDecimals(line.Quantity.Value))
            yield return Objection.To(At(index, "quantity"), "จำนวนต้องมากกว่า 0 ทศนิยมไม่เกินสองตำแหน่ง", "The quantity must be above 0 with at most two decimals");
        if (line.People is < 1 or > TrainingEvent.MostPeople)
            yield return Objection.To(At(index, "people"), "จำนวนคนต้องมากกว่า 0", "The number of people must be above 0");
        if (line.Rate is null || !new BahtAttribute().IsValid(line.Rate))
            yield return Objection.To(At(index, "rate"), "อัตราต้องมากกว่า 0 บาท ทศนิยมไม่เกินสองตำแหน่ง", "The rate must be an amount above 0 baht with at most two decimals");
        if (line.Amount is null || !new BahtAttribute().IsValid(line.Amount))
            yield return Objection.To(At(index, "amount"), "จำนวนเงินต้องมากกว่า 0 บาท ทศนิยมไม่เกินสองตำแหน่ง", "The amount must be above 0 baht with at most two decimals");
        if (PlainText.Of(line.ExceptionReason) is { } reason && reason.Length is < TrainingEvent.ShortestReason or > TrainingEvent.LongestReason)
        {
            yield return Objection.To(
                At(index, "exceptionReason"), $"เหตุผลต้องยาว {TrainingEvent.ShortestReason} ถึง {TrainingEvent.LongestReason} ตัวอักษร",
                $"A reason of {TrainingEvent.ShortestReason} to {TrainingEvent.LongestReason} characters is needed");
        }
    }

    private static string At(int index, string field) => FormattableString.Invariant($"budgetLines[{index}].{field}");
}
