using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Values;
using TrainingService.Data;

namespace TrainingService.Families;

internal static class FamilyQueries
{
    /// <summary>The form in use.</summary>
    public static Task<FamilyTemplate> NewestFamilyTemplate(this TrainingDb db, FamilyKind kind, CancellationToken ct) =>
        db.FamilyTemplates.AsNoTracking().Where(template => template.Kind == kind).OrderByDescending(template => template.Version).FirstAsync(ct);

    /// <summary>How many forms of a fiscal year there are.</summary>
    public static async Task<IReadOnlyList<FamilyCounter>> FamilyCounters(this TrainingDb db, FiscalYear year, bool isOfficer, CancellationToken ct)
    {
        var counts = await db.FamilyForms.Where(form => form.FiscalYear == year).GroupBy(form => form.Kind).Select(forms => new { forms.Key, Count = forms.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, ct);
        return [.. Enum.GetValues<FamilyKind>().Select(kind => FamilyCounter.Of(kind, counts.GetValueOrDefault(kind), isOfficer))];
    }
}

/// <summary>How far the forms of a kind are.</summary>
/// <param name="Count">Null where fewer than five are withheld from the public.</param>
/// <param name="Goal">As many as the plan asks for.</param>
public sealed record FamilyCounter(FamilyKind Kind, int? Count, bool Withheld, int Goal)
{
    internal static FamilyCounter Of(FamilyKind kind, int count, bool isOfficer) =>
        isOfficer || count is 0 or >= SmallNumbers.Fewest ? new(kind, count, false, FamilyGoals.Of(kind)) : new(kind, null, true, FamilyGoals.Of(kind));
}
