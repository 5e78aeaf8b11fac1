using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalControl.Improvements;

/// <summary>The unit says how far an improvement is, and who sees to it.</summary>
public static class NoteProgress
{
    /// <param name="Owner">Who in the unit sees to it from now on, by position or name; null leaves it as it is.</param>
    public sealed record Request(
        [Required, StringLength(Improvement.LongestText, MinimumLength = Improvement.ShortestText)] string Note, [StringLength(Improvement.LongestOwner)] string? Owner = null);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder improvements) => improvements
        .MapPost("{id:guid}/progress", Handle)
        .WithName(nameof(NoteProgress))
        .WithSummary("Note how far an improvement is, by the unit that carries it out");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, Desk desk, CancellationToken ct) => Desk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, Desk desk, CancellationToken ct) => desk.Change(desk.Db.Improvements.VisibleTo(desk.Actor), id, one =>
    {
        if (one.NotOfUnit(desk.Actor) is { } not)
            return not;
        if (one.Note(PlainText.Of(request.Owner)) is { } refusal)
            return Objection.To(refusal);
        desk.AddNote(one, ImprovementStep.Progress, request.Note.Trim());
        return null;
    }, ct);
}
