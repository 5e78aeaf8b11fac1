using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Progress;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Spending;

/// <summary>Enters a disbursement (เบิกจ่าย) into the ledger of a project's year.</summary>
public static class RecordSpending
{
    /// <param name="Amount">Baht, above 0, at most two decimals.</param>
    /// <param name="PaidOn">In the fiscal year, and not in the future.</param>
    /// <param name="Document">Number of the voucher (ฎีกา) or other paper; each one once.</param>
    /// <param name="Reservation">Money held that pays for it; without it the payment comes from what remains.</param>
    public sealed record Request(
        [Required, Baht] decimal? Amount,
        [Required] DateOnly? PaidOn,
        [Required, StringLength(SpendingEntry.LongestDocument)] string? Document,
        [StringLength(SpendingEntry.LongestNote)] string? Note = null,
        Guid? Reservation = null);

    /// <param name="Year">The year's money with this entry in it.</param>
    public sealed record Answer(
        Guid Id, decimal Amount, DateOnly PaidOn, string Document, string? Note, Guid? Reverses, DateTimeOffset RecordedAt, string RecordedBy, YearSums Year)
    {
        public static Answer Of(SpendingEntry entry, Work work) => new(
            entry.Id, entry.Amount, entry.PaidOn, entry.Document, entry.Note, entry.ReversesId, entry.RecordedAt, entry.RecordedBy, YearSums.Of(work));
    }

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder spending) => spending
        .MapPost("", Handle)
        .WithName(nameof(RecordSpending))
        .WithSummary("Record a disbursement; by a responsible division, within what remains, each document once")
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static async Task<Results<Created<Answer>, ProblemHttpResult>> Handle(
        string code, FiscalYear fy, Request request, HttpContext http, PlanDb db, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var paid = new Disbursement(request.Amount!.Value, request.PaidOn!.Value, request.Document!, request.Note, request.Reservation);
        var (entry, work, objection) = await Record(code, fy, paid, http.Request, db, actor, clock, ct);
        if (objection is not null)
            return objection.ToProblem();
        http.Response.SetETag(work!.Year.RowVersion);
        return TypedResults.Created($"/plan/api/v1/projects/{code}/years/{fy}/spending/{entry!.Id}", Answer.Of(entry, work));
    }

    /// <summary>The same for the page: checks, enters, saves; or says what stands against it.</summary>
    public static Task<(SpendingEntry? Entry, Work? Work, Objection? Objection)> Record(
        string code, FiscalYear fy, Disbursement paid, HttpRequest http, PlanDb db, Actor actor, TimeProvider clock, CancellationToken ct) =>
        db.RetryWhenOvertaken<(SpendingEntry?, Work?, Objection?)>(async () =>
        {
            var (work, objection) = await db.FindOwnWork(code, fy, http, actor, ct);
            if (work is null)
                return (null, null, objection);
            if (WorkRules.DayDone(work, paid.PaidOn, "paidOn", clock) is { } wrongDay)
                return (null, work, wrongDay);
            if (paid.Reservation is { } held && await Use(held, paid.Amount, work, db, clock, ct) is { } unusable)
                return (null, work, unusable);
            if (await db.FindStanding(work.Year, paid.Document, ct) is { } earlier)
                return (null, work, Objection.To(Duplicate(earlier)));
            if (work.Year.Spend(paid.Amount, work.Planned, actor, clock.GetUtcNow()) is { } refusal)
                return (null, work, Objection.To(refusal));

            var entry = SpendingEntry.Of(work.Year, paid, actor, clock.GetUtcNow());
            db.Add(entry);
            await db.SaveChangesAsync(ct);
            return (entry, work, null);
        }, ct);

    /// <summary>The entry of this paper that nobody took back; null when it may be entered.</summary>
    internal static Task<SpendingEntry?> FindStanding(this PlanDb db, ProjectYear year, string document, CancellationToken ct)
    {
        var key = SpendingEntry.KeyOf(document);
        return db.Spending.AsNoTracking().FirstOrDefaultAsync(
            entry => entry.ProjectYearId == year.Id && entry.DocumentKey == key && entry.ReversesId == null
                && !db.Spending.Any(reversal => reversal.ReversesId == entry.Id), ct);
    }

    private static async Task<Objection?> Use(Guid id, decimal amount, Work work, PlanDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.Reservations.SingleOrDefaultAsync(row => row.Id == id && row.ProjectYearId == work.Year.Id, ct) is not { } reservation)
            return Objection.To("reservation", "ไม่พบเงินที่จองไว้รายการนี้ในปีนี้ของโครงการ", "There is no such reservation of this project in this year");
        if (reservation.IfReleased() is { } refusal)
            return Objection.To(refusal);
        work.Year.Release(reservation.Use(amount, clock.GetUtcNow()));
        return null;
    }

    private static Refusal Duplicate(SpendingEntry earlier) => new(
        "duplicate-document",
        $"เอกสารเลขที่ {earlier.Document} บันทึกไว้แล้ว เมื่อวันที่ {ThaiCalendar.InText(earlier.PaidOn)} จำนวน {Money.Ledger(earlier.Amount)} บาท หากรายการเดิมผิด ให้กลับรายการนั้นก่อน",
        $"Document {earlier.Document} was already recorded: {ThaiCalendar.InText(earlier.PaidOn)}, {Money.Ledger(earlier.Amount)} baht. If that entry is wrong, reverse it first");
}

/// <summary>The money of a project's year, baht.</summary>
/// <param name="Budget">What may be spent: of the ordinance, or as long as that is not entered, of the plan.</param>
/// <param name="Planned">Null where the plan gives none.</param>
/// <param name="Ordinance">Null until it is entered; 0: it stands in no ordinance.</param>
/// <param name="Remaining">Neither spent nor reserved.</param>
public sealed record YearSums(decimal Budget, decimal? Planned, decimal? Ordinance, decimal Reserved, decimal Spent, decimal Remaining)
{
    public static YearSums Of(Work work) => new(work.Limit, work.Planned, work.Year.Ordinance, work.Year.Reserved, work.Year.Spent, work.Remaining);
}
