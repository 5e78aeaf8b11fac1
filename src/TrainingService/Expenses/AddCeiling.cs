using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Problems;
using ServiceDefaults.Values;
using TrainingService.Data;
using WebUi;

namespace TrainingService.Expenses;

/// <summary>Another ceiling from a day on. The row before stays for the events of its time.</summary>
public static class AddCeiling
{
    /// <param name="Premises">Null: wherever it is.</param>
    /// <param name="Speaker">Null: whoever teaches. Only of a speaker's ceiling.</param>
    /// <param name="Most">Baht for one meal of one person, one hour, one piece.</param>
    /// <param name="To">The last day; null while it stays in force.</param>
    public sealed record Request(
        [Required] ExpenseKind? Kind, Premises? Premises, SpeakerType? Speaker, [Required, Baht] decimal? Most, [Required] DateOnly? From, DateOnly? To,
        [Required, StringLength(Ceiling.LongestBasis, MinimumLength = 5)] string LegalBasis);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder ceilings) => ceilings
        .MapPost("", Handle)
        .WithName(nameof(AddCeiling))
        .WithSummary("Add a ceiling from a day on")
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static async Task<Results<Created<ListCeilings.Answer>, ProblemHttpResult>> Handle(Request request, TrainingDb db, CancellationToken ct)
    {
        var (ceiling, objection) = await Decide(request, db, ct);
        return ceiling is null ? objection!.ToProblem() : TypedResults.Created((string?)null, ListCeilings.Answer.Of(ceiling));
    }

    /// <summary>The same for the page.</summary>
    public static Task<(Ceiling? Ceiling, Objection? Objection)> Decide(Request request, TrainingDb db, CancellationToken ct) => db.RetryWhenOvertaken<(Ceiling?, Objection?)>(async () =>
    {
        if (Against(request) is { } wrong)
            return (null, wrong);
        if (await db.Ceilings.AnyAsync(row => row.Kind == request.Kind && row.Premises == request.Premises && row.Speaker == request.Speaker && row.From == request.From, ct))
            return (null, Objection.To(SameDay));
        var ceiling = new Ceiling
        {
            Kind = request.Kind!.Value,
            Premises = request.Premises,
            Speaker = request.Speaker,
            Most = request.Most!.Value,
            From = request.From!.Value,
            To = request.To,
            LegalBasis = request.LegalBasis.Trim(),
        };
        db.Add(ceiling);
        await db.SaveChangesAsync(ct);
        return (ceiling, null);
    }, ct);

    private static Objection? Against(Request request) =>
        request.Kind is ExpenseKind.Other ? Objection.To("kind", "เลือกชนิดรายจ่ายที่มีเพดาน", "Choose a kind that a ceiling can hold for")
        : request.Speaker is not null && request.Kind is not ExpenseKind.Speaker ? Objection.To("speaker", "ชนิดวิทยากรใช้กับค่าวิทยากรเท่านั้น", "The type of speaker belongs to a speaker's ceiling alone")
        : request.To < request.From ? Objection.To("to", "วันสุดท้ายต้องไม่ก่อนวันเริ่ม", "The last day must not be before the first")
        : null;

    private static Refusal SameDay { get; } = new(
        "same-day", "มีเพดานของรายการนี้ที่เริ่มวันเดียวกันแล้ว เลือกวันเริ่มอื่น", "A ceiling of this kind begins on that day already; choose another day");
}
