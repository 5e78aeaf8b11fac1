using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Idempotency;
using ServiceDefaults.Values;
using TrainingService.Events;
using WebUi;

namespace TrainingService.Learning.Surveys;

/// <summary>
/// Staff type in a survey that somebody filled on paper, nameless as it is. No code proves it, so all answers together are at most as many
/// as people attended.
/// </summary>
public static class EnterSurvey
{
    /// <summary>See <see cref="SurveyAnswer"/>.</summary>
    public sealed record Request : SurveyAnswer;

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapPost("{id:guid}/surveys/{kind}/paper-answers", Handle)
        .WithName(nameof(EnterSurvey))
        .WithSummary("Type in a nameless survey from paper; never more answers than people attended")
        .WithMetadata(new AnswerIsNotKept())
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, string kind, Request request, EventDesk desk, SurveyVault vault, CancellationToken ct) =>
        Words.Read<SurveyKind>(kind) is { } survey
            ? await EventDesk.Answer(Decide(id, survey, request, desk, vault, ct))
            : Objection.NotFound.ToProblem();

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, SurveyKind kind, Request request, EventDesk desk, SurveyVault vault, CancellationToken ct) => desk.Db.RetryWhenOvertaken(async () =>
    {
        if (await desk.Db.Events.VisibleTo(desk.Actor).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } one)
            return Objection.NotFound;
        if (!one.IsHeldBy(desk.Actor))
            return new(StatusCodes.Status403Forbidden, EventRefusals.OnlyRead);
        if (await desk.Db.AgainstSurvey(one, kind, desk.Now, ct) is { } refusal)
            return Objection.To(refusal);
        if (await SurveyBox.Put(desk.Db, vault, one, kind, request, ct, await desk.Db.Attended(id, ct)) is { } wrong)
            return wrong;
        await desk.Db.SaveChangesAsync(ct);
        return null;
    }, ct);
}
