using System.ComponentModel.DataAnnotations;
using ComplaintService.Complaints;
using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace ComplaintService.Tracking;

/// <summary>The complainant writes to staff.</summary>
public static class ReplyToStaff
{
    public sealed record Request([Required, StringLength(ComplaintUpdate.LongestText, MinimumLength = 1)] string Text);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder tracking) => tracking
        .MapPost("{code}/reply", Handle)
        .WithName(nameof(ReplyToStaff))
        .WithSummary("Write to staff");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(string code, Request request, ComplainantDesk desk, CancellationToken ct) =>
        CaseDesk.Answer(Decide(code, request, desk, ct));

    /// <summary>The same for the page.</summary>
    /// <param name="attach">Photos that come with it, and may stand for the text.</param>
    /// <param name="entries">How many entries the story had when the form was shown: the same words since then are the same form sent twice, and done.</param>
    public static Task<Objection?> Decide(string code, Request request, ComplainantDesk desk, CancellationToken ct, Func<Complaint, Task>? attach = null, int? entries = null) =>
        desk.Change(code, attach is null ? ("text", request.Text) : null, async complaint =>
        {
            if (entries is { } seen && complaint.HasCome(UpdateKind.Reply, request.Text, seen))
                return null;
            var refusal = complaint.Reply(request.Text, desk.Now);
            if (refusal is null && attach is not null)
                await attach(complaint);
            return refusal;
        }, ct);
}
