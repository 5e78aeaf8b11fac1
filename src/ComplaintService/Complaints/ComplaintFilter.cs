using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Values;

namespace ComplaintService.Complaints;

/// <summary>Which complaints are wanted; null means all.</summary>
/// <param name="Status">A status, or <c>open</c>: those that nobody has answered.</param>
/// <param name="Division">Code, or <c>none</c>: not assigned yet.</param>
/// <param name="Category">Code.</param>
/// <param name="Overdue">Only those whose promised day has passed without an answer.</param>
/// <param name="Q">Words of subject or details, or the number of the complaint. Contacts are not searched.</param>
public readonly record struct ComplaintFilter(string? Status, string? Division, string? Category, bool? Overdue, string? Q)
{
    /// <summary>The oldest promise first. A word that is no status finds nothing.</summary>
    public IQueryable<Complaint> Of(IQueryable<Complaint> complaints, DateOnly today)
    {
        var (status, division, category, q) = (Status, Division, Category, Q?.Trim());
        if (status == "open")
            complaints = complaints.Where(row => row.AnsweredAt == null);
        else if (!string.IsNullOrEmpty(status))
            complaints = Words.Read<ComplaintStatus>(status) is { } wanted ? complaints.Where(row => row.Status == wanted) : complaints.Where(_ => false);
        if (division == "none")
            complaints = complaints.Where(row => row.Division == null);
        else if (!string.IsNullOrEmpty(division))
            complaints = complaints.Where(row => row.Division == division);
        if (!string.IsNullOrEmpty(category))
            complaints = complaints.Where(row => row.Category == category);
        if (Overdue == true)
            complaints = complaints.Where(row => row.AnsweredAt == null && row.Status != ComplaintStatus.Waiting && row.DueOn < today);
        if (Overdue == false)
            complaints = complaints.Where(row => row.AnsweredAt != null || row.Status == ComplaintStatus.Waiting || row.DueOn >= today);
        if (!string.IsNullOrEmpty(q))
        {
            var words = $"%{Escaped(q)}%";
            var number = long.TryParse(WebUi.ThaiDigits.ToArabic(q), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var read) ? read : -1;
            complaints = complaints.Where(row => row.Number == number || EF.Functions.ILike(row.Subject, words) || EF.Functions.ILike(row.Details, words));
        }

        return complaints.AsNoTracking().OrderBy(row => row.DueOn).ThenBy(row => row.Id);
    }

    /// <summary>What means something to LIKE is looked for as it stands; the null character, which PostgreSQL has not, is left out.</summary>
    private static string Escaped(string text) => text.Replace("\0", "", StringComparison.Ordinal)
        .Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
}
