using System.ComponentModel.DataAnnotations;
using ComplaintService.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace ComplaintService.Settings;

/// <summary>How long contacts are kept. What was closed before keeps the time that was in force then.</summary>
public static class SetRetention
{
    /// <param name="From">After today.</param>
    /// <param name="Days">After closing; not under 30, since so long the complainant may reopen it.</param>
    public sealed record Request([Required] DateOnly? From, [Required, Range(30, 3650)] int? Days);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder settings) => settings
        .MapPost("retention", Handle)
        .WithName(nameof(SetRetention))
        .WithSummary("How long contacts are kept, for complaints closed from a day on");

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(Request request, ComplaintDb db, TimeProvider clock, CancellationToken ct) =>
        await Decide(request, db, clock, ct) is { } objection ? objection.ToProblem() : TypedResults.NoContent();

    /// <summary>The same for the page.</summary>
    public static async Task<Objection?> Decide(Request request, ComplaintDb db, TimeProvider clock, CancellationToken ct)
    {
        if (SettingRules.NotAhead(request.From!.Value, clock) is { } objection)
            return objection;
        var rule = new RetentionRule { From = request.From.Value, Days = request.Days!.Value };
        await db.Put(rule, ct, rule.From);
        return null;
    }
}
