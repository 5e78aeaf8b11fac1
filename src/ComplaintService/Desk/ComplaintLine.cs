using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using ComplaintService.Complaints;
using Microsoft.EntityFrameworkCore;

namespace ComplaintService.Desk;

/// <summary>A complaint on paper or in a table: what helps to find and settle it, nothing about who complained.</summary>
public sealed record ComplaintLine(
    long Number, DateTimeOffset ReceivedAt, string Category, string Subject, string? Village, double? Lat, double? Lng, Channel Channel, ComplaintStatus Status,
    string? Division, DateOnly DueOn, bool IsOpen, bool IsPressing, int Followers)
{
    public Place? Place => this is { Lat: { } lat, Lng: { } lng } ? new(lat, lng) : null;

    public bool IsOverdue(DateOnly today) => IsOpen && Status is not ComplaintStatus.Waiting && DueOn < today;

    internal static Expression<Func<Complaint, ComplaintLine>> Of { get; } = row => new(
        row.Number, row.ReceivedAt, row.Category, row.Subject, row.Village, row.Latitude, row.Longitude, row.Channel, row.Status,
        row.Division, row.DueOn, row.AnsweredAt == null, row.IsUrgent && row.AnsweredAt == null, row.Followers);
}

/// <summary>Reads them in the order of the queue, one after the other as the database gives them.</summary>
internal static class ComplaintLines
{
    /// <param name="complaints">Without an order.</param>
    public static async IAsyncEnumerable<ComplaintLine> Lines(this IQueryable<Complaint> complaints, int most, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var part in new[] { ComplaintFilter.Pressing(complaints), ComplaintFilter.NotPressing(complaints) })
        {
            await foreach (var line in part.InOrder().Take(most).Select(ComplaintLine.Of).AsAsyncEnumerable().WithCancellation(ct))
            {
                most--;
                yield return line;
            }
        }
    }
}
