using System.ComponentModel.DataAnnotations;
using ComplaintService.Complaints;
using ComplaintService.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;
using WebUi;

namespace ComplaintService.Intake;

/// <summary>
/// Open complaints that may be about the same matter, for whoever complains and for staff: of the same category, in the same village or
/// within about 300 metres, of the last 60 days. Places are compared by <see cref="StepsOfDegree"/>, the given one too: by asking again
/// and again from a little further nobody finds the place of a telephone closer than that.
/// </summary>
public static class SimilarComplaints
{
    private const int Most = 5;
    private const int MostForStaff = 10;
    private const int Days = 60;
    private const double Metres = 300;

    /// <summary>A degree of latitude in metres; of longitude it is shorter, by the cosine.</summary>
    private const double MetresOfDegree = 111_320;

    /// <summary>Three decimals of a degree, about 100 metres: as the public is told a place (<see cref="Open311.Open311Request"/>).</summary>
    private const double StepsOfDegree = 1000;

    /// <param name="Category">Code.</param>
    /// <param name="Village">Code.</param>
    /// <param name="Lat">Degrees; with <paramref name="Lng"/> or not at all.</param>
    public readonly record struct Question(
        // On the property: the API's description cannot read a rule on both a parameter and its property.
        [property: Required] string Category, string? Village, [property: Range(-90, 90)] double? Lat, [property: Range(-180, 180)] double? Lng);

    /// <summary>What the public may know of a complaint: never its author's words.</summary>
    /// <param name="Number">By which it can be followed.</param>
    /// <param name="Title">A line that staff wrote for the public, if they did.</param>
    public sealed record Answer(long Number, string Category, string? Village, ComplaintStatus Status, DateOnly ReceivedOn, DateOnly DueOn, string? Title, int Followers);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder api) => api
        .MapGet("similar", Handle)
        .WithName(nameof(SimilarComplaints))
        .WithSummary("Open complaints that may be about the same matter, to follow one instead of sending another; none of categories that are personal");

    public static async Task<Ok<List<Answer>>> Handle([AsParameters] Question question, ComplaintDb db, TimeProvider clock, CancellationToken ct) =>
        TypedResults.Ok(await Find(question, db, clock, ct));

    /// <summary>The same for the page. What is personal is nobody else's matter, and that it was complained of is told to nobody.</summary>
    public static async Task<List<Answer>> Find(Question question, ComplaintDb db, TimeProvider clock, CancellationToken ct, Guid? except = null)
    {
        var found = await Open(db.Followable(clock.GetUtcNow()), question, clock.GetUtcNow(), except).OrderByDescending(complaint => complaint.ReceivedAt).Take(Most).ToListAsync(ct);
        var followers = await db.FollowersOf(found.Select(complaint => complaint.Id), ct);
        return [.. found.Select(complaint => new Answer(
            complaint.Number, complaint.Category, complaint.Village, complaint.Status, ThaiCalendar.DayInBangkok(complaint.ReceivedAt), complaint.DueOn,
            complaint.PublicTitle, followers.GetValueOrDefault(complaint.Id)))];
    }

    /// <summary>
    /// All that anybody could be offered to follow, wherever they ask from: open and new enough, of a category that is not personal, and with
    /// a village or a place by which it could be found. Nothing else can be followed, and a number tells nobody that there is something else.
    /// </summary>
    public static IQueryable<Complaint> Followable(this ComplaintDb db, DateTimeOffset now)
    {
        var since = now.AddDays(-Days);
        return db.Complaints.Where(complaint => complaint.AnsweredAt == null && complaint.ReceivedAt > since && (complaint.Village != null || complaint.Latitude != null)
            && !db.Categories.Any(category => category.Code == complaint.Category && category.IsPersonal));
    }

    /// <summary>The same for staff: among those that they see, the oldest first: into it the others are merged.</summary>
    public static Task<List<Complaint>> SimilarTo(this ComplaintDb db, Complaint complaint, Actor actor, DateTimeOffset now, CancellationToken ct) =>
        Open(db.Complaints.VisibleTo(actor), new(complaint.Category, complaint.Village, complaint.Latitude, complaint.Longitude), now, complaint.Id)
            .OrderBy(other => other.ReceivedAt).ThenBy(other => other.Id).Take(MostForStaff).ToListAsync(ct);

    private static IQueryable<Complaint> Open(IQueryable<Complaint> complaints, Question question, DateTimeOffset now, Guid? except)
    {
        var (village, since) = (string.IsNullOrEmpty(question.Village) ? null : question.Village, now.AddDays(-Days));
        var near = Near(question);
        if (village is null && near is null)
            return complaints.Where(complaint => false);
        var found = complaints.AsNoTracking().Where(complaint => complaint.AnsweredAt == null && complaint.Id != except && complaint.Category == question.Category && complaint.ReceivedAt > since);
        return near is { } box
            ? found.Where(complaint => (village != null && complaint.Village == village)
                || (Math.Round(complaint.Latitude!.Value * StepsOfDegree) >= box.South && Math.Round(complaint.Latitude!.Value * StepsOfDegree) <= box.North
                    && Math.Round(complaint.Longitude!.Value * StepsOfDegree) >= box.West && Math.Round(complaint.Longitude!.Value * StepsOfDegree) <= box.East))
            : found.Where(complaint => complaint.Village == village);
    }

    /// <summary>In steps, the edges included.</summary>
    private static (double South, double North, double West, double East)? Near(Question question)
    {
        if (question is not { Lat: { } lat, Lng: { } lng })
            return null;
        var (row, column) = (Math.Round(lat * StepsOfDegree), Math.Round(lng * StepsOfDegree));
        var step = MetresOfDegree / StepsOfDegree;
        var (up, side) = (Math.Floor(Metres / step), Math.Floor(Metres / (step * Math.Max(0.01, Math.Cos(row / StepsOfDegree * Math.PI / 180)))));
        return (row - up, row + up, column - side, column + side);
    }
}
