using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Lists;
using TrainingService.Data;

namespace TrainingService.Honours;

/// <summary>Who was nominated in a round, for those who work on it and the executive. Who nominated stands on no list.</summary>
public static class ListNominations
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder rounds) => rounds
        .MapGet("{id:guid}/nominations", Handle)
        .WithName(nameof(ListNominations))
        .WithSummary("Who was nominated in a round, and how the committee voted");

    public static async Task<Results<Ok<PageOf<Nominated>>, NotFound>> Handle(Guid id, [AsParameters] Paging paging, TrainingDb db, CancellationToken ct) =>
        await db.AwardRounds.AnyAsync(row => row.Id == id, ct)
            ? TypedResults.Ok(await paging.Of(db.Nominations.AsNoTracking().Where(row => row.RoundId == id).OrderBy(row => row.No), Nominated.Of, ct))
            : TypedResults.NotFound();
}

/// <summary>Somebody who was nominated.</summary>
/// <param name="JoinedTo">The nomination of the same person on which the committee votes.</param>
public sealed record Nominated(Guid Id, int No, string Nominee, string Place, string Deeds, Guid? JoinedTo, int VotesFor, int VotesAgainst, int Abstained, bool IsAwarded)
{
    public static Nominated Of(Nomination one) => new(
        one.Id, one.No, one.Nominee, one.Place, one.Deeds, one.JoinedTo, Count(one, VoteChoice.Yes), Count(one, VoteChoice.No), Count(one, VoteChoice.Abstain), one.AwardedFor is not null);

    private static int Count(Nomination one, VoteChoice choice) => one.Votes.Count(vote => vote.Choice == choice);
}
