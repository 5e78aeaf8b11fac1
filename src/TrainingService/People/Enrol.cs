using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Mail;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using TrainingService.Events;
using WebUi;

namespace TrainingService.People;

/// <summary>Somebody takes part, or a group of so many heads. By staff of the division; by anybody with the event's public link (<see cref="Join"/>).</summary>
public static class Enrol
{
    /// <param name="Name">With its title; of a group its name.</param>
    /// <param name="Group">Which of the event's target groups.</param>
    /// <param name="Place">Where they come from: position and division, school, village.</param>
    /// <param name="Heads">Of a group; null or 1 for a person.</param>
    /// <param name="Another">It is another person than the one of the same name in the list.</param>
    /// <param name="RefuseWhenFull">409 <c>full</c> instead of waiting.</param>
    /// <param name="Link">The event's public link, for those who don't sign in.</param>
    public sealed record Request(
        [Required, StringLength(Enrolment.LongestName, MinimumLength = 2)] string Name,
        [StringLength(Enrolment.LongestGroup)] string? Group = null,
        [StringLength(Enrolment.LongestPlace)] string? Place = null,
        [ThaiPhone] string? Phone = null,
        [StringLength(Enrolment.LongestContact), Mailbox] string? Email = null,
        [Range(1, TrainingEvent.MostPeople)] int? Heads = null,
        bool? Another = null,
        bool? RefuseWhenFull = null,
        [StringLength(100)] string? Link = null)
    {
        internal EnrolmentContent Content => new(
            PersonNameOnce(Name), PlainText.Of(Group), PlainText.Of(Place), PhoneNumber.Read(Phone), PlainText.Of(Email), Heads ?? 1);

        private static string PersonNameOnce(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <param name="No">On the event's list.</param>
    /// <param name="Code">Of the ticket, at <c>/training/ticket/{code}</c>. Whoever has it sees the enrolment and can cancel it.</param>
    public sealed record Answer(Guid Id, int No, EnrolmentStatus Status, string Code)
    {
        public static Answer Of(Enrolment one) => new(one.Id, one.No, one.Status, SpokenCode.Grouped(one.Code));
    }

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapPost("{id:guid}/enrolments", Handle)
        .WithName(nameof(Enrol))
        .WithSummary("Enrol a person or a group of heads; without sign-in with the event's public link")
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static async Task<Results<Created<Answer>, ProblemHttpResult>> Handle(Guid id, Request request, PeopleDesk desk, CancellationToken ct)
    {
        if (request.Link is null && AgainstActor(desk.Actor) is { } status)
            return Known(status).ToProblem();
        var (enrolment, objection) = request.Link is null ? await Decide(id, request, desk, ct) : await Join.Decide(id, request, desk, ct);
        return enrolment is null ? objection!.ToProblem() : TypedResults.Created((string?)null, Answer.Of(enrolment));
    }

    /// <summary>The same for the page of staff.</summary>
    public static async Task<(Enrolment? Enrolment, Objection? Objection)> Decide(Guid id, Request request, PeopleDesk desk, CancellationToken ct)
    {
        Enrolment? enrolled = null;
        var objection = await desk.Change(id, async places =>
        {
            if (places.Event.AgainstEnrolling() is { } refusal)
                return Objection.To(refusal);
            var content = request.Content;
            if (await desk.AgainstName(id, content.Name, request.Another, ct) is { } same)
                return same;
            if (request.RefuseWhenFull is true && !places.Fit(content.Heads))
                return Objection.To(PeopleRefusals.Full(places.Free!.Value));
            enrolled = places.Take(content, content.Heads > 1 ? EnrolmentSource.Group : EnrolmentSource.Staff, desk.Now);
            desk.Db.Add(enrolled);
            return null;
        }, ct);
        return objection is null ? (enrolled, null) : (null, objection);
    }

    /// <summary>The path is open for those with a link, so it asks by itself who may without.</summary>
    private static int? AgainstActor(Actor actor) => !actor.IsSignedIn ? StatusCodes.Status401Unauthorized
        : actor.Is(Roles.DivisionOfficer) || actor.Is(Roles.DivisionHead) ? null : StatusCodes.Status403Forbidden;

    private static Objection Known(int status)
    {
        var known = KnownProblem.For(status);
        return new(status, new(known.Code, known.Thai, known.English));
    }
}
