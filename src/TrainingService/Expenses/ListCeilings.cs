using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using TrainingService.Data;

namespace TrainingService.Expenses;

/// <summary>The whole table of ceilings, the newest of each kind first.</summary>
public static class ListCeilings
{
    /// <param name="Most">Baht.</param>
    public sealed record Answer(Guid Id, ExpenseKind Kind, Premises? Premises, SpeakerType? Speaker, decimal Most, DateOnly From, DateOnly? To, string LegalBasis)
    {
        public static Answer Of(Ceiling row) => new(row.Id, row.Kind, row.Premises, row.Speaker, row.Most, row.From, row.To, row.LegalBasis);
    }

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder ceilings) => ceilings
        .MapGet("", Handle)
        .WithName(nameof(ListCeilings))
        .WithSummary("The most that may be paid for one of something, by kind, premises, speaker and day");

    public static async Task<Ok<List<Answer>>> Handle(TrainingDb db, CancellationToken ct) =>
        TypedResults.Ok((await Read(db, ct)).Select(Answer.Of).ToList());

    public static Task<List<Ceiling>> Read(TrainingDb db, CancellationToken ct) => db.Ceilings.AsNoTracking()
        .OrderBy(row => row.Kind).ThenBy(row => row.Premises).ThenBy(row => row.Speaker).ThenByDescending(row => row.From).ToListAsync(ct);
}
