using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Idempotency;
using ServiceDefaults.Values;
using TrainingService.Events;
using TrainingService.People;
using WebUi;

namespace TrainingService.Learning.Surveys;

/// <summary>
/// A participant answers a survey of their event, namelessly: the code proves that it is one answer of one person, and is not kept with it.
/// </summary>
public static class AnswerSurvey
{
    /// <summary>See <see cref="SurveyAnswer"/>.</summary>
    public sealed record Request : SurveyAnswer
    {
        /// <summary>On the participant's ticket.</summary>
        [Required]
        public string Code { get; init; } = "";
    }

    /// <summary>With an Idempotency-Key nothing is kept, not even the hash of the request: with so few possible answers it would tell which one it was. Sent again it is <c>already-answered</c>.</summary>
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapPost("{id:guid}/surveys/{kind}/answers", Handle)
        .WithName(nameof(AnswerSurvey))
        .WithSummary("Answer a survey (satisfaction or follow-up) namelessly, once, with the code of one's ticket")
        .WithMetadata(new AnswerIsNotKept())
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, string kind, Request request, EventDesk desk, SurveyVault vault, CancellationToken ct) =>
        Words.Read<SurveyKind>(kind) is { } survey
            ? await EventDesk.Answer(Decide(id, survey, request, desk, vault, ct))
            : Objection.NotFound.ToProblem();

    /// <summary>The same for the page. Whoever comes at the same time as another writes after them.</summary>
    public static Task<Objection?> Decide(Guid id, SurveyKind kind, Request request, EventDesk desk, SurveyVault vault, CancellationToken ct) => desk.Db.RetryWhenOvertaken(async () =>
    {
        if (await Tickets.Find(desk.Db, request.Code, ct) is not var (who, one) || one.Id != id)
            return Objection.NotFound;
        if (await desk.Db.AgainstSurvey(one, who, kind, desk.Now, ct) is { } refusal)
            return Objection.To(refusal);
        if (await SurveyBox.Put(desk.Db, vault, one, kind, request, ct) is { } wrong)
            return wrong;
        desk.Db.Add(new SurveyGiven { EventId = id, Kind = kind, EnrolmentId = who.Id });
        await desk.Db.SaveChangesAsync(ct);
        return null;
    }, ct);
}
