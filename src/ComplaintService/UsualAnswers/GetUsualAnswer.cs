using ComplaintService.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;

namespace ComplaintService.UsualAnswers;

/// <summary>One usual answer, with the ETag that a change of it may name.</summary>
public static class GetUsualAnswer
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder answers) => answers
        .MapGet("{id:guid}", Handle)
        .WithName(nameof(GetUsualAnswer))
        .WithSummary("One usual answer");

    public static async Task<Results<Ok<ListUsualAnswers.Answer>, NotFound>> Handle(Guid id, HttpResponse response, ComplaintDb db, CancellationToken ct)
    {
        if (await db.UsualAnswers.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } answer)
            return TypedResults.NotFound();
        response.SetETag(answer.RowVersion);
        return TypedResults.Ok(new ListUsualAnswers.Answer(answer.Id, answer.Use, answer.Name, answer.Text));
    }
}
