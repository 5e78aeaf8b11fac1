using ComplaintService.Complaints;
using ComplaintService.Data;
using ComplaintService.Intake;
using ComplaintService.Settings;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Values;
using WebUi;

namespace ComplaintService.Tracking;

/// <summary>
/// A complaint as whoever follows it because they noticed the same may see it: what the public list tells of it, and its outcome. None of its
/// words, days instead of moments, and the division only where the public reads it: once staff wrote a line for the public.
/// </summary>
/// <param name="Lead">The one that is followed, or that it was merged into.</param>
/// <param name="Category">Of the lead; null where it was found to be a personal matter since.</param>
public sealed record Followed(Follow Follow, Complaint Lead, Category? Category)
{
    /// <summary>The day of receipt.</summary>
    public DateOnly ReceivedOn => ThaiCalendar.DayInBangkok(Lead.ReceivedAt);

    public string? Division => Lead.PublicTitle is null ? null : Lead.Division;
}

/// <summary>Finds it.</summary>
public static class FollowedQueries
{
    /// <summary>By the follower's own code; null when it is none.</summary>
    public static async Task<Followed?> FindFollowed(this ComplaintDb db, string? typed, CancellationToken ct)
    {
        var stored = SpokenCode.TryRead(typed, out var code) ? code.Value.Text : "";
        if (await db.Follows.AsNoTracking().SingleOrDefaultAsync(follow => follow.TrackingCode == stored, ct) is not { } follow)
            return null;
        var id = follow.ComplaintId;
        var lead = await db.Complaints.AsNoTracking().SingleAsync(complaint => complaint.Id == id, ct);
        while (lead.MergedIntoId is { } next)
            lead = await db.Complaints.AsNoTracking().SingleAsync(complaint => complaint.Id == next, ct);
        var category = await db.Categories.AsNoTracking().SingleAsync(category => category.Code == lead.Category, ct);
        return new(follow, lead, category.IsPersonal ? null : category);
    }

    /// <summary>Whether somebody may look at something with this code, as its author or as one who follows. What is no code is looked up all the same.</summary>
    public static async Task<bool> IsKnown(this ComplaintDb db, string? typed, CancellationToken ct)
    {
        var stored = SpokenCode.TryRead(typed, out var code) ? code.Value.Text : "";
        return await db.Complaints.AnyAsync(complaint => complaint.TrackingCode == stored, ct) || await db.Follows.AnyAsync(follow => follow.TrackingCode == stored, ct);
    }
}
