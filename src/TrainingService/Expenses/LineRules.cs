using TrainingService.Events;
using WebUi;

namespace TrainingService.Expenses;

/// <summary>The rules of expense lines: one list for the forms, the API, the event's page and the moment at which money is asked for.</summary>
/// <param name="ceilings">All rows.</param>
/// <param name="premises">Where the event is held.</param>
/// <param name="speakers">Who teaches.</param>
/// <param name="day">Whose ceilings count: the event's first, or today's as long as it has none.</param>
/// <param name="people">How many the event is for; null where no group has a number.</param>
public sealed class LineRules(IReadOnlyList<Ceiling> ceilings, Premises premises, IReadOnlyList<Speaker> speakers, DateOnly day, int? people)
{
    public IEnumerable<Finding> Of(IEnumerable<BudgetLine> lines) => lines.SelectMany(Of);

    public IEnumerable<Finding> Of(BudgetLine line)
    {
        if (WrongAmount(line) is { } wrong)
            yield return wrong;
        if (OverCeiling(line) is { } over)
            yield return over;
        if (FewerPeople(line) is { } fewer)
            yield return fewer;
    }

    /// <summary>The row that limits a line: of each premises and speaker the latest, of those in question the lowest. Null where no rule knows the kind.</summary>
    public Ceiling? CeilingOf(BudgetLine line) => ceilings
        .Where(row => row.Covers(line.Kind, premises, TypeOf(line), day))
        .GroupBy(row => (row.Premises, row.Speaker)).Select(rows => rows.MaxBy(row => row.From)!)
        .MinBy(row => row.Most);

    /// <summary>What the line says if it is true of the event; what all speakers are; null where that is not known.</summary>
    private SpeakerType? TypeOf(BudgetLine line)
    {
        if (line.Kind is not ExpenseKind.Speaker)
            return null;
        var types = speakers.Select(speaker => speaker.Type).Distinct().ToList();
        return types.Count == 1 ? types[0] : types.Count > 1 ? line.Speaker : null;
    }

    private static Finding? WrongAmount(BudgetLine line) => line.IsRight ? null : new(
        line.No, "wrong-amount", FindingSeverity.Error,
        $"{Sum(line, "คน")} เท่ากับ {Baht(line.Product)} บาท ไม่ใช่ {Baht(line.Amount)} บาท", $"{Sum(line, "people")} is {Baht(line.Product)} baht, not {Baht(line.Amount)}", line.Product);

    private Finding? OverCeiling(BudgetLine line)
    {
        if (CeilingOf(line) is not { } ceiling || line.Rate <= ceiling.Most)
            return null;
        if (line.Exception is { IsAllowed: true })
            return null;
        if (line.Exception is not null)
        {
            return new(
                line.No, "exception-waiting", FindingSeverity.Error,
                $"อัตรา {Baht(line.Rate)} บาท เกินเพดาน {Baht(ceiling.Most)} บาท ขออนุมัติไว้แล้ว รอผู้บังคับบัญชา", $"A rate of {Baht(line.Rate)} baht is above {Baht(ceiling.Most)}; an exception waits for a superior", ceiling.Most);
        }

        var unknown = line.Kind is ExpenseKind.Speaker && TypeOf(line) is null;
        return new(
            line.No, "over-ceiling", FindingSeverity.Error,
            $"อัตรา {Baht(line.Rate)} บาท เกินเพดาน {Baht(ceiling.Most)} บาท ({CeilingWords.Thai(ceiling)}){(unknown ? " ระบุวิทยากรว่าเป็นเจ้าหน้าที่ของรัฐหรือไม่" : "")}",
            $"A rate of {Baht(line.Rate)} baht is above the ceiling of {Baht(ceiling.Most)} ({CeilingWords.English(ceiling)}){(unknown ? "; say whether the speakers are officers of the state" : "")}",
            ceiling.Most);
    }

    private Finding? FewerPeople(BudgetLine line) => line.Kind.IsFood() && line.People is { } fed && fed < people
        ? new(line.No, "fewer-people", FindingSeverity.Warning, $"เป้าหมาย {people} คน แต่คิดค่าอาหารไว้ {fed} คน", $"The event is for {people} people, and food is counted for {fed}", null)
        : null;

    private static string Sum(BudgetLine line, string people) =>
        line.People is { } count ? $"{Baht(line.Quantity)} × {count} {people} × {Baht(line.Rate)}" : $"{Baht(line.Quantity)} × {Baht(line.Rate)}";

    private static string Baht(decimal baht) => Money.Number(baht);
}
