using System.Globalization;
using System.Text.Json;
using ComplaintService.Complaints;
using ComplaintService.Data;
using Documents;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;
using WebUi;
using static WebUi.Language;

namespace ComplaintService.Desk;

/// <summary>The list that somebody sees, as a table to work with. It leaves the service, so that it did is recorded before the first row is sent.</summary>
public static class ExportComplaints
{
    /// <summary>Rows at most; whoever wants more narrows the filter.</summary>
    public const int Most = CountedList.Most;

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder complaints) => complaints
        .MapGet("export", Handle)
        .WithName(nameof(ExportComplaints))
        .WithSummary("The filtered list as .csv in the order of the queue, without contacts; at most 10,000 rows; recorded");

    /// <summary>From pages.</summary>
    public static string Link(ComplaintFilter filter) => $"api/v1/complaints/export{filter.ToQuery()}";

    public static async Task<PushStreamHttpResult> Handle(
        [AsParameters] ComplaintFilter filter, HttpResponse response, ComplaintDb db, AuditTrail audit, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var today = ThaiCalendar.DayInBangkok(clock.GetUtcNow());
        response.Headers.CacheControl = "no-store";
        // Words that were searched for may be a name, which the audit trail could not forget.
        var asked = JsonSerializer.Serialize(new { filter = (filter with { Q = null }).ToQuery().Value, byWords = !string.IsNullOrWhiteSpace(filter.Q) }, JsonSerializerOptions.Web);
        db.Add(audit.Entry("ComplaintList", "csv", after: asked));
        await db.SaveChangesAsync(ct);
        var lines = filter.Of(db.Complaints.VisibleTo(actor), actor, today);
        return TypedResults.Stream(stream => Write(stream, lines, today, db, ct), Csv.ContentType, string.Create(CultureInfo.InvariantCulture, $"complaints-{today:yyyy-MM-dd}.csv"));
    }

    private static async Task Write(Stream stream, IQueryable<Complaint> complaints, DateOnly today, ComplaintDb db, CancellationToken ct)
    {
        var (categories, villages) = (await db.CategoryChoices(ct), await db.VillageChoices(ct));
        await using var writer = Csv.Writer(stream);
        await writer.WriteLineAsync(Csv.Row(
        [
            T("เลขที่", "Number"), T("เร่งด่วน", "Urgent"), T("ประเภท", "Category"), T("เรื่อง", "Subject"), T("หมู่บ้าน", "Village"), T("ละติจูด", "Latitude"), T("ลองจิจูด", "Longitude"),
            T("สถานะ", "State"), T("ส่วนราชการ", "Division"), T("รับเรื่องเมื่อ", "Received"), T("กำหนดแจ้งผล", "Promised"), T("เลยกำหนด", "Overdue"), T("ช่องทาง", "Channel"), T("ผู้ติดตาม (คน)", "Followers"),
        ]));
        await foreach (var line in complaints.Lines(db, Most, ct))
        {
            await writer.WriteLineAsync(Csv.Row(
            [
                DeskWords.Plain(line.Number), Yes(line.IsPressing), Csv.Cell(categories.NameOf(line.Category)), Csv.Cell(line.Subject),
                Csv.Cell(line.Village is { } village ? villages.NameOf(village) : null), Degrees(line.Lat), Degrees(line.Lng), Csv.Cell(DeskWords.StatusText(line.Status)),
                Csv.Cell(line.Division is { } division ? Divisions.NameOf(division) : null), Day(ThaiCalendar.DayInBangkok(line.ReceivedAt)), Day(line.DueOn),
                Yes(line.IsOverdue(today)), Csv.Cell(ComplaintWords.Name(line.Channel)), DeskWords.Plain(line.Followers),
            ]));
        }
    }

    private static string Yes(bool it) => it ? T("ใช่", "yes") : T("ไม่", "no");

    private static string Degrees(double? degrees) => degrees is { } it ? Place.Text(it) : "";

    /// <summary>15/11/2569: as spreadsheets of the office have it.</summary>
    private static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day:00}/{day.Month:00}/{day.Year + ThaiCalendar.YearsAhead}");
}
