using System.ComponentModel.DataAnnotations;
using ComplaintService.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;

namespace ComplaintService.Colleagues;

/// <summary>To whom a complaint can be given: what <c>officer</c> of an assignment may name.</summary>
public static class ListColleagues
{
    /// <param name="Officer">Subject of the token, as an assignment takes it.</param>
    /// <param name="LastSeenAt">Only those who were here in the last 90 days are listed.</param>
    public sealed record Answer(string Officer, string Name, string Division, DateTimeOffset LastSeenAt);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder api) => api
        .MapGet("colleagues", Handle)
        .WithName(nameof(ListColleagues))
        .WithSummary("People to whom a complaint can be given, of one division or of all; a division head gets those of the own division");

    /// <param name="division">Code; all for null.</param>
    public static async Task<Ok<List<Answer>>> Handle([StringLength(16)] string? division, ComplaintDb db, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var offered = db.ColleaguesOf(string.IsNullOrEmpty(division) ? null : division, clock.GetUtcNow());
        if (!actor.Is(Roles.ComplaintOfficer))
            offered = offered.Where(colleague => colleague.Division == actor.Division);
        return TypedResults.Ok(await offered.OrderBy(colleague => colleague.Division).ThenBy(colleague => colleague.Name).ThenBy(colleague => colleague.Subject)
            .Select(colleague => new Answer(colleague.Subject, colleague.Name, colleague.Division!, colleague.LastSeenAt)).ToListAsync(ct));
    }
}
