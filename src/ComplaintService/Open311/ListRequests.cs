using System.Globalization;
using ComplaintService.Complaints;
using ComplaintService.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Values;
using static WebUi.Language;

namespace ComplaintService.Open311;

/// <summary>Complaints as everybody may see them.</summary>
public static class ListRequests
{
    /// <summary>As Open311 has it: what spans more is cut to it.</summary>
    private const int LongestSpanDays = 90;
    private const int LargestPage = 200;

    /// <param name="Ids">Several with commas; then the other filters do not count.</param>
    /// <param name="Codes">Categories, several with commas.</param>
    /// <param name="Start">Received from; 90 days before the end where it is not given.</param>
    /// <param name="End">Received until; now, or 90 days after the start.</param>
    /// <param name="Status">open, closed, or both with a comma.</param>
    /// <param name="Page">From 1.</param>
    /// <param name="Size">At most 200; 50 where it is not given.</param>
    public sealed record Filter(
        [FromQuery(Name = "service_request_id")] string? Ids, [FromQuery(Name = "service_code")] string? Codes, [FromQuery(Name = "start_date")] string? Start,
        [FromQuery(Name = "end_date")] string? End, [FromQuery(Name = "status")] string? Status, [FromQuery(Name = "page")] string? Page, [FromQuery(Name = "page_size")] string? Size);

    public static void Map(IEndpointRouteBuilder open311)
    {
        open311.MapGet("requests.{format:regex(^(json|xml)$)}", Many)
            .WithName(nameof(ListRequests)).WithSummary("Open311: complaints as everybody may see them, the newest first").Produces<List<Open311Request>>().Produces(StatusCodes.Status400BadRequest);
        open311.MapGet("requests/{id}.{format:regex(^(json|xml)$)}", One)
            .WithName(nameof(ListRequests) + "One").WithSummary("Open311: one complaint as everybody may see it").Produces<List<Open311Request>>().Produces(StatusCodes.Status404NotFound);
    }

    public static async Task<Open311Format> Many([AsParameters] Filter filter, string format, ComplaintDb db, TimeProvider clock, CancellationToken ct)
    {
        if (filter.Ids is { Length: > 0 } ids)
        {
            var numbers = ids.Split(',', StringSplitOptions.TrimEntries).Take(LargestPage).Select(Number).ToList();
            return await Answer(format, db.Complaints.Where(complaint => numbers.Contains(complaint.Number)).OrderBy(complaint => complaint.Number), db, ct);
        }

        if (!Read(filter.Start, out var start) || !Read(filter.End, out var end))
            return Wrong(format, T("start_date และ end_date เป็นเวลาตาม W3C เช่น 2027-03-12T00:00:00Z", "start_date and end_date are W3C times such as 2027-03-12T00:00:00Z"));
        string[] states = [.. (filter.Status ?? "open,closed").Split(',', StringSplitOptions.TrimEntries)];
        if (states.Any(state => state is not ("open" or "closed")))
            return Wrong(format, T("status เป็น open หรือ closed", "status is open or closed"));
        var page = WebUi.WholeNumber.TryRead(filter.Page, out var wanted) ? Math.Max(1, wanted) : 1;
        var size = WebUi.WholeNumber.TryRead(filter.Size, out var many) ? Math.Clamp(many, 1, LargestPage) : 50;

        var span = TimeSpan.FromDays(LongestSpanDays);
        var until = end ?? (start is { } given && given + span < clock.GetUtcNow() ? given + span : clock.GetUtcNow());
        var from = start is { } first && until - first <= span ? first : until - span;
        List<FiscalYear> years = [.. new[] { FiscalYear.Of(from), FiscalYear.Of(until) }.Distinct()]; // by which the index begins
        var found = db.Complaints.Where(complaint => years.Contains(complaint.FiscalYear) && complaint.ReceivedAt >= from && complaint.ReceivedAt <= until);
        if (states is [var state])
            found = found.Where(complaint => (complaint.AnsweredAt == null) == (state == "open"));
        if (filter.Codes is { Length: > 0 } codes)
        {
            var categories = codes.Split(',', StringSplitOptions.TrimEntries);
            found = found.Where(complaint => categories.Contains(complaint.Category));
        }

        return await Answer(format, found.OrderByDescending(complaint => complaint.ReceivedAt).ThenByDescending(complaint => complaint.Number).Skip((int)Math.Min((page - 1L) * size, int.MaxValue)).Take(size), db, ct);
    }

    public static async Task<Open311Format> One(string id, string format, ComplaintDb db, CancellationToken ct)
    {
        var number = Number(id);
        return await db.Complaints.AnyAsync(complaint => complaint.Number == number, ct)
            ? await Answer(format, db.Complaints.Where(complaint => complaint.Number == number), db, ct)
            : Open311Format.Problem(format, StatusCodes.Status404NotFound, T("ไม่มี service_request_id นี้", "service_request_id was not found"));
    }

    private static async Task<Open311Format> Answer(string format, IQueryable<Complaint> complaints, ComplaintDb db, CancellationToken ct)
    {
        var categories = await db.Categories.AsNoTracking().ToDictionaryAsync(category => category.Code, category => category.Name, ct);
        var villages = await db.Villages.AsNoTracking().ToDictionaryAsync(village => village.Code, village => village.Name, ct);
        var rows = await complaints.AsNoTracking().ToListAsync(ct);
        return new(format, StatusCodes.Status200OK, rows.Select(row => Open311Request.Of(row, categories, villages)).ToList(), "service_requests", "request");
    }

    private static Open311Format Wrong(string format, string what) => Open311Format.Problem(format, StatusCodes.Status400BadRequest, what);

    /// <summary>No complaint has the number 0.</summary>
    private static long Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static bool Read(string? text, out DateTimeOffset? moment)
    {
        moment = null;
        if (string.IsNullOrWhiteSpace(text))
            return true;
        // A plus sign in an address means a space: 2027-03-12T00:00:00+07:00 comes as two words.
        if (!DateTimeOffset.TryParse(text.Trim().Replace(' ', '+'), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var read) || read.Year is < 1900 or > 2200)
            return false;
        moment = read;
        return true;
    }
}
