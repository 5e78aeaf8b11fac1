using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using WebUi;

namespace PlanService.Progress;

/// <summary>The money of a year: what may be spent, what is spent, what is held. All of it in baht.</summary>
public sealed partial class ProjectYear
{
    /// <summary>What may be spent: of the ordinance, or as long as that is not entered, of the plan.</summary>
    /// <param name="planned">Of the plan; null where it gives none.</param>
    public decimal LimitWith(decimal? planned) => Ordinance ?? planned ?? 0;

    /// <summary>What is neither spent nor held.</summary>
    public decimal RemainingWith(decimal? planned) => LimitWith(planned) - Spent - Reserved;

    /// <summary>The amount that stands in the budget ordinance; 0: none does. What is spent or held already must be covered by it.</summary>
    public Refusal? SetOrdinance(decimal amount, string? reference)
    {
        var bound = Spent + Reserved;
        if (amount < bound)
            return new("below-spent",
                $"ข้อบัญญัติต้องไม่น้อยกว่า {Money.Ledger(bound)} บาท ซึ่งเบิกจ่ายแล้ว {Money.Ledger(Spent)} บาท และจองไว้ {Money.Ledger(Reserved)} บาท",
                $"The ordinance must be at least {Money.Ledger(bound)} baht: {Money.Ledger(Spent)} are spent and {Money.Ledger(Reserved)} held");
        Ordinance = amount;
        OrdinanceReference = string.IsNullOrWhiteSpace(reference) ? null : reference.Trim();
        return null;
    }

    /// <summary>A disbursement, unless it is more than what remains.</summary>
    public Refusal? Spend(decimal amount, decimal? planned, Actor actor, DateTimeOffset at)
    {
        if (OverBudget(amount, planned, "เบิกได้", "be spent") is { } refusal)
            return refusal;
        Spent += amount;
        Recorded(actor, at);
        return null;
    }

    /// <summary>Takes a disbursement back.</summary>
    public void TakeBack(decimal amount, Actor actor, DateTimeOffset at)
    {
        Spent -= amount;
        Recorded(actor, at);
    }

    /// <summary>Holds money for later, unless it is more than what remains.</summary>
    public Refusal? Reserve(decimal amount, decimal? planned)
    {
        if (OverBudget(amount, planned, "จองได้", "be held") is { } refusal)
            return refusal;
        Reserved += amount;
        return null;
    }

    /// <summary>Gives held money back.</summary>
    public void Release(decimal amount) => Reserved -= amount;

    private Refusal? OverBudget(decimal amount, decimal? planned, string thai, string english)
    {
        var remaining = RemainingWith(planned);
        if (amount <= remaining)
            return null;
        if (LimitWith(planned) == 0)
            return new("over-budget",
                "ปีนี้โครงการไม่มีงบประมาณ จึงเบิกหรือจองเงินไม่ได้ หากตั้งไว้ในข้อบัญญัติ ให้เจ้าหน้าที่แผนบันทึกจำนวนเงินตามข้อบัญญัติก่อน",
                "The project has no money this year; if the ordinance gives some, the plan officer enters it first");
        var held = Reserved > 0 ? $" (จองไว้ {Money.Ledger(Reserved)} บาท)" : "";
        var heldInEnglish = Reserved > 0 ? $" ({Money.Ledger(Reserved)} are held)" : "";
        return new("over-budget",
            $"{thai}ไม่เกิน {Money.Ledger(remaining)} บาท ซึ่งเป็นเงินคงเหลือ{held}",
            $"At most {Money.Ledger(remaining)} baht can {english}: that is what remains{heldInEnglish}");
    }
}
