using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Files;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.Gifts;

/// <summary>Any member of staff records a gift that was offered to them or to the office.</summary>
public static class RecordGift
{
    /// <param name="ReportDueOn">The last day of the report to the head; null where none is asked for.</param>
    public sealed record Answer(Guid Id, FiscalYear FiscalYear, int No, bool Flagged, DateOnly? ReportDueOn);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder gifts) => gifts
        .MapPost("", Handle)
        .WithName(nameof(RecordGift))
        .WithSummary("Record a gift that was offered, whatever became of it (any member of staff)")
        .ProducesProblem(StatusCodes.Status400BadRequest);

    public static async Task<Results<Created<Answer>, ProblemHttpResult>> Handle(GiftRequest request, Desk desk, EvidenceFiles files, CancellationToken ct)
    {
        var (gift, objection) = await Decide(request, null, desk, files, ct);
        return gift is null
            ? objection!.ToProblem()
            : TypedResults.Created($"/risk/api/v1/gifts/{gift.Id}", new Answer(gift.Id, gift.FiscalYear, gift.No, gift.ReportDueOn is not null, gift.ReportDueOn));
    }

    /// <summary>The same for the page.</summary>
    /// <param name="file">A photo or receipt that was received for it.</param>
    public static async Task<(Gift? Gift, Objection? Objection)> Decide(GiftRequest request, Guid? file, Desk desk, EvidenceFiles files, CancellationToken ct)
    {
        var rule = await desk.Db.GiftRuleOn(request.On!.Value, ct);
        if (Objection.To(request.Wrong(rule, desk.Today)) is { } wrong)
            return (null, wrong);
        return await desk.Db.RetryWhenOvertaken<(Gift?, Objection?)>(async () =>
        {
            var gift = Gift.Record(request.Content, await desk.Db.NextGiftNo(FiscalYear.Of(request.On.Value), ct), rule, desk.Actor, desk.Now);
            desk.Db.Add(gift);
            if (file is { } waiting)
            {
                if (await files.Take(waiting, desk.Actor, ct) is not { } taken)
                    return (null, new(StatusCodes.Status503ServiceUnavailable, FileRefusals.StoreUnavailable, "file"));
                desk.Db.Add(new GiftFile { GiftId = gift.Id, File = taken, AddedAt = desk.Now });
            }

            await desk.Db.SaveChangesAsync(ct);
            return (gift, null);
        }, ct);
    }
}
