using ComplaintService.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace ComplaintService.UsualAnswers;

/// <summary>The usual answers, by where they are offered and by name.</summary>
public static class ListUsualAnswers
{
    public sealed record Answer(Guid Id, AnswerUse Use, string Name, string Text);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder answers) => answers
        .MapGet("", Handle)
        .WithName(nameof(ListUsualAnswers))
        .WithSummary("Usual answers that officers choose from");

    public static async Task<Ok<List<Answer>>> Handle(ComplaintDb db, CancellationToken ct) => TypedResults.Ok(await db.UsualAnswers
        .OrderBy(answer => answer.Use).ThenBy(answer => answer.Name)
        .Select(answer => new Answer(answer.Id, answer.Use, answer.Name, answer.Text)).ToListAsync(ct));
}
