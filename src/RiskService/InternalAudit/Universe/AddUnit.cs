using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalAudit.Universe;

/// <summary>A process of a division becomes part of the audit universe.</summary>
public static class AddUnit
{
    /// <param name="Division">Code.</param>
    /// <param name="LastAuditedOn">Of an audit before this system; null for never.</param>
    public sealed record Request(
        [Required] string Division,
        [Required, StringLength(AuditUnit.LongestProcess, MinimumLength = 3)] string Process,
        [StringLength(AuditUnit.LongestNote)] string? Note = null,
        DateOnly? LastAuditedOn = null);

    public sealed record Answer(Guid Id);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapPost("universe", Handle)
        .WithName(nameof(AddUnit))
        .WithSummary("Add an auditable unit: a process of a division");

    public static async Task<Results<Created<Answer>, ProblemHttpResult>> Handle(FiscalYear fy, Request request, Desk desk, CancellationToken ct)
    {
        var (unit, objection) = await Decide(request, desk, ct);
        return unit is null ? objection!.ToProblem() : TypedResults.Created($"/risk/api/v1/audit/{fy}/universe/{unit.Id}", new Answer(unit.Id));
    }

    /// <summary>The same for the page.</summary>
    public static async Task<(AuditUnit? Unit, Objection? Objection)> Decide(Request request, Desk desk, CancellationToken ct)
    {
        if (Objection.To(Against(request.Division, request.LastAuditedOn, desk.Today)) is { } wrong)
            return (null, wrong);
        var unit = AuditUnit.Of(request.Division, request.Process.Trim(), PlainText.Of(request.Note), request.LastAuditedOn);
        desk.Db.Add(unit);
        await desk.Db.SaveChangesAsync(ct);
        return (unit, null);
    }

    internal static IEnumerable<Objection> Against(string division, DateOnly? lastAuditedOn, DateOnly today)
    {
        if (!Divisions.Has(division))
            yield return Objection.To("division", "เลือกส่วนราชการ", "Choose a division");
        if (lastAuditedOn > today)
            yield return Objection.To("lastAuditedOn", "วันที่ตรวจครั้งล่าสุดต้องไม่อยู่ในอนาคต", "The last audit can't lie in the future");
    }
}
