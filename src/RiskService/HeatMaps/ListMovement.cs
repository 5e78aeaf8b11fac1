using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Lists;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.HeatMaps;

/// <summary>Which risks moved in one way, against the year before or since a day.</summary>
public static class ListMovement
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder registers) => registers
        .MapGet("{year}/movement", Handle)
        .WithName(nameof(ListMovement))
        .WithSummary("Risks that rose, fell, stayed, were added, closed or not-taken-over (move), against the year before or since a day, the largest change first");

    public static async Task<Results<Ok<PageOf<MovedRisk>>, ProblemHttpResult>> Handle(
        FiscalYear year, string? move, [AsParameters] HeatMapFilter filter, [AsParameters] Paging paging, Desk desk, CancellationToken ct)
    {
        if ((filter.Against(year, desk.Today) ?? Against(move)) is { } objection)
            return objection.ToProblem();
        return TypedResults.Ok(await paging.Of(new Moves(desk.Db, year, filter, desk.Actor).List(Words.Read<Move>(move)!.Value, filter.Since), one => one, ct));
    }

    private static Objection? Against(string? move) => Words.Read<Move>(move) is not null ? null : Objection.To(
        "move", $"เลือกหนึ่งใน {string.Join(", ", Enum.GetValues<Move>().Select(Words.Of))}", $"Choose one of {string.Join(", ", Enum.GetValues<Move>().Select(Words.Of))}");
}
