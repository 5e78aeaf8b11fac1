using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Problems;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.Rounds;

/// <summary>The clerk opens the yearly round: which divisions fill it, and by when.</summary>
public static class OpenRegister
{
    /// <param name="DueOn">By when divisions hand in; today or later.</param>
    /// <param name="Divisions">Codes; all of them if left out. More can be asked later.</param>
    public sealed record Request([Required] DateOnly? DueOn, IReadOnlyList<string>? Divisions = null);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder registers) => registers
        .MapPost("{year}/opening", Handle)
        .WithName(nameof(OpenRegister))
        .WithSummary("Open the round of a year, or change its day and ask further divisions");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(FiscalYear year, Request request, Desk desk, CancellationToken ct) => Desk.Answer(Decide(year, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static async Task<Objection?> Decide(FiscalYear year, Request request, Desk desk, CancellationToken ct)
    {
        IReadOnlyList<string> asked = request.Divisions ?? [.. Divisions.All.Select(division => division.Value)];
        if (Objection.To(Against(request.DueOn!.Value, asked, desk.Today)) is { } wrong)
            return wrong;
        return await desk.ChangeRegister(year, register =>
        {
            register.Open(asked.Distinct(), request.DueOn.Value, desk.Actor, desk.Now);
            return (Refusal?)null;
        }, ct);
    }

    private static IEnumerable<Objection> Against(DateOnly due, IReadOnlyList<string> asked, DateOnly today)
    {
        if (due < today)
            yield return Objection.To("dueOn", "วันกำหนดส่งต้องไม่ก่อนวันนี้", "It can't be due before today");
        if (asked.Count == 0 || asked.Any(division => !Divisions.Has(division)))
            yield return Objection.To("divisions", "เลือกส่วนราชการอย่างน้อยหนึ่งแห่ง", "Choose one division at least");
    }
}
