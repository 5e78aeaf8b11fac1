using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.Register;
using RiskService.Rounds;
using ServiceDefaults.PlanProjects;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.Mitigations;

/// <summary>What will be done against a risk, by whom and by when.</summary>
public static class PlanMitigation
{
    /// <param name="Owner">Position of who does it.</param>
    /// <param name="DueOn">Today or later.</param>
    /// <param name="ProjectCode">The project of the plan whose budget pays for it.</param>
    public sealed record Request(
        [Required, StringLength(Mitigation.LongestMeasure, MinimumLength = 5)] string Measure,
        [Required, StringLength(Mitigation.LongestOwner, MinimumLength = 2)] string Owner,
        [Required] DateOnly? DueOn,
        [RegularExpression(PlanProject.CodePattern)] string? ProjectCode = null)
    {
        /// <param name="setOn">The day on which it was set: it can't be due before.</param>
        internal async Task<(MitigationContent? Content, Objection? Objection)> Read(RiskDb db, FiscalYear year, DateOnly setOn, CancellationToken ct)
        {
            if (DueOn < setOn)
                return (null, Objection.To("dueOn", "วันกำหนดเสร็จต้องไม่ก่อนวันที่ตั้งมาตรการ", "It can't be due before the day on which it was set"));
            if (ProjectCode is not null && await db.AgainstProject(ProjectCode, year, null, ct) is { } unknown)
                return (null, unknown);
            return (new(Measure.Trim(), Owner.Trim(), DueOn!.Value, ProjectCode), null);
        }
    }

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder risks) => risks
        .MapPost("{id:guid}/mitigations", Handle)
        .WithName(nameof(PlanMitigation))
        .WithSummary("Plan a mitigation of a risk of one's own division");

    public static async Task<Results<Created<MitigationAnswer>, ProblemHttpResult>> Handle(Guid id, Request request, Desk desk, CancellationToken ct)
    {
        var (mitigation, objection) = await Decide(id, request, desk, ct);
        return mitigation is null ? objection!.ToProblem() : TypedResults.Created($"/risk/api/v1/risks/{id}", MitigationAnswer.Of(mitigation));
    }

    /// <summary>The same for the page.</summary>
    public static async Task<(Mitigation? Mitigation, Objection? Objection)> Decide(Guid id, Request request, Desk desk, CancellationToken ct)
    {
        Mitigation? planned = null;
        var objection = await desk.ChangeRisk(id, RegisterChange.Mitigated, async risk =>
        {
            if (!risk.IsOpen)
                return Objection.To(RiskRefusals.Closed);
            var (content, wrong) = await request.Read(desk.Db, risk.FiscalYear, desk.Today, ct);
            if (content is null)
                return wrong;
            var last = await desk.Db.Mitigations.Where(one => one.RiskId == id).MaxAsync(one => (int?)one.No, ct) ?? 0;
            desk.Db.Add(planned = Mitigation.Of(id, last + 1, content, desk.Today));
            return null;
        }, ct);
        return (objection is null ? planned : null, objection);
    }
}
