using Microsoft.AspNetCore.Http.HttpResults;
using RiskService.Data;
using ServiceDefaults.Values;

namespace RiskService.Settings;

/// <summary>The settings that are in force for a year.</summary>
public static class GetSettings
{
    public sealed record Answer(Guid Id, FiscalYear FromYear, int Version, RiskScales Scales, string SetBy, DateTimeOffset SetAt, string Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder settings) => settings
        .MapGet("{year}", Handle)
        .WithName(nameof(GetSettings))
        .WithSummary("Areas, scales, cut-offs and appetite of a fiscal year");

    public static async Task<Ok<Answer>> Handle(FiscalYear year, RiskDb db, CancellationToken ct)
    {
        var found = await db.SettingsOf(year, ct);
        return TypedResults.Ok(new Answer(found.Id, found.FromYear, found.Version, found.Scales, found.SetBy, found.SetAt, found.Reason));
    }
}
