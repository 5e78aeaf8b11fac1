using ComplaintService.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintService.Intake;

/// <summary>How many others follow a complaint because they noticed the same. Counted by an index when it is asked: following changes no complaint, so nobody who works on one is overtaken by it.</summary>
internal static class Followers
{
    /// <summary>Of those that somebody follows.</summary>
    public static Task<Dictionary<Guid, int>> FollowersOf(this ComplaintDb db, IEnumerable<Guid> complaints, CancellationToken ct) => db.Follows
        .Where(follow => complaints.Contains(follow.ComplaintId)).GroupBy(follow => follow.ComplaintId)
        .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
}
