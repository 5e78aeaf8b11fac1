using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Mail;
using TrainingService.Events;
using WebUi;

namespace TrainingService.People;

/// <summary>Writes an enrolment anew, all of it. More heads need room; fewer let others move up.</summary>
public static class ChangeEnrolment
{
    /// <param name="Heads">Of a group; null for a person.</param>
    /// <param name="Another">It is another person than the one of the same name in the list.</param>
    public sealed record Request(
        [Required, StringLength(Enrolment.LongestName, MinimumLength = 2)] string Name,
        [StringLength(Enrolment.LongestGroup)] string? Group = null,
        [StringLength(Enrolment.LongestPlace)] string? Place = null,
        [ThaiPhone] string? Phone = null,
        [StringLength(Enrolment.LongestContact), Mailbox] string? Email = null,
        [Range(1, TrainingEvent.MostPeople)] int? Heads = null,
        bool? Another = null);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapPut("{id:guid}/enrolments/{enrolment:guid}", Handle)
        .WithName(nameof(ChangeEnrolment))
        .WithSummary("Change an enrolment: name, group, place, contact, heads of a group")
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Guid enrolment, Request request, PeopleDesk desk, CancellationToken ct) =>
        EventDesk.Answer(Decide(id, enrolment, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Guid enrolment, Request request, PeopleDesk desk, CancellationToken ct) => desk.Change(id, enrolment, async (one, places) =>
    {
        var content = new Enrol.Request(request.Name, request.Group, request.Place, request.Phone, request.Email).Content with { Heads = request.Heads ?? one.Heads };
        if (PersonName.KeyOf(content.Name) != one.NameKey && await desk.AgainstName(id, content.Name, request.Another, ct, one.Id) is { } same)
            return same;
        if (one.Change(content, places) is { } refusal)
            return Objection.To(refusal);
        await desk.MoveUp(places, ct);
        return null;
    }, ct);
}
