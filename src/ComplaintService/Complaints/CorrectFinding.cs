using System.ComponentModel.DataAnnotations;
using ComplaintService.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace ComplaintService.Complaints;

/// <summary>What the examination of a complaint about the conduct of staff came to, said with its answer.</summary>
/// <param name="Reason">Staff alone read it.</param>
public sealed record FindingGiven([Required] FindingResult? Result, [Required, TextLength(Complaint.LongestReason, MinimumLength = Complaint.ShortestReason)] string Reason)
{
    internal Examined Examined => new(Result!.Value, Reason.Trim());
}

/// <summary>
/// Puts right what was found, after the answer and until it is closed; also of a complaint whose category was corrected after the answer,
/// and for which nothing was asked before.
/// </summary>
public static class CorrectFinding
{
    /// <param name="Correction">Why it is another one than before; staff alone read it.</param>
    public sealed record Request(
        [Required] FindingResult? Result, [Required, TextLength(Complaint.LongestReason, MinimumLength = Complaint.ShortestReason)] string Reason,
        [Required, TextLength(Complaint.LongestReason, MinimumLength = Complaint.ShortestReason)] string Correction);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder complaints) => complaints
        .MapPut("{id:guid}/finding", Handle)
        .WithName(nameof(CorrectFinding))
        .WithSummary("Correct whether a resolved complaint about the conduct of staff was founded, with a reason, until it is closed");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, CaseDesk desk, CancellationToken ct) =>
        CaseDesk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, CaseDesk desk, CancellationToken ct) =>
        desk.Change(id, async complaint =>
        {
            if (!await desk.Db.AsksFinding(complaint.Category, ct))
                return Objection.To(ComplaintRefusals.NoFindingAsked);
            return Objection.To(complaint.CorrectFinding(new(request.Result!.Value, request.Reason.Trim()), request.Correction.Trim(), desk.Actor, desk.Now));
        }, ct);
}
