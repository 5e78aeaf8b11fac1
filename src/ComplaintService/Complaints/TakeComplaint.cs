using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
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
        desk.Change(id, complaint => Against(complaint, desk.Actor) ?? complaint.Assign(desk.Actor.Division!, desk.Actor.Id, null, desk.Actor, desk.Now), ct);

    /// <summary>Why this person can't take it as it stands; null when it is possible.</summary>
    internal static Refusal? Against(Complaint complaint, Actor actor)
    {
        if (complaint.Against(UpdateKind.Assigned) is { } refusal)
            return refusal;
        if (actor.Division is not { } division || !Divisions.Has(division) || (complaint.Division is { } other && other != division))
            return ComplaintRefusals.NotYourDivision;
        return complaint.Officer == actor.Id ? ComplaintRefusals.SameAssignment : null;
    }
}
