using ComplaintService.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintService.Settings;

/// <summary>Settings as they are in force on a day.</summary>
public static class SettingQueries
{
    /// <summary>The rules that have begun by a day; of each category the latest is in force.</summary>
    public static IQueryable<DaysRule> DaysRulesOn(this ComplaintDb db, DateOnly day) => db.DaysRules.Where(rule => rule.From <= day);

    /// <summary>Days until the answer: the category's own rule, else that of every category.</summary>
    public static Task<int> DaysOf(this ComplaintDb db, string category, DateOnly day, CancellationToken ct) => db.DaysRulesOn(day)
        .Where(rule => rule.Category == category || rule.Category == DaysRule.EveryCategory)
        .OrderByDescending(rule => rule.Category == category).ThenByDescending(rule => rule.From)
        .Select(rule => rule.Days).FirstAsync(ct);

    /// <summary>The same of every category, read at once.</summary>
    public static async Task<Func<string, int>> DaysOfEach(this ComplaintDb db, DateOnly day, CancellationToken ct)
    {
        var rules = await db.DaysRulesOn(day).AsNoTracking().OrderByDescending(rule => rule.From).ToListAsync(ct);
        return category => (rules.FirstOrDefault(rule => rule.Category == category) ?? rules.First(rule => rule.Category == DaysRule.EveryCategory)).Days;
    }

    /// <summary>Whether the answer to a complaint of this category must say what was found.</summary>
    public static Task<bool> AsksFinding(this ComplaintDb db, string category, CancellationToken ct) =>
        db.Categories.AnyAsync(row => row.Code == category && row.AsksFinding, ct);

    public static Task<List<Category>> OfferedCategories(this ComplaintDb db, CancellationToken ct) =>
        db.Categories.AsNoTracking().Where(category => category.IsOffered).OrderBy(category => category.Position).ToListAsync(ct);

    public static Task<List<Village>> AllVillages(this ComplaintDb db, CancellationToken ct) =>
        db.Villages.AsNoTracking().OrderBy(village => village.Position).ToListAsync(ct);
}
