using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalAudit.Universe;

/// <summary>Changes what a unit is called or when it was audited last, or retires it. Its division stays: another division's process is another unit.</summary>
public static class ChangeUnit
{
    /// <param name="Retired">It is ranked no more.</param>
    public sealed record Request(
        [Required, StringLength(AuditUnit.LongestProcess, MinimumLength = 3)] string Process,
        [StringLength(AuditUnit.LongestNote)] string? Note = null,
        DateOnly? LastAuditedOn = null,
        bool Retired = false);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapPut("universe/{id:guid}", Handle)
        .WithName(nameof(ChangeUnit))
        .WithSummary("Change an auditable unit, or retire it");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(FiscalYear fy, Guid id, Request request, Desk desk, CancellationToken ct) =>
        Desk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, Desk desk, CancellationToken ct) => desk.Change(desk.Db.AuditUnits, id, unit =>
    {
        if (Objection.To(AddUnit.Against(unit.Division, request.LastAuditedOn, desk.Today)) is { } wrong)
            return wrong;
        unit.Change(request.Process.Trim(), PlainText.Of(request.Note), request.LastAuditedOn, request.Retired, desk.Now);
        return null;
    }, ct);
}
