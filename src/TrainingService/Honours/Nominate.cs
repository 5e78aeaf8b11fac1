using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Values;
using TrainingService.Data;
using WebUi;

namespace TrainingService.Honours;

/// <summary>Anybody nominates anybody, with or without saying who they are. How often one address may is the gateway's limit; a round takes a thousand.</summary>
public static class Nominate
{
    public const int Most = 1000;

    /// <param name="Nominee">A person with title, an office or a group.</param>
    /// <param name="Place">Position or place.</param>
    /// <param name="Nominator">Optional; erased 180 days after the decision.</param>
    /// <param name="Website">Stays empty: people don't see this field, and what fills it is no person.</param>
    public sealed record Request(
        [Required, StringLength(Nomination.LongestName, MinimumLength = 3)] string Nominee,
        [Required, StringLength(Nomination.LongestName, MinimumLength = 2)] string Place,
        [Required, StringLength(Nomination.LongestDeeds, MinimumLength = Nomination.ShortestDeeds)] string Deeds,
        [StringLength(Nomination.LongestName)] string? Nominator = null,
        [StringLength(Nomination.LongestName)] string? Contact = null,
        string? Website = null);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder rounds) => rounds
        .MapPost("{id:guid}/nominations", Handle)
        .WithName(nameof(Nominate))
        .WithSummary("Nominate somebody for honour; needs no sign-in")
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static async Task<Results<Accepted, ProblemHttpResult>> Handle(Guid id, Request request, TrainingDb db, TimeProvider clock, CancellationToken ct) =>
        await Decide(id, request, db, clock, ct) is { } objection ? objection.ToProblem() : TypedResults.Accepted((string?)null);

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, TrainingDb db, TimeProvider clock, CancellationToken ct) => db.RetryWhenOvertaken<Objection?>(async () =>
    {
        var now = clock.GetUtcNow();
        if (await db.AwardRounds.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } round)
            return Objection.NotFound;
        if (round.AgainstNominating(ThaiCalendar.DayInBangkok(now)) is { } refusal)
            return Objection.To(refusal);
        if (PlainText.Of(request.Website) is not null)
            return null; // a machine is not told what gave it away
        var last = await db.Nominations.Where(row => row.RoundId == id).MaxAsync(row => (int?)row.No, ct) ?? 0;
        if (last >= Most)
            return Objection.To(HonourRefusals.Full);
        db.Add(Nomination.Of(id, last + 1, request.Nominee.Trim(), request.Place.Trim(), request.Deeds.Trim(), PlainText.Of(request.Nominator), PlainText.Of(request.Contact), now));
        await db.SaveChangesAsync(ct);
        return null;
    }, ct);
}
