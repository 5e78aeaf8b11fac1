using System.ComponentModel.DataAnnotations;
using Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Values;
using TrainingService.Expenses;
using TrainingService.Results;
using WebUi;

namespace TrainingService.Events;

/// <summary>It is over: what was really paid goes to the plan's ledger, and the rest of what was held is free again.</summary>
public static class CompleteEvent
{
    public const int LongestDocument = 60;

    /// <param name="Item">What was paid for.</param>
    /// <param name="Amount">Baht, 0 or more.</param>
    /// <param name="Document">Number of the voucher (ฎีกา) or receipt.</param>
    public sealed record SpendingGiven(string? Item, decimal? Amount, string? Document = null);

    /// <param name="Spending">What was paid; empty where nothing was.</param>
    /// <param name="Document">Number of the voucher (ฎีกา) for all of it; else the ledger names the first line's, or the event.</param>
    public sealed record Request([Required] IReadOnlyList<SpendingGiven> Spending, [StringLength(LongestDocument)] string? Document = null);

    /// <param name="Enrolled">See <see cref="EventResults"/>, as the next five.</param>
    /// <param name="Spent">Baht.</param>
    public sealed record Answer(int? Enrolled, int? Attended, decimal? AttendancePercent, int? Passed, decimal? AverageGain, decimal? SatisfactionPercent, decimal Spent);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapPost("{id:guid}/completion", Handle)
        .WithName(nameof(CompleteEvent))
        .WithSummary("Complete an event with what it really cost")
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static async Task<Results<Ok<Answer>, ProblemHttpResult>> Handle(Guid id, Request request, EventDesk desk, CancellationToken ct)
    {
        if (await Decide(id, request, desk, ct) is { } objection)
            return objection.ToProblem();
        var results = await EventResults.Of(desk.Db, id, ct);
        return TypedResults.Ok(new Answer(
            results.Enrolled, results.Attended, results.AttendancePercent, results.Passed, results.AverageGain, results.SatisfactionPercent,
            request.Spending.Sum(line => line.Amount!.Value)));
    }

    /// <summary>The same for the page.</summary>
    public static async Task<Objection?> Decide(Guid id, Request request, EventDesk desk, CancellationToken ct) =>
        Objection.To(Against(request.Spending)) ?? await desk.Change(id, async one =>
        {
            if (one.Complete([.. request.Spending.Select(line => new SpendingLine(line.Item!.Trim(), line.Amount!.Value, PlainText.Of(line.Document)))], desk.Now) is { } refusal)
                return Objection.To(refusal);
            var results = await EventResults.Of(desk.Db, id, ct);
            desk.Events.Publish(Said(one, results, PlainText.Of(request.Document), desk.Now));
            return null;
        }, ct);

    /// <summary>What others hear of it, also when a year is said again.</summary>
    /// <param name="document">Of the payment as a whole; null: that of the first line that has one.</param>
    internal static TrainingEventCompleted Said(TrainingEvent one, EventResults results, string? document, DateTimeOffset completedAt) => new()
    {
        EventId = one.Id,
        ProjectCode = one.ProjectCode,
        FiscalYear = one.FiscalYear.Year,
        Title = one.Title,
        Division = one.Division,
        CompletedOn = ThaiCalendar.DayInBangkok(one.EndsAt!.Value < completedAt ? one.EndsAt.Value : completedAt),
        Spent = one.Spent!.Value,
        Document = document ?? one.Spending.Select(line => line.Document).FirstOrDefault(paper => paper is not null),
        Enrolled = results.Enrolled,
        Attended = results.Attended,
        Passed = results.Passed,
        SatisfactionPercent = results.SatisfactionPercent,
        Link = one.Link,
        CompletedAt = completedAt,
    };

    private static IEnumerable<Objection> Against(IReadOnlyList<SpendingGiven> spending)
    {
        var wrong = new List<Objection>();
        if (PartsGiven.Of(spending, "spending", wrong).Count < spending.Count)
            return wrong;
        if (spending.Sum(line => Math.Clamp(line.Amount ?? 0, 0, BahtAttribute.Largest)) > BahtAttribute.Largest)
            wrong.Add(Objection.To("spending", "จำนวนเงินรวมมากเกินไป", "The amounts together are too large"));
        return wrong.Concat(AgainstEach(spending));
    }

    private static IEnumerable<Objection> AgainstEach(IReadOnlyList<SpendingGiven> spending)
    {
        if (spending.Count > PartsGiven.Most)
            yield return Objection.To("spending", $"ไม่เกิน {PartsGiven.Most} รายการ", $"At most {PartsGiven.Most} of them");
        for (var index = 0; index < spending.Count; index++)
        {
            var (line, at) = (spending[index], FormattableString.Invariant($"spending[{index}]"));
            if (PlainText.Of(line.Item) is not { Length: <= LinesGiven.LongestItem })
                yield return Objection.To($"{at}.item", $"กรอกชื่อรายการ ไม่เกิน {LinesGiven.LongestItem} ตัวอักษร", $"Name the item in at most {LinesGiven.LongestItem} characters");
            if (line.Amount is null || !new BahtAttribute { OrZero = true }.IsValid(line.Amount))
                yield return Objection.To($"{at}.amount", "จำนวนเงินต้องตั้งแต่ 0 บาทขึ้นไป ทศนิยมไม่เกินสองตำแหน่ง", "The amount must be 0 baht or more with at most two decimals");
            if (line.Document?.Length > LongestDocument)
                yield return Objection.To($"{at}.document", $"เลขที่เอกสารยาวได้ไม่เกิน {LongestDocument} ตัวอักษร", $"A document's number has {LongestDocument} characters at most");
        }
    }
}
