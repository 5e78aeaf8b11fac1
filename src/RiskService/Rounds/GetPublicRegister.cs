using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.Mitigations;
using ServiceDefaults.Values;

namespace RiskService.Rounds;

/// <summary>The published register, for everybody: as it was approved, with what was done since.</summary>
public static class GetPublicRegister
{
    /// <param name="ChangedSince">A later change voided the approval of what stands here; a new version is under way.</param>
    public sealed record Answer(FiscalYear FiscalYear, DateTimeOffset PublishedAt, bool ChangedSince, IReadOnlyList<string> Channels, IReadOnlyList<Row> Risks);

    /// <param name="Level"><c>low</c>, <c>medium</c>, <c>high</c> or <c>very-high</c>.</param>
    public sealed record Row(string Code, string Division, string Kind, string Event, string Level, IReadOnlyList<Measure> Measures);

    /// <param name="ActionTaken">What was done; null as long as it is not.</param>
    public sealed record Measure(string Text, DateOnly DueOn, DateOnly? CompletedOn, string? ActionTaken);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder registers) => registers
        .MapGet("{year}/public", Handle)
        .WithName(nameof(GetPublicRegister))
        .WithSummary("The published register of a year: event, level, measures and what was done");

    public static async Task<Results<Ok<Answer>, NotFound>> Handle(FiscalYear year, RiskDb db, CancellationToken ct) =>
        await Of(db, year, ct) is { } answer ? TypedResults.Ok(answer) : TypedResults.NotFound();

    /// <summary>The same for the page; null until it is published.</summary>
    public static async Task<Answer?> Of(RiskDb db, FiscalYear year, CancellationToken ct)
    {
        if (await db.Registers.AsNoTracking().SingleOrDefaultAsync(one => one.FiscalYear == year, ct) is not { PublishedAt: { } at } register)
            return null;
        var ids = register.Published.SelectMany(risk => risk.Measures).Select(measure => measure.Id).ToList();
        var done = await db.Mitigations.AsNoTracking().Where(one => ids.Contains(one.Id) && one.Status == MitigationStatus.Done).ToDictionaryAsync(one => one.Id, ct);
        return new(year, at, register.Approval is null || register.Approval.At > at, register.Channels, [.. register.Published.Select(risk => new Row(
            risk.Code, risk.Division, risk.Area, risk.Event, risk.Level, [.. risk.Measures.Select(measure => done.TryGetValue(measure.Id, out var one)
                ? new Measure(measure.Measure, measure.DueOn, one.CompletedOn, one.ActionTaken)
                : new Measure(measure.Measure, measure.DueOn, null, null))]))]);
    }
}
