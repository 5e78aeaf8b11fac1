using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.SignIn;
using TrainingService.Data;
using WebUi;

namespace TrainingService.People.Staff;

/// <summary>Somebody more works here.</summary>
public static class AddStaff
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder staff) => staff
        .MapPost("", Handle)
        .WithName(nameof(AddStaff))
        .WithSummary("Add somebody to the list of staff")
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static async Task<Results<Created<StaffRow>, ProblemHttpResult>> Handle(StaffRequest request, TrainingDb db, Actor actor, CancellationToken ct)
    {
        var (added, objection) = await Decide(request, db, actor, ct);
        return added is null ? objection!.ToProblem() : TypedResults.Created((string?)null, StaffRow.Of(added, actor));
    }

    /// <summary>The same for the page.</summary>
    public static async Task<(StaffMember? Added, Objection? Objection)> Decide(StaffRequest request, TrainingDb db, Actor actor, CancellationToken ct)
    {
        var content = request.ContentOf(actor, null);
        if (await db.AgainstStaff(content, actor, request.Another, ct) is { } objection)
            return (null, objection);
        var added = StaffMember.Of(content);
        db.Add(added);
        await db.SaveChangesAsync(ct);
        return (added, null);
    }
}
