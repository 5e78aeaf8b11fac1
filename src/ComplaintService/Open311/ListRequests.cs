using System.Globalization;
using ComplaintService.Complaints;
using ComplaintService.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WebUi;
using static WebUi.Language;

namespace ComplaintService.Open311;

/// <summary>
/// Complaints as everybody may see them: lists hold those of which staff wrote a line for the public, and tell days, never hours. Any
/// other is seen by whoever sent it, with the id that was answered (<see cref="RequestIds"/>).
/// </summary>
public static class ListRequests
{
    /// <summary>As Open311 has it: what spans more is cut to it.</summary>
    private const int LongestSpanDays = 90;
    private const int LargestPage = 200;

    /// <summary>Years (CE) of which a day lies in a fiscal year that there is: 2501 to 2699 of the Buddhist era.</summary>
    private const int EarliestYear = 1958;
    private const int LatestYear = 2156;

    /// <param name="Ids">Several with commas; then the other filters do not count.</param>
    /// <param name="Codes">Categories, several with commas.</param>
    /// <param name="Start">Received from the day (Thailand) of this moment; 90 days before the end where it is not given.</param>
    /// <param name="End">Received until the end of the day of this moment; today, or 90 days after the start.</param>
    /// <param name="Status">open, closed, or both with a comma.</param>
    /// <param name="Page">From 1.</param>
    /// <param name="Size">At most 200; 50 where it is not given.</param>
    public readonly record struct Filter(
        [property: FromQuery(Name = "service_request_id")] string? Ids, [property: FromQuery(Name = "service_code")] string? Codes, [property: FromQuery(Name = "start_date")] string? Start,
        [property: FromQuery(Name = "end_date")] string? End, [property: FromQuery(Name = "status")] string? Status, [property: FromQuery(Name = "page")] string? Page, [property: FromQuery(Name = "page_size")] string? Size);

    public static void Map(IEndpointRouteBuilder open311)
    {
        open311.MapGet("requests.{format:regex(^(json|xml)$)}", Many)
            .WithName(nameof(ListRequests)).WithSummary("Open311: complaints of which staff wrote a line for the public, the newest first; days, no hours").Produces<List<Open311Request>>().Produces(StatusCodes.Status400BadRequest);
        open311.MapGet("requests/{id}.{format:regex(^(json|xml)$)}", One)
            .WithName(nameof(ListRequests) + "One").WithSummary("Open311: one complaint, for whoever has its id").Produces<List<Open311Request>>().Produces(StatusCodes.Status404NotFound);
    }

    public static async Task<Open311Format> Many([AsParameters] Filter filter, string format, RequestIds identities, ComplaintDb db, TimeProvider clock, CancellationToken ct)
    {
        if (filter.Ids is { Length: > 0 } ids)
        {
            var numbers = ids.Split(',', StringSplitOptions.TrimEntries).Take(LargestPage).Select(identities.NumberOf).ToList();
            return await Answer(format, db.Complaints.Where(complaint => numbers.Contains(complaint.Number)).OrderBy(complaint => complaint.Number), identities, db, ct);
        }

        if (!Read(filter.Start, out var start) || !Read(filter.End, out var end))
        {
            return Wrong(format, T($"start_date และ end_date เป็นเวลาตาม W3C ของปี {EarliestYear} ถึง {LatestYear} เช่น 2027-03-12T00:00:00Z",
                $"start_date and end_date are W3C times of the years {EarliestYear} to {LatestYear}, such as 2027-03-12T00:00:00Z"));
        }

        string[] states = [.. (filter.Status ?? "open,closed").Split(',', StringSplitOptions.TrimEntries)];
        if (states.Any(state => state is not ("open" or "closed")))
            return Wrong(format, T("status เป็น open หรือ closed", "status is open or closed"));
        var page = WholeNumber.TryRead(filter.Page, out var wanted) ? Math.Max(1, wanted) : 1;
        var size = WholeNumber.TryRead(filter.Size, out var many) ? Math.Clamp(many, 1, LargestPage) : 50;

        var (from, until) = Span(start, end, ThaiCalendar.DayInBangkok(clock.GetUtcNow()));
        var (first, after) = (ThaiCalendar.StartOf(from), ThaiCalendar.StartOf(until.AddDays(1)));
        var found = db.Complaints.Where(complaint => complaint.PublicTitle != null && complaint.ReceivedAt >= first && complaint.ReceivedAt < after);
        if (states is [var state])
            found = found.Where(complaint => (complaint.AnsweredAt == null) == (state == "open"));
        if (filter.Codes is { Length: > 0 } codes)
        {
            var categories = codes.Split(',', StringSplitOptions.TrimEntries);
            found = found.Where(complaint => categories.Contains(complaint.Category));
        }

        var shown = found.OrderByDescending(complaint => complaint.ReceivedAt).ThenByDescending(complaint => complaint.Number);
        return await Answer(format, shown.Skip((int)Math.Min((page - 1L) * size, int.MaxValue)).Take(size), identities, db, ct);
    }

    public static async Task<Open311Format> One(string id, string format, RequestIds identities, ComplaintDb db, CancellationToken ct)
    {
        var number = identities.NumberOf(id);
        return await db.Complaints.AnyAsync(complaint => complaint.Number == number, ct)
            ? await Answer(format, db.Complaints.Where(complaint => complaint.Number == number), identities, db, ct)
            : Open311Format.Problem(format, StatusCodes.Status404NotFound, T("ไม่มี service_request_id นี้", "service_request_id was not found"));
    }

    private static async Task<Open311Format> Answer(string format, IQueryable<Complaint> complaints, RequestIds identities, ComplaintDb db, CancellationToken ct)
    {
        var categories = await db.Categories.AsNoTracking().ToDictionaryAsync(category => category.Code, ct);
        var villages = await db.Villages.AsNoTracking().ToDictionaryAsync(village => village.Code, village => village.Name, ct);
        var rows = await complaints.AsNoTracking().ToListAsync(ct);
        return new(format, StatusCodes.Status200OK, rows.Select(row => Open311Request.Of(row, identities.Of(row.Number), categories[row.Category], villages)).ToList(), "service_requests", "request");
    }

    /// <summary>Whole days: by asking for hours nobody finds out when somebody complained.</summary>
    private static (DateOnly From, DateOnly Until) Span(DateTimeOffset? start, DateTimeOffset? end, DateOnly today)
    {
        var (first, last) = (Day(start), Day(end));
        var until = last ?? (first is { } given && given.AddDays(LongestSpanDays) < today ? given.AddDays(LongestSpanDays) : today);
        return (first is { } from && until.DayNumber - from.DayNumber <= LongestSpanDays ? from : until.AddDays(-LongestSpanDays), until);
    }

    private static DateOnly? Day(DateTimeOffset? moment) => moment is { } at ? ThaiCalendar.DayInBangkok(at) : null;

    private static Open311Format Wrong(string format, string what) => Open311Format.Problem(format, StatusCodes.Status400BadRequest, what);

    private static bool Read(string? text, out DateTimeOffset? moment)
    {
        moment = null;
        if (string.IsNullOrWhiteSpace(text))
            return true;
        // A plus sign in an address means a space: 2027-03-12T00:00:00+07:00 comes as two words.
        if (!DateTimeOffset.TryParse(text.Trim().Replace(' ', '+'), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var read) || read.Year is < EarliestYear or > LatestYear)
            return false;
        moment = read;
        return true;
    }
}
