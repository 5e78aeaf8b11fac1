using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalAudit.Universe;

/// <summary>New criteria for a year. Scores that were given keep the weights with which they were given.</summary>
public static class SetCriteria
{
    /// <param name="Weights">100 together.</param>
    /// <param name="MoneyEnds">Four upper ends in baht a year, rising.</param>
    /// <param name="YearEnds">Four numbers of years since the last audit, rising.</param>
    public sealed record Request([Required] Weights? Weights, [Required] IReadOnlyList<decimal> MoneyEnds, [Required] IReadOnlyList<int> YearEnds);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapPut("criteria", Handle)
        .WithName(nameof(SetCriteria))
        .WithSummary("Set the weights and levels by which units are scored for the year");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(FiscalYear fy, Request request, Desk desk, CancellationToken ct) => Desk.Answer(Decide(fy, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static async Task<Objection?> Decide(FiscalYear year, Request request, Desk desk, CancellationToken ct)
    {
        if (Objection.To(Against(request)) is { } wrong)
            return wrong;
        desk.Db.Add(ScoringCriteria.Of(year, request.Weights!, request.MoneyEnds, request.YearEnds, desk.Actor.Name, desk.Now));
        await desk.Db.SaveChangesAsync(ct);
        return null;
    }

    private static IEnumerable<Objection> Against(Request request)
    {
        if (Enum.GetValues<Factor>().Any(factor => request.Weights!.Of(factor) is < 0 or > 100) || request.Weights!.Sum != 100)
            yield return Objection.To("weights", "น้ำหนักแต่ละปัจจัย 0 ถึง 100 รวมกันเป็น 100", "Each weight lies between 0 and 100, and they make 100 together");
        if (!Rises(request.MoneyEnds) || request.MoneyEnds[^1] > BahtAttribute.Largest)
            yield return Objection.To("moneyEnds", "วงเงินสี่ช่วง เรียงจากน้อยไปมาก มากกว่า 0", "Four amounts above 0, rising");
        if (!Rises(request.YearEnds) || request.YearEnds[^1] > 50)
            yield return Objection.To("yearEnds", "จำนวนปีสี่ช่วง เรียงจากน้อยไปมาก ตั้งแต่ 1 ถึง 50", "Four numbers of years from 1 to 50, rising");
    }

    private static bool Rises<T>(IReadOnlyList<T> ends) where T : struct, IComparable<T> =>
        ends.Count == ScoringCriteria.Ends && ends[0].CompareTo(default) > 0 && ends.Zip(ends.Skip(1)).All(pair => pair.First.CompareTo(pair.Second) < 0);
}
