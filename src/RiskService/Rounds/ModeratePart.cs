using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.Rounds;

/// <summary>The working group has looked at a division's part; never somebody who assessed a risk in it.</summary>
public static class ModeratePart
{
    /// <param name="Note">What the working group says of it, for the executive.</param>
    public sealed record Request([Required, StringLength(RiskRegister.LongestReason, MinimumLength = 5)] string Note);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder registers) => registers
        .MapPost("{year}/parts/{division}/moderation", Handle)
        .WithName(nameof(ModeratePart))
        .WithSummary("Say that the working group has looked at a division's part of a register");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(FiscalYear year, string division, Request request, Desk desk, CancellationToken ct) =>
        Desk.Answer(Decide(year, division, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(FiscalYear year, string division, Request request, Desk desk, CancellationToken ct) => !Divisions.Has(division)
        ? Task.FromResult<Objection?>(Objection.NotFound)
        : desk.ChangeRegister(year, async register => Objection.To(
            register.Moderate(division, request.Note.Trim(), await desk.Assessors(year, division, ct), desk.Actor, desk.Now)), ct, request.Note);
}
