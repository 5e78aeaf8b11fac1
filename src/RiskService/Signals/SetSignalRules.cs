using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;
using RiskService.Settings;
using ServiceDefaults.PlanProjects;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.Signals;

/// <summary>Other thresholds from a day on; what was proposed before stays.</summary>
public static class SetSignalRules
{
    public const int MostDays = 366;
    private const int MostYearsAhead = 10;

    /// <param name="From">Today or later.</param>
    public sealed record Request([Required] DateOnly? From, [Required] SignalTerms Terms, [Required, StringLength(Signals.SignalRules.LongestReason, MinimumLength = 10)] string Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder signals) => signals
        .MapPut("rules", Handle)
        .WithName(nameof(SetSignalRules))
        .WithSummary("Set when what other services tell asks for a review, from a day on");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Request request, Desk desk, CancellationToken ct) => Desk.Answer(Decide(request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static async Task<Objection?> Decide(Request request, Desk desk, CancellationToken ct)
    {
        var areas = (await desk.Db.SettingsOf(FiscalYear.Of(IsAhead(request.From!.Value, desk.Today) ? request.From.Value : desk.Today), ct)).Scales.Areas;
        if (Objection.To(Against(request, areas, desk.Today)) is { } wrong)
            return wrong;
        desk.Db.Add(SignalRules.Of(request.From.Value, request.Terms, request.Reason.Trim(), desk.Actor.Name, desk.Now));
        desk.Audit.Reason = request.Reason.Trim();
        await desk.Db.SaveChangesAsync(ct);
        return null;
    }

    private static IEnumerable<Objection> Against(Request request, IReadOnlyList<RiskArea> areas, DateOnly today)
    {
        var terms = request.Terms;
        if (!IsAhead(request.From!.Value, today))
            yield return Objection.To("from", $"เริ่มใช้ได้ตั้งแต่วันนี้ และไม่เกิน {MostYearsAhead} ปี", $"They hold from today on, or from a day within {MostYearsAhead} years");
        if (terms.Complaints is < SignalTerms.FewestComplaints or > 100)
            yield return Objection.To("terms.complaints", $"จำนวนเรื่องต้องอยู่ระหว่าง {SignalTerms.FewestComplaints} ถึง 100", $"Between {SignalTerms.FewestComplaints} and 100 complaints");
        if (terms.WithinDays is < 7 or > MostDays)
            yield return Objection.To("terms.withinDays", $"ช่วงเวลาต้องอยู่ระหว่าง 7 ถึง {MostDays} วัน", $"Within 7 to {MostDays} days");
        if (terms.QuietDays is < 1 or > MostDays)
            yield return Objection.To("terms.quietDays", $"ระยะเว้นต้องอยู่ระหว่าง 1 ถึง {MostDays} วัน", $"Quiet for 1 to {MostDays} days");
        if (terms.TrainingByMonth is < 1 or > 12)
            yield return Objection.To("terms.trainingByMonth", "เดือนต้องเป็น 1 ถึง 12", "A month from 1 to 12");
        if (terms.TrainingProjects is null || terms.TrainingProjects.Any(code => code is null || !Regex.IsMatch(code, PlanProject.CodePattern)))
            yield return Objection.To("terms.trainingProjects", "รหัสโครงการเช่น 1-03", "Codes of projects such as 1-03");
        if (terms.Areas is null || terms.Areas.Any(one => one.Key.Length > 40 || areas.All(area => area.Code != one.Value)))
            yield return Objection.To("terms.areas", "จับคู่หมวดเรื่องร้องเรียนกับด้านความเสี่ยงที่มีในค่ากำหนด", $"Map each category to one of: {string.Join(", ", areas.Select(area => area.Code))}");
    }

    private static bool IsAhead(DateOnly from, DateOnly today) => from >= today && from <= today.AddYears(MostYearsAhead);
}
