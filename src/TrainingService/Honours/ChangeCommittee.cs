using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using TrainingService.Events;
using WebUi;

namespace TrainingService.Honours;

/// <summary>Another order appoints another committee. Only before its first vote is entered: from then on those who voted, and the quorum, are what they were.</summary>
public static class ChangeCommittee
{
    /// <param name="Committee">All names as in the order that appoints them, 3 to 30.</param>
    /// <param name="Reason">For the audit trail, such as the number of the order.</param>
    public sealed record Request(
        [Required] IReadOnlyList<string> Committee,
        [Required, StringLength(TrainingEvent.LongestReason, MinimumLength = TrainingEvent.ShortestReason)] string Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder rounds) => rounds
        .MapPut("{id:guid}/committee", Handle)
        .WithName(nameof(ChangeCommittee))
        .WithSummary("Change the committee of a round, with the reason; 409 votes-entered once a vote is entered");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, HonourDesk desk, CancellationToken ct) => EventDesk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, HonourDesk desk, CancellationToken ct) => desk.Change(id, async round =>
    {
        var committee = CommitteeGiven.Read(request.Committee);
        if (Objection.To(CommitteeGiven.Against(committee)) is { } wrong)
            return wrong;
        return Objection.To(round.ChangeCommittee(committee, await desk.Db.Nominations.Where(one => one.RoundId == id).ToListAsync(ct)));
    }, ct, request.Reason.Trim());
}
