using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace RiskService.Gifts;

internal static class GiftQueries
{
    /// <summary>Whoever recorded it; a division's head those of the division; the clerk's plan officer, the executive and the auditor all. An admin none but their own.</summary>
    public static IQueryable<Gift> VisibleTo(this IQueryable<Gift> gifts, Actor actor)
    {
        if (actor.Is(Roles.PlanOfficer) || actor.Is(Roles.Executive) || actor.Is(Roles.InternalAuditor))
            return gifts;
        var (id, division) = (actor.Id, actor.Is(Roles.DivisionHead) ? actor.Division : null);
        return gifts.Where(gift => gift.RecordedById == id || (division != null && gift.Division == division));
    }

    /// <summary>The next number of the register of a year. Of two who take the same, the second decides again.</summary>
    public static async Task<int> NextGiftNo(this RiskDb db, FiscalYear year, CancellationToken ct) =>
        (await db.Gifts.Where(gift => gift.FiscalYear == year).MaxAsync(gift => (int?)gift.No, ct) ?? 0) + 1;

    /// <summary>Acknowledgements of the policy as it is announced now.</summary>
    public static IQueryable<PolicyAcknowledgement> Acknowledged(this RiskDb db, FiscalYear year) =>
        db.Acknowledgements.Where(row => row.FiscalYear == year && db.Announcements.Any(policy => policy.FiscalYear == year && policy.Edition == row.Edition));
}
