using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using TrainingService.Events;
using WebUi;

namespace TrainingService.Honours;

/// <summary>Two nominations are of the same person: a clerk says so, no machine guesses it.</summary>
public static class JoinNominations
{
    /// <param name="Into">The nomination on which the committee votes.</param>
    public sealed record Request([Required] Guid? Into);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder rounds) => rounds
        .MapPost("{id:guid}/nominations/{nomination:guid}/joining", Handle)
        .WithName(nameof(JoinNominations))
        .WithSummary("Join a nomination to another of the same person");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Guid nomination, Request request, HonourDesk desk, CancellationToken ct) =>
        EventDesk.Answer(Decide(id, nomination, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Guid nomination, Request request, HonourDesk desk, CancellationToken ct) => desk.Change(id, nomination, async (_, one) =>
        await desk.Db.Nominations.SingleOrDefaultAsync(row => row.Id == request.Into && row.RoundId == id, ct) is { } other
            ? Objection.To(one.Join(other))
            : Objection.To("into", "เลือกรายการในรอบเดียวกัน", "Choose a nomination of the same round"), ct);
}
