using System.ComponentModel.DataAnnotations;
using ComplaintService.Complaints;
using ComplaintService.Corruption.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace ComplaintService.Corruption.Cases;

/// <summary>A committee looks for the facts; none of its members may be a party.</summary>
public static class InvestigateCase
{
    /// <param name="DueOn">The day by which the committee is to have finished.</param>
    public sealed record Request([Required, MinLength(1), MaxLength(15)] IReadOnlyList<Member> Members, [Required] DateOnly? DueOn);

    public sealed record Member([Required, TextLength(200, MinimumLength = 2)] string Name, [StringLength(200)] string? Position, [StringLength(16)] string? Division);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder reports) => reports
        .MapPost("{id:guid}/investigation", Handle)
        .WithName(nameof(InvestigateCase))
        .WithSummary("Begin fact finding; 409 outward-only when the chief executive or the clerk is accused, is-party for a member who is");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, CorruptionDesk desk, CancellationToken ct) =>
        CorruptionDesk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, CorruptionDesk desk, CancellationToken ct) =>
        desk.Step(id, open =>
        {
            if (open.File.Investigate([.. request.Members.Select(member => new CommitteeMember(member.Name.Trim(), member.Position, member.Division))], request.DueOn!.Value, desk.Actor, desk.Now) is { } refusal)
                return refusal;
            open.Story.Reach(Progress.Investigating, desk.Now);
            return null;
        }, ct);
}
