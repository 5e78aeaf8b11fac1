using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace OperationsService.Alerts.Settings;

/// <summary>Other recipients, other limits. They hold from the next round on; what rings already goes on by them.</summary>
public static class ChangeAlertSettings
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder alerts) => alerts
        .MapPut("settings", Handle)
        .WithName(nameof(ChangeAlertSettings))
        .WithSummary("Set recipients and rules of alerts, all at once (admin)")
        .ProducesProblem(StatusCodes.Status400BadRequest);

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(AlertSettingsRequest request, AlertDesk desk, CancellationToken ct) => Desk.Answer(Decide(request, desk, ct));

    /// <summary>The same for pages.</summary>
    public static Task<Objection?> Decide(AlertSettingsRequest request, AlertDesk desk, CancellationToken ct) => desk.Change(settings =>
    {
        if (Objection.To(request.Wrong()) is { } wrong)
            return wrong;
        settings.Change(request.Recipients, request.Choices);
        return null;
    }, request.Reason, ct);
}
