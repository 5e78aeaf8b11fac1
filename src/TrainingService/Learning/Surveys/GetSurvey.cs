using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Values;
using TrainingService.Events;

namespace TrainingService.Learning.Surveys;

/// <summary>What a survey of an event came to, for staff.</summary>
public static class GetSurvey
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapGet("{id:guid}/surveys/{kind}", Handle)
        .WithName(nameof(GetSurvey))
        .WithSummary("Results of a survey (satisfaction or follow-up) of an event; withheld below five answers");

    public static async Task<Results<Ok<SurveyFigures>, NotFound>> Handle(Guid id, string kind, EventDesk desk, SurveyVault vault, CancellationToken ct) =>
        Words.Read<SurveyKind>(kind) is { } survey && await desk.Db.Events.VisibleTo(desk.Actor).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is { } one
            ? TypedResults.Ok(await SurveyFigures.Of(desk.Db, vault, one, survey, ct))
            : TypedResults.NotFound();
}
