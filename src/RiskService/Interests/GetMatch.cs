using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Lists;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.Interests;

/// <summary>What a match found, for the internal auditor; each look is recorded with the reason of the match.</summary>
public static class GetMatch
{
    /// <param name="ListIsThere">The list can still be read.</param>
    public sealed record Answer(Guid Id, FiscalYear FiscalYear, DateTimeOffset At, string RequestedBy, string Reason, int Lines, int Declarations, DateOnly KeptUntil, bool ListIsThere, PageOf<Hit> Hits);

    /// <param name="Nearness">Per cent.</param>
    /// <param name="Item">What was declared; null where the supplier has the declarer's own name.</param>
    /// <param name="Declared">The name it was compared with.</param>
    public sealed record Hit(
        int No, int Nearness, NearReason Why, MatchLine? Line, Guid DeclarationId, string Declarer, string Division, string Position, InterestItem? Item, string? Declared, HitOutcome? Outcome, string? OutcomeReason, DateTimeOffset? JudgedAt, uint Version);

    public sealed record MatchLineOfList(Guid Id, FiscalYear FiscalYear, DateTimeOffset At, string RequestedBy, string Reason, int Lines, int Hits, DateOnly KeptUntil);

    public static void Map(IEndpointRouteBuilder interests)
    {
        interests.MapGet("matches", List).WithName("ListMatches").WithSummary("Matches that were made, newest first (internal auditor)");
        interests.MapGet("matches/{id:guid}", Handle).WithName(nameof(GetMatch)).WithSummary("What a match found: which declaration, how near, why (internal auditor; each look is recorded)");
    }

    public static async Task<Ok<PageOf<MatchLineOfList>>> List([AsParameters] Paging paging, Desk desk, CancellationToken ct) => TypedResults.Ok(await Page(paging, desk, ct));

    internal static Task<PageOf<MatchLineOfList>> Page(Paging paging, Desk desk, CancellationToken ct) => paging.Of(
        desk.Db.InterestMatches.AsNoTracking().OrderByDescending(row => row.At).ThenBy(row => row.Id).Select(row => new MatchLineOfList(row.Id, row.FiscalYear, row.At, row.RequestedBy, row.Reason, row.Lines, row.Hits, row.KeptUntil)), row => row, ct);

    public static async Task<Results<Ok<Answer>, ProblemHttpResult>> Handle(Guid id, [AsParameters] Paging paging, Desk desk, InterestVault vault, CancellationToken ct)
    {
        var (answer, objection) = await Look(id, paging, desk, vault, ct);
        return answer is null ? objection!.ToProblem() : TypedResults.Ok(answer);
    }

    /// <summary>The same for the page.</summary>
    /// <param name="no">One hit alone.</param>
    public static async Task<(Answer? Answer, Objection? Objection)> Look(Guid id, Paging paging, Desk desk, InterestVault vault, CancellationToken ct, int? no = null)
    {
        if (!InterestReaders.Include(desk.Actor) || await desk.Db.InterestMatches.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } match)
            return (null, Objection.NotFound);
        (desk.Audit.Process, desk.Audit.Reason) = (nameof(GetMatch), match.Reason);
        desk.Db.Add(desk.Audit.Entry(nameof(InterestMatch), id.ToString()));
        await desk.Db.SaveChangesAsync(ct);
        var rows =
            from hit in desk.Db.InterestHits.AsNoTracking()
            join one in desk.Db.InterestDeclarations.AsNoTracking() on hit.DeclarationId equals one.Id
            where hit.MatchId == id && (no == null || hit.No == no)
            orderby hit.No
            select new { Hit = hit, one.DeclarerName, one.Division, one.Position };
        var hits = await paging.Of(rows, row =>
        {
            var content = vault.TryOpen<HitContent>(row.Hit.Id, row.Hit.Sealed);
            return new Hit(
                row.Hit.No, row.Hit.Nearness, row.Hit.Why, content?.Line, row.Hit.DeclarationId, row.DeclarerName, row.Division, row.Position, content?.Item, content?.Declared, row.Hit.Outcome, content?.Reason, row.Hit.JudgedAt, row.Hit.RowVersion);
        }, ct);
        return (new(match.Id, match.FiscalYear, match.At, match.RequestedBy, match.Reason, match.Lines, match.Declarations, match.KeptUntil, match.Sealed is not null, hits), null);
    }
}
