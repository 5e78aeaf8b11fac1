using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.Rounds;

/// <summary>The working group sends a division's part back, saying what is missing.</summary>
public static class ReturnPart
{
    public sealed record Request([Required, StringLength(RiskRegister.LongestReason, MinimumLength = 10)] string Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder registers) => registers
        .MapPost("{year}/parts/{division}/return", Handle)
        .WithName(nameof(ReturnPart))
        .WithSummary("Send a division's part of a register back, with the reason");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(FiscalYear year, string division, Request request, Desk desk, CancellationToken ct) =>
        Desk.Answer(Decide(year, division, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(FiscalYear year, string division, Request request, Desk desk, CancellationToken ct) =>
        Divisions.Has(division)
            ? desk.ChangeRegister(year, register => register.Return(division, request.Reason.Trim(), desk.Now), ct, request.Reason)
            : Task.FromResult<Objection?>(Objection.NotFound);
}
