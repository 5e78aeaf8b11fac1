using System.Security.Cryptography;
using System.Text;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using TrainingService.Events;
using EventStatus = TrainingService.Events.EventStatus;
using WebUi;

namespace TrainingService.Calendar;

/// <summary>
/// Events as an iCalendar file (RFC 5545), one entry for each session: people keep the hours free in which they meet, not the night between two
/// days. Times are UTC, so that no zone need be told. <c>SEQUENCE</c> is the version of the event's row, which only grows. <c>DTSTAMP</c> is
/// the event's first day in the system: no moment of its last change is kept, and the file must be the same as long as nothing changes.
/// </summary>
public static class Feed
{
    private const string Confirmed = "CONFIRMED";
    private const string Cancelled = "CANCELLED";
    private const string FileType = "text/calendar; charset=utf-8";

    public static string Of(IEnumerable<TrainingEvent> events, Uri site, string name)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//Platform//Training//TH" };
        calendar.AddProperty("X-WR-CALNAME", name);
        foreach (var one in events)
            calendar.Events.AddRange(one.Sessions.Select(session => Entry(one, session, site)));
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    /// <summary>The file, or 304 for whoever has it already. Public: a cache may keep it for a quarter of an hour.</summary>
    public static Results<FileContentHttpResult, StatusCodeHttpResult> Answer(string text, HttpContext http, string fileName)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"");
        http.Response.Headers.CacheControl = "public, max-age=900";
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            http.Response.Headers.ETag = tag.ToString();
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        return TypedResults.File(bytes, FileType, fileName, entityTag: tag);
    }

    private static CalendarEvent Entry(TrainingEvent one, Session session, Uri site) => new()
    {
        Uid = FormattableString.Invariant($"{one.Id}-{session.No}@{site.Host}"),
        DtStamp = new CalDateTime(one.CreatedAt.UtcDateTime, "UTC"),
        Start = new CalDateTime(SessionsGiven.Moment(session.Date, session.From).UtcDateTime, "UTC"),
        End = new CalDateTime(SessionsGiven.Moment(session.Date, session.To).UtcDateTime, "UTC"),
        Sequence = (int)(one.RowVersion & int.MaxValue),
        Status = one.Status is EventStatus.Cancelled ? Cancelled : Confirmed,
        Summary = one.Sessions.Count == 1 ? one.Title : $"{one.Title} ({session.No}/{one.Sessions.Count})",
        Location = one.Venue,
        Description = Divisions.ThaiNameOf(one.Division),
        Url = new Uri(site, FormattableString.Invariant($"calendar?month={CalendarMonth.Text(session.Date)}")),
    };
}
