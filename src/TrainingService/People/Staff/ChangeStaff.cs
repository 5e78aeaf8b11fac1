using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;
using ServiceDefaults.SignIn;
using TrainingService.Data;
using TrainingService.Events;
using WebUi;

namespace TrainingService.People.Staff;

/// <summary>Writes somebody of the list anew; whoever left is no longer active, and stays where they were trained.</summary>
public static class ChangeStaff
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder staff) => staff
        .MapPut("{id:guid}", Handle)
        .WithName(nameof(ChangeStaff))
        .WithSummary("Change somebody of the list of staff; active: false for whoever left")
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, StaffRequest request, TrainingDb db, Actor actor, HttpRequest http, CancellationToken ct) =>
        EventDesk.Answer(Decide(id, request, db, actor, ct, found => Objection.ToStale(http, found.RowVersion)));

    /// <summary>The same for the page.</summary>
    /// <param name="stale">What stands against the version that is there.</param>
    public static Task<Objection?> Decide(Guid id, StaffRequest request, TrainingDb db, Actor actor, CancellationToken ct, Func<StaffMember, Objection?>? stale = null) => db.RetryWhenOvertaken(async () =>
    {
        if (await db.Staff.SingleOrDefaultAsync(one => one.Id == id, ct) is not { } found)
            return Objection.NotFound;
        if (!actor.Keeps(found.Division))
            return new(StatusCodes.Status403Forbidden, PeopleRefusals.NotYourDivision);
        if (stale?.Invoke(found) is { } older)
            return older;
        var content = request.ContentOf(actor, found);
        if (await db.AgainstStaff(content, actor, request.Another ?? (PersonName.KeyOf(content.Name) == found.NameKey && content.Division == found.Division), ct, id) is { } objection)
            return objection;
        found.Write(content);
        await db.SaveChangesAsync(ct);
        return null;
    }, ct);
}
