using System.ComponentModel.DataAnnotations;
using ComplaintService.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;
using WebUi;

namespace ComplaintService.UsualAnswers;

/// <summary>Writes a usual answer: a new one under an id of the caller's choice, or another text for one that is there.</summary>
public static class WriteUsualAnswer
{
    /// <param name="Text"><c>{number}</c> and <c>{due}</c> stand for the complaint's number and promised day.</param>
    public sealed record Request(
        [Required] AnswerUse? Use,
        [Required, StringLength(UsualAnswer.LongestName, MinimumLength = 3)] string Name,
        [Required, StringLength(UsualAnswer.LongestText, MinimumLength = 10)] string Text);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder answers) => answers
        .MapPut("{id:guid}", Handle)
        .WithName(nameof(WriteUsualAnswer))
        .WithSummary("Write a usual answer, a new one or another text for an old one");

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, HttpContext http, ComplaintDb db, CancellationToken ct) =>
        await Decide(id, request, http, db, ct) is { } objection ? objection.ToProblem() : TypedResults.NoContent();

    /// <summary>The same for the page. Of two who write the same new one at once, the second is decided on what the first left.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, HttpContext http, ComplaintDb db, CancellationToken ct) => db.RetryWhenOvertaken(async () =>
    {
        var answer = await db.UsualAnswers.SingleOrDefaultAsync(row => row.Id == id, ct);
        if (Objection.ToStale(http.Request, answer?.RowVersion ?? 0) is { } stale)
            return stale;
        if (await db.UsualAnswers.AnyAsync(row => row.Id != id && row.Use == request.Use && row.Name == request.Name.Trim(), ct))
            return Objection.To("name", "มีคำตอบชื่อนี้แล้ว ใช้ชื่ออื่น", "There is an answer of this name; choose another");
        if (answer is null)
            db.Add(answer = UsualAnswer.Of(id, request.Use!.Value, request.Name.Trim(), request.Text.Trim()));
        else
            answer.Change(request.Use!.Value, request.Name, request.Text);
        await db.SaveChangesAsync(ct);
        http.Response.SetETag(answer.RowVersion);
        return null;
    }, ct);
}
