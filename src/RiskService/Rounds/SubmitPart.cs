using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.Register;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.Rounds;

/// <summary>A division hands in its part: each risk with the reasons of its scores and a treatment. A division without risks says so by handing in none.</summary>
public static class SubmitPart
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder registers) => registers
        .MapPost("{year}/parts/{division}/submission", Handle)
        .WithName(nameof(SubmitPart))
        .WithSummary("Hand in one's own division's part of a register");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(FiscalYear year, string division, Desk desk, CancellationToken ct) => Desk.Answer(Decide(year, division, desk, ct));

    /// <summary>The same for the page.</summary>
    public static async Task<Objection?> Decide(FiscalYear year, string division, Desk desk, CancellationToken ct)
    {
        if (!Divisions.Has(division))
            return Objection.NotFound;
        if (desk.Actor.OwnDivision() != division)
            return new(StatusCodes.Status403Forbidden, RiskRefusals.OtherDivision);
        return await desk.ChangeRegister(year, async register => Objection.To(
            await Incomplete(desk.Db, year, division, ct) is { Count: > 0 } codes ? RegisterRefusals.Incomplete(codes) : register.Submit(division, desk.Actor, desk.Now)), ct);
    }

    /// <summary>Codes of the open risks that lack a reason or a treatment.</summary>
    public static async Task<IReadOnlyList<string>> Incomplete(RiskDb db, FiscalYear year, string division, CancellationToken ct) =>
        [.. (await db.Risks.AsNoTracking().Where(risk => risk.FiscalYear == year && risk.Division == division && risk.ClosedAt == null).OrderBy(risk => risk.No).ToListAsync(ct))
            .Where(risk => !risk.Current.HasReasons || risk.Treatment is null).Select(risk => risk.Code)];
}
