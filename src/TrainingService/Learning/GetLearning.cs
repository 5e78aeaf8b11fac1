using Documents;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using TrainingService.Events;
using WebUi;

namespace TrainingService.Learning;

/// <summary>What an event taught, for staff: per question and person, before and after.</summary>
public static class GetLearning
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapGet("{id:guid}/learning", Handle)
        .WithName(nameof(GetLearning))
        .WithSummary("Results of the tests of an event, per question and per person, with the gain; format=csv for a table of people")
        .Produces<LearningFigures>();

    /// <param name="format"><c>json</c> or <c>csv</c>.</param>
    public static async Task<Results<Ok<LearningFigures>, FileStreamHttpResult, ProblemHttpResult>> Handle(Guid id, EventDesk desk, CancellationToken ct, string format = "json")
    {
        if (await desk.Db.Events.VisibleTo(desk.Actor).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } one)
            return Objection.NotFound.ToProblem();
        if (format is not ("json" or "csv"))
            return Objection.To("format", "รูปแบบเป็น json หรือ csv", "The format is json or csv").ToProblem();
        var figures = await LearningFigures.Of(desk.Db, one, ct);
        return format is "json"
            ? TypedResults.Ok(figures)
            : TypedResults.File(await LearningCsv.Of(figures, (await desk.Db.TestOf(one, ct)).Test, ct), Csv.ContentType, FormattableString.Invariant($"learning-{one.FiscalYear.Year}-{one.Course}.csv"));
    }
}
