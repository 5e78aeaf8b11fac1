using ComplaintService.Data;
using Microsoft.EntityFrameworkCore;
using WebUi;

namespace ComplaintService.Desk;

/// <summary>Categories and villages as choices; also those that are offered no longer, since old complaints have them.</summary>
internal static class DeskChoices
{
    public static async Task<Choice[]> CategoryChoices(this ComplaintDb db, CancellationToken ct) =>
        [.. (await db.Categories.AsNoTracking().OrderBy(category => category.Position).ToListAsync(ct)).Select(category => new Choice(category.Code, category.Name))];

    public static async Task<Choice[]> VillageChoices(this ComplaintDb db, CancellationToken ct) =>
        [.. (await db.Villages.AsNoTracking().OrderBy(village => village.Position).ToListAsync(ct)).Select(village => new Choice(village.Code, village.Name))];

    /// <summary>The text of a code; a code that is none stands for itself.</summary>
    public static string NameOf(this IEnumerable<Choice> choices, string code) => choices.FirstOrDefault(choice => choice.Value == code)?.Text ?? code;
}
