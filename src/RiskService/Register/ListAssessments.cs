using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.Settings;
using ServiceDefaults.Lists;
using ServiceDefaults.SignIn;

namespace RiskService.Register;

/// <summary>How a risk was judged over time.</summary>
public static class ListAssessments
{
    public sealed record Row(
        int No, Rating? Inherent, Rating Current, Rating? Residual, int Raised, Effectiveness ControlEffectiveness, IReadOnlyList<string> Controls, int Score, RiskLevel Level, Guid Settings,
        string? Reason, string By, string? ImportedBy, DateTimeOffset At)
    {
        public static Row Of(RiskAssessment one) =>
            new(one.No, one.Inherent, one.Current, one.Residual, one.Raised, one.ControlEffectiveness, one.Controls, one.Score, one.Level, one.SettingsId, one.Reason, one.By, one.ImportedBy, one.At);
    }

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder risks) => risks
        .MapGet("{id:guid}/assessments", Handle)
        .WithName(nameof(ListAssessments))
        .WithSummary("Every assessment of a risk, the newest first");

    public static async Task<Results<Ok<PageOf<Row>>, NotFound>> Handle(Guid id, [AsParameters] Paging paging, RiskDb db, Actor actor, CancellationToken ct) =>
        await db.Risks.VisibleTo(actor).AnyAsync(risk => risk.Id == id, ct)
            ? TypedResults.Ok(await paging.Of(db.Assessments.AsNoTracking().Where(one => one.RiskId == id).OrderByDescending(one => one.No), Row.Of, ct))
            : TypedResults.NotFound();
}
