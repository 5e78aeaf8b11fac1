using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using RiskService.Register;
using WebUi;

namespace RiskService.ControlTests;

/// <summary>How often a control of one's own division is tested, when next, and by whom.</summary>
public static class ScheduleControl
{
    /// <param name="NextDueOn">Today or later.</param>
    /// <param name="Tester">Position of who tests: "หัวหน้างานพัสดุ".</param>
    public sealed record Request(
        [Required, Range(1, ControlCheck.MostMonths)] int? EveryMonths, [Required] DateOnly? NextDueOn, [Required, StringLength(ControlCheck.LongestTester, MinimumLength = 2)] string Tester);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder controls) => controls
        .MapPut("{id:guid}/schedule", Handle)
        .WithName(nameof(ScheduleControl))
        .WithSummary("Set how often a control of one's own division is tested, when next and by whom");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, Desk desk, CancellationToken ct) => Desk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, Desk desk, CancellationToken ct) => desk.ChangeControl(id, (control, risk, check) =>
    {
        if (!risk.IsOf(desk.Actor))
            return Task.FromResult<Objection?>(new(StatusCodes.Status403Forbidden, RiskRefusals.OtherDivision));
        if (request.NextDueOn < desk.Today)
            return Task.FromResult<Objection?>(Objection.To("nextDueOn", "วันทดสอบครั้งต่อไปต้องไม่ก่อนวันนี้", "The next test can't be due before today"));
        check.Schedule(control, request.EveryMonths!.Value, request.NextDueOn!.Value, request.Tester.Trim());
        return Task.FromResult<Objection?>(null);
    }, ct);
}
