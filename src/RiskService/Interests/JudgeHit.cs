using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WebUi;

namespace RiskService.Interests;

/// <summary>The auditor notes what a hit came to: conflict, none, unclear, with the reason. It may be noted anew when more is known.</summary>
public static class JudgeHit
{
    public const int LongestReason = 2000;

    public sealed record Request([Required] HitOutcome? Outcome, [Required, StringLength(LongestReason, MinimumLength = 5)] string Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder interests) => interests
        .MapPost("matches/{id:guid}/hits/{no:int}/outcome", Handle)
        .WithName(nameof(JudgeHit))
        .WithSummary("Note what a hit came to: conflict, none or unclear, with the reason (internal auditor; never of one's own declaration)");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, int no, Request request, Desk desk, InterestVault vault, CancellationToken ct) => Desk.Answer(Decide(id, no, request, desk, vault, ct));

    /// <summary>The same for the page.</summary>
    public static async Task<Objection?> Decide(Guid id, int no, Request request, Desk desk, InterestVault vault, CancellationToken ct)
    {
        if (!InterestReaders.Include(desk.Actor) || await desk.Db.InterestHits.AsNoTracking().SingleOrDefaultAsync(row => row.MatchId == id && row.No == no, ct) is not { } seen)
            return Objection.NotFound;
        return await desk.Change(desk.Db.InterestHits, seen.Id, async hit =>
        {
            if (vault.TryOpen<HitContent>(hit.Id, hit.Sealed) is not { } content)
                return Objection.To(InterestRefusals.Locked);
            var declarer = await desk.Db.InterestDeclarations.Where(row => row.Id == hit.DeclarationId).Select(row => row.DeclarerId).SingleAsync(ct);
            return Objection.To(hit.Judge(request.Outcome!.Value, declarer, vault.Seal(hit.Id, content with { Reason = request.Reason.Trim() }), desk.Actor, desk.Now));
        }, ct);
    }
}
