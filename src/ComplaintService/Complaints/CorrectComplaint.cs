using System.ComponentModel.DataAnnotations;
using ComplaintService.Data;
using ComplaintService.Intake;
using ComplaintService.PlanProjects;
using ComplaintService.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WebUi;

namespace ComplaintService.Complaints;

/// <summary>
/// Puts right what was told or chosen wrongly. <c>ComplaintReceived</c> tells what was complained, and every later event of the same complaint
/// carries what it had become by then, <c>ComplaintClosed</c> for good, since nothing is corrected after closing. Of a complaint that belongs
/// to a project of the plan, or did until then, <c>ProjectComplaintChanged</c> says so at once.
/// </summary>
public static class CorrectComplaint
{
    /// <param name="Category">Code of one that is offered; null leaves it as it is, like the fields that follow.</param>
    /// <param name="HappenedOn">Not after the day of receipt.</param>
    /// <param name="Reason">The complainant reads it.</param>
    /// <param name="Unknown">What is not known after all, or belongs to nothing.</param>
    public sealed record Request(
        [StringLength(32)] string? Category,
        [StringLength(8)] string? Village,
        SubmitComplaint.LocationGiven? Location,
        DateOnly? HappenedOn,
        [RegularExpression(@"^[1-9][0-9]?-[0-9]{2}$")] string? ProjectCode,
        [Required, TextLength(Complaint.LongestReason, MinimumLength = Complaint.ShortestReason)] string Reason,
        IReadOnlyList<Fact>? Unknown = null)
    {
        internal ComplaintFacts Of(ComplaintFacts before) => new(
            string.IsNullOrEmpty(Category) ? before.Category : Category,
            !string.IsNullOrEmpty(Village) ? Village : Kept(Fact.Village, before.Village),
            Location is { } place ? new(place.Lat!.Value, place.Lng!.Value) : Kept(Fact.Location, before.Location),
            HappenedOn ?? Kept(Fact.HappenedOn, before.HappenedOn),
            ProjectCode ?? Kept(Fact.ProjectCode, before.ProjectCode));

        private T? Kept<T>(Fact fact, T? before) => Unknown?.Contains(fact) is true ? default : before;
    }

    /// <summary>What a complaint can do without.</summary>
    public enum Fact
    {
        Village,
        Location,
        HappenedOn,
        ProjectCode,
    }

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder complaints) => complaints
        .MapPost("{id:guid}/correction", Handle)
        .WithName(nameof(CorrectComplaint))
        .WithSummary("Correct category, village, place, day or project, with a reason that the complainant reads; the promised day stays");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, CaseDesk desk, CancellationToken ct) =>
        CaseDesk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, CaseDesk desk, CancellationToken ct) =>
        desk.Change(id, async complaint =>
        {
            var before = ComplaintFacts.Of(complaint);
            var after = request.Of(before);
            var (told, wrong) = await Read(before, after, ThaiCalendar.DayInBangkok(complaint.ReceivedAt), desk.Db, ct);
            return wrong ?? Objection.To(complaint.Correct(
                after, $"{told}เหตุผล: {request.Reason.Trim()}", await desk.Db.AsksFinding(after.Category, ct), desk.Actor, desk.Now));
        }, ct);

    /// <summary>What becomes what, a line each; or the field that is wrong. In Thai, like all that the story keeps.</summary>
    private static async Task<(string Told, Objection? Wrong)> Read(ComplaintFacts before, ComplaintFacts after, DateOnly received, ComplaintDb db, CancellationToken ct)
    {
        var told = "";
        if (after.Category != before.Category)
        {
            if (await db.Categories.AsNoTracking().SingleOrDefaultAsync(one => one.Code == after.Category && one.IsOffered, ct) is not { } category)
                return ("", Objection.To("category", "เลือกประเภทเรื่องจากรายการ", "Choose a category of the list"));
            told += $"แก้ประเภทเรื่องเป็น “{category.Thai}”\n";
        }

        if (after.Village != before.Village)
        {
            var village = after.Village is null ? null : await db.Villages.AsNoTracking().SingleOrDefaultAsync(one => one.Code == after.Village, ct);
            if (after.Village is not null && village is null)
                return ("", Objection.To("village", "เลือกหมู่บ้านจากรายการ หรือไม่ระบุ", "Choose a village of the list, or none"));
            told += $"แก้หมู่บ้านเป็น {village?.Name ?? "ไม่ระบุ"}\n";
        }

        if (after.Location != before.Location)
            told += after.Location is null ? "ลบพิกัดสถานที่\n" : $"แก้พิกัดสถานที่เป็น {after.Location}\n";
        if (after.HappenedOn != before.HappenedOn)
        {
            if (after.HappenedOn > received || after.HappenedOn < received.AddYears(-20))
                return ("", Objection.To("happenedOn", $"วันที่เกิดเหตุต้องไม่หลังวันที่รับเรื่อง ({ThaiCalendar.InThai(received)}) และไม่เกิน 20 ปีก่อน", $"The day on which it happened must not be after {received:yyyy-MM-dd}, nor more than 20 years before"));
            told += $"แก้วันที่เกิดเหตุเป็น {(after.HappenedOn is { } day ? ThaiCalendar.InThai(day) : "ไม่ระบุ")}\n";
        }

        if (after.ProjectCode != before.ProjectCode)
        {
            if (after.ProjectCode is { } code && await db.IsUnknownProject(code, ct))
                return ("", LinkedProject.Unknown);
            told += after.ProjectCode is null ? "ยกเลิกการเชื่อมกับโครงการ\n" : $"เชื่อมกับโครงการ {after.ProjectCode}\n";
        }

        return (told, null);
    }
}
