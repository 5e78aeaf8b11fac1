using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using TrainingService.Data;
using WebUi;

namespace TrainingService.Honours;

/// <summary>A new round of honours, by the Clerk's Office or the plan officer.</summary>
public static class OpenRound
{
    /// <param name="ClosesOn">The last day for nominations.</param>
    /// <param name="Committee">Names as in the order that appoints them, 3 to 30.</param>
    public sealed record Request(
        [Required, StringLength(AwardRound.LongestTitle, MinimumLength = 5)] string Title,
        [Required] FiscalYear? FiscalYear,
        [Required] DateOnly? OpensOn,
        [Required] DateOnly? ClosesOn,
        [Required, StringLength(AwardRound.LongestCriteria, MinimumLength = 20)] string Criteria,
        [Required] IReadOnlyList<string> Committee);

    public sealed record Answer(Guid Id);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder rounds) => rounds
        .MapPost("", Handle)
        .WithName(nameof(OpenRound))
        .WithSummary("Open a round of honours with its days, criteria and committee")
        .ProducesProblem(StatusCodes.Status403Forbidden);

    public static async Task<Results<Created<Answer>, ProblemHttpResult>> Handle(Request request, TrainingDb db, Actor actor, CancellationToken ct)
    {
        var (round, objection) = await Decide(request, db, actor, ct);
        return round is null ? objection!.ToProblem() : TypedResults.Created($"/training/api/v1/awards/rounds/{round.Id}", new Answer(round.Id));
    }

    /// <summary>The same for the page.</summary>
    public static async Task<(AwardRound? Round, Objection? Objection)> Decide(Request request, TrainingDb db, Actor actor, CancellationToken ct)
    {
        if (!actor.KeepsHonours())
            return (null, new(StatusCodes.Status403Forbidden, HonourRefusals.OtherDivision));
        var committee = CommitteeGiven.Read(request.Committee);
        if (Objection.To(Against(request, committee)) is { } wrong)
            return (null, wrong);
        var round = AwardRound.Of(request.Title.Trim(), request.FiscalYear!.Value, request.OpensOn!.Value, request.ClosesOn!.Value, request.Criteria.Trim(), committee);
        db.Add(round);
        await db.SaveChangesAsync(ct);
        return (round, null);
    }

    private static IEnumerable<Objection> Against(Request request, List<string> committee)
    {
        if (request.ClosesOn < request.OpensOn)
            yield return Objection.To("closesOn", "วันปิดต้องไม่ก่อนวันเปิด", "It can't close before it opens");
        foreach (var wrong in CommitteeGiven.Against(committee))
            yield return wrong;
    }
}
