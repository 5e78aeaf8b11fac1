using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace ComplaintService.Complaints;

/// <summary>It is the same matter as another complaint.</summary>
public static class MergeComplaint
{
    public sealed record Request([Required] Guid? Into);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder complaints) => complaints
        .MapPost("{id:guid}/merging", Handle)
        .WithName(nameof(MergeComplaint))
        .WithSummary("Merge a duplicate into another complaint");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, CaseDesk desk, CancellationToken ct) =>
        CaseDesk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, CaseDesk desk, CancellationToken ct) =>
        desk.Change(id, async complaint =>
            await desk.Db.FindVisible(request.Into!.Value, desk.Actor, ct) is { } other
                ? Objection.To(complaint.MergeInto(other, desk.Actor, desk.Now))
                : Objection.To("into", "ไม่พบเรื่องที่จะรวมเข้าด้วย", "There is no such complaint"), ct);
}
