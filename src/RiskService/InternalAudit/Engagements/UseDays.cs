using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalAudit.Engagements;

/// <summary>Man-days that an engagement really took.</summary>
public static class UseDays
{
    public const decimal MostAtOnce = 100;

    /// <param name="Days">More than 0, in quarters of a day.</param>
    /// <param name="On">The last of the days; today where it is left out.</param>
    public sealed record Request([Required] decimal? Days, [Required, StringLength(Engagement.LongestName, MinimumLength = 2)] string Who, DateOnly? On = null);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapPost("engagements/{id:guid}/days", Handle)
        .WithName(nameof(UseDays))
        .WithSummary("Enter man-days that were really used")
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(FiscalYear fy, Guid id, Request request, Desk desk, CancellationToken ct) => Desk.Answer(Decide(fy, id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(FiscalYear year, Guid id, Request request, Desk desk, CancellationToken ct) => desk.ChangeEngagement(year, id, one =>
    {
        var (days, on) = (request.Days!.Value, request.On ?? desk.Today);
        if (days is <= 0 or > MostAtOnce || days * 4 != decimal.Truncate(days * 4))
            return Objection.To("days", "จำนวนวันต้องมากกว่า 0 ไม่เกิน 100 เป็นเศษสี่ส่วนของวัน เช่น 1.5", "Days must be more than 0 and 100 at most, in quarters of a day such as 1.5");
        return EngagementDay.Against(on, null, desk.Today) ?? Objection.To(one.Use(new(on, request.Who.Trim(), days)));
    }, ct);
}
