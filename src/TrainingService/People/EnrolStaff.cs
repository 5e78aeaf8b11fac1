using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WebUi;

namespace TrainingService.People;

/// <summary>Many of the staff list in one step. Whoever is enrolled already stays as they are.</summary>
public static class EnrolStaff
{
    public const int Most = 1000;

    /// <param name="Staff">Ids of the staff list.</param>
    /// <param name="Group">Which of the event's target groups.</param>
    public sealed record Request([Required, MinLength(1), MaxLength(Most)] IReadOnlyList<Guid> Staff, [StringLength(Enrolment.LongestGroup)] string? Group = null);

    /// <param name="Already">Were enrolled before.</param>
    public sealed record Answer(int Enrolled, int Waiting, IReadOnlyList<Guid> Already);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapPost("{id:guid}/enrolments/staff", Handle)
        .WithName(nameof(EnrolStaff))
        .WithSummary("Enrol people of the staff list")
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static async Task<Results<Ok<Answer>, ProblemHttpResult>> Handle(Guid id, Request request, PeopleDesk desk, CancellationToken ct)
    {
        var (answer, objection) = await Decide(id, request, desk, ct);
        return answer is null ? objection!.ToProblem() : TypedResults.Ok(answer);
    }

    /// <summary>The same for the page.</summary>
    public static async Task<(Answer? Answer, Objection? Objection)> Decide(Guid id, Request request, PeopleDesk desk, CancellationToken ct)
    {
        Answer? answer = null;
        var objection = await desk.Change(id, async places =>
        {
            if (places.Event.AgainstEnrolling() is { } refusal)
                return Objection.To(refusal);
            var chosen = await desk.Db.Staff.AsNoTracking().Where(one => request.Staff.Contains(one.Id) && one.IsActive).OrderBy(one => one.Division).ThenBy(one => one.NameKey).ToListAsync(ct);
            if (chosen.Count < request.Staff.Distinct().Count())
                return Objection.To("staff", "บางคนไม่อยู่ในทะเบียนแล้ว เปิดหน้าใหม่แล้วเลือกอีกครั้ง", "Some of them are not in the list any more; load it again");
            var enrolled = await Enrolled(desk, id, ct);
            var taken = new List<Enrolment>();
            foreach (var one in chosen.Where(one => !enrolled.Has(one)))
                taken.Add(places.Take(new(one.Name, ServiceDefaults.Values.PlainText.Of(request.Group), one.Place, one.Phone, one.Email, StaffId: one.Id), EnrolmentSource.StaffList, desk.Now));
            desk.Db.AddRange(taken);
            answer = new(taken.Count(one => one.Status is EnrolmentStatus.Enrolled), taken.Count(one => one.Status is EnrolmentStatus.Waiting), [.. chosen.Where(enrolled.Has).Select(one => one.Id)]);
            return null;
        }, ct);
        return objection is null ? (answer, null) : (null, objection);
    }

    /// <summary>Who of the staff list is in the event's list: chosen from it before, or written by name.</summary>
    public sealed record InEvent(IReadOnlySet<Guid> Ids, IReadOnlySet<string> Names)
    {
        public bool Has(StaffMember one) => Ids.Contains(one.Id) || Names.Contains(one.NameKey);
    }

    public static async Task<InEvent> Enrolled(PeopleDesk desk, Guid id, CancellationToken ct)
    {
        var rows = await desk.Db.Enrolments.AsNoTracking().Where(one => one.EventId == id && one.Status != EnrolmentStatus.Cancelled).Select(one => new { one.StaffId, one.NameKey }).ToListAsync(ct);
        // Two of one name, of whom one was chosen: the other can still be.
        return new(rows.Select(one => one.StaffId).OfType<Guid>().ToHashSet(), rows.Where(one => one.StaffId is null).Select(one => one.NameKey).ToHashSet());
    }
}
