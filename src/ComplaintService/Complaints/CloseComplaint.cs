using System.ComponentModel.DataAnnotations;
using ComplaintService.PlanProjects;
using ComplaintService.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.PlanProjects;
using WebUi;

namespace ComplaintService.Complaints;

/// <summary>Ends an answered complaint, with what was learned from it.</summary>
public static class CloseComplaint
{
    /// <summary>Null keeps what was recorded before, a blank text takes it back. All may be missing, and so may the body.</summary>
    /// <param name="Prevention">What keeps it from happening again; without names.</param>
    /// <param name="ProjectCode">Of the plan in force, if the service knows one.</param>
    public sealed record Request(
        RootCause? RootCause,
        [TextLength(Complaint.LongestReason)] string? Prevention,
        [RegularExpression(PlanProject.CodePattern)] string? ProjectCode,
        [TextLength(32)] string? RiskCode);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder complaints) => complaints
        .MapPost("{id:guid}/closure", Handle)
        .WithName(nameof(CloseComplaint))
        .WithSummary("Close an answered complaint: root cause, prevention, project, risk");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request? request, CaseDesk desk, CancellationToken ct) =>
        CaseDesk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request? request, CaseDesk desk, CancellationToken ct) =>
        desk.Change(id, async complaint =>
        {
            if (request?.ProjectCode is { Length: > 0 } code && code != complaint.ProjectCode && await desk.Db.IsUnknownProject(code, ct))
                return LinkedProject.Unknown;
            if (complaint is { Status: ComplaintStatus.Resolved, Finding: null } && await desk.Db.AsksFinding(complaint.Category, ct))
                return Objection.To(ComplaintRefusals.FindingMissing);
            return Objection.To(complaint.Close(new(request?.RootCause, request?.Prevention, request?.ProjectCode, request?.RiskCode), desk.Actor, desk.Now));
        }, ct);
}
