using ComplaintService.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace ComplaintService.Complaints;

/// <summary>Whoever handles complaints takes one of the own division, or one that no division has yet.</summary>
public static class TakeComplaint
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder complaints) => complaints
        .MapPost("{id:guid}/taking", Handle)
        .WithName(nameof(TakeComplaint))
        .WithSummary("Take the complaint oneself, for the own division");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, CaseDesk desk, CancellationToken ct) =>
        CaseDesk.Answer(Decide(id, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, CaseDesk desk, CancellationToken ct) =>
        desk.Change(id, null, complaint =>
        {
            var division = desk.Actor.Division;
            return Task.FromResult(division is null || !Divisions.Has(division) || (complaint.Division is { } other && other != division)
                ? new(StatusCodes.Status409Conflict, ComplaintRefusals.NotYourDivision)
                : Objection.To(complaint.Assign(division, desk.Actor.Id, null, desk.Actor, desk.Now)));
        }, ct);
}
