using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Lists;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using TrainingService.Data;

namespace TrainingService.People.Staff;

/// <summary>The organization's staff by division and name: a training is for all divisions, so all are seen; how to reach somebody only by those who keep the list.</summary>
public static class ListStaff
{
    /// <param name="Q">Any part of a name.</param>
    /// <param name="Division">Code.</param>
    /// <param name="Active">false: those who left. Those who work here where it is not said.</param>
    public readonly record struct Filter(string? Q = null, string? Division = null, bool? Active = null)
    {
        public IQueryable<StaffMember> Of(TrainingDb db)
        {
            var active = Active ?? true;
            var rows = db.Staff.AsNoTracking().Where(one => one.IsActive == active);
            if (Division is { Length: > 0 } division)
                rows = rows.Where(one => one.Division == division);
            if (PlainText.Of(Q) is { } q)
            {
                var words = Like.Containing(PersonName.KeyOf(q));
                rows = rows.Where(one => EF.Functions.ILike(one.NameKey, words, Like.Escape));
            }

            return rows.OrderBy(one => one.Division).ThenBy(one => one.NameKey).ThenBy(one => one.Id);
        }
    }

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder staff) => staff
        .MapGet("", Handle)
        .WithName(nameof(ListStaff))
        .WithSummary("The list of staff; filter by q (any part of a name), division and active");

    public static async Task<Ok<PageOf<StaffRow>>> Handle([AsParameters] Filter filter, [AsParameters] Paging paging, TrainingDb db, Actor actor, CancellationToken ct) =>
        TypedResults.Ok(await paging.Of(filter.Of(db), one => StaffRow.Of(one, actor), ct));
}
