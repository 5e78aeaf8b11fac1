using Microsoft.EntityFrameworkCore;
using RiskService.Data;

namespace RiskService.InternalControl.Improvements;

/// <summary>The list of a year's improvements from its signed ปค.5: those of the divisions, and of the organization, whose words prevail where a row is in both.</summary>
public static class KeepImprovements
{
    public static async Task Of(IReadOnlyCollection<ControlForm> forms, RiskDb db, CancellationToken ct)
    {
        var year = forms.First().FiscalYear;
        var rows = forms.Where(form => form.Kind is FormKind.Pk5).OrderBy(form => form.IsOrganization)
            .SelectMany(form => form.Content.Rows ?? []).Where(row => row.Improvement is not null)
            .GroupBy(row => row.Id!.Value).ToDictionary(same => same.Key, same => same.Last());
        var known = await db.Improvements.Where(one => one.FiscalYear == year).ToListAsync(ct);
        foreach (var one in known)
        {
            if (rows.Remove(one.Id, out var row))
                one.Take(row);
            else
                one.Withdraw();
        }

        var carried = forms.SelectMany(form => form.Content.Rows ?? []).Where(row => row is { Source: RowSource.LastYear, Improvement: not null }).Select(row => row.From).ToList();
        foreach (var old in await db.Improvements.Where(one => carried.Contains(one.Id)).ToListAsync(ct))
            old.CarryOver();
        db.AddRange(rows.Values.Select(row => Improvement.Of(row, year)));
    }
}
