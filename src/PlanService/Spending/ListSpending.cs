using Documents;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Progress;
using ServiceDefaults.Lists;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using static WebUi.Language;

namespace PlanService.Spending;

/// <summary>The ledger of a project's year.</summary>
public static class ListSpending
{
    /// <param name="Amount">Baht; negative in a reversing entry.</param>
    /// <param name="Note">Null for the public: it may name a person.</param>
    /// <param name="Reverses">The entry that this one takes back.</param>
    /// <param name="ReversedBy">The entry that takes this one back.</param>
    /// <param name="Source">Where it came from when nobody typed it: training.</param>
    /// <param name="RecordedBy">Null for the public.</param>
    public sealed record Item(
        Guid Id, decimal Amount, DateOnly PaidOn, string Document, string? Note, Guid? Reverses, Guid? ReversedBy, string? Source, string? Link,
        DateTimeOffset RecordedAt, string? RecordedBy, string? Division);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder spending) => spending
        .MapGet("", Handle)
        .WithName(nameof(ListSpending))
        .WithSummary("The ledger, newest payment first; order=oldest turns it round, format=csv gives the whole of it as a table");

    public static async Task<Results<Ok<PageOf<Item>>, PushStreamHttpResult, NotFound, ValidationProblem>> Handle(
        string code, FiscalYear fy, string? order, string? format, [AsParameters] Paging paging, PlanDb db, Actor actor, CancellationToken ct)
    {
        if (format is not (null or "json" or "csv"))
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["format"] = [T("เลือกรูปแบบหนึ่งใน json, csv", "Choose one of json, csv")] });
        if (await db.FindWork(code, fy, actor, ct) is not { } work)
            return TypedResults.NotFound();
        return format == "csv"
            ? TypedResults.Stream(stream => LedgerCsv.Write(stream, db, work.Year, actor, ct), Csv.ContentType, $"เบิกจ่าย {code} ปี {fy}.csv")
            : TypedResults.Ok(await paging.Of(Ledger(db, work.Year, order == "oldest"), line => Describe(line, actor), ct));
    }

    /// <summary>Each entry with the one that takes it back.</summary>
    public static IQueryable<Line> Ledger(PlanDb db, ProjectYear year, bool oldestFirst)
    {
        var entries = db.Spending.AsNoTracking().Where(entry => entry.ProjectYearId == year.Id);
        entries = oldestFirst
            ? entries.OrderBy(entry => entry.PaidOn).ThenBy(entry => entry.Id)
            : entries.OrderByDescending(entry => entry.PaidOn).ThenByDescending(entry => entry.Id);
        return entries.Select(entry => new Line(
            entry, db.Spending.Where(reversal => reversal.ReversesId == entry.Id).Select(reversal => (Guid?)reversal.Id).FirstOrDefault()));
    }

    internal static Item Describe(Line line, Actor actor) => new(
        line.Entry.Id, line.Entry.Amount, line.Entry.PaidOn, line.Entry.Document, actor.IsSignedIn ? line.Entry.Note : null, line.Entry.ReversesId,
        line.ReversedBy, line.Entry.Source, line.Entry.Link, line.Entry.RecordedAt, actor.IsSignedIn ? line.Entry.RecordedBy : null, line.Entry.Division);

    /// <param name="ReversedBy">Null while the entry stands.</param>
    public sealed record Line(SpendingEntry Entry, Guid? ReversedBy);
}
