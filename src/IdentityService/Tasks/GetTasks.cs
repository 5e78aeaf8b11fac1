using System.Globalization;
using IdentityService.Data;
using IdentityService.Grants;
using IdentityService.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;
using ServiceDefaults.Tasks;
using WebUi;
using static WebUi.Language;

namespace IdentityService.Tasks;

/// <summary>What waits for the caller among accounts: of an administrator temporary passwords, of the second pair of eyes roles to give.</summary>
public static class GetTasks
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder api) => api.MapGet("tasks", Handle).AsTasks();

    public static async Task<Ok<TaskList>> Handle(IdentityDb db, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var tasks = new TaskGathering(ThaiCalendar.DayInBangkok(clock.GetUtcNow()));
        if (actor.Is(Roles.Admin) || actor.Is(Roles.Executive))
        {
            Guid? me = Guid.TryParse(actor.Id, CultureInfo.InvariantCulture, out var id) ? id : null;
            var grants = await db.Grants.AsNoTracking().Where(grant => grant.State == GrantState.Pending && grant.RequestedById != me && grant.PersonId != me)
                .OrderBy(grant => grant.RequestedAt).Take(TaskGroup.MostCounted + 1).Select(grant => new { grant.Id, grant.Role }).ToListAsync(ct);
            tasks.Add("grants-to-decide", T("ยืนยันหรือปฏิเสธการให้บทบาท", "Confirm or decline a role"), "/identity/grants",
                [.. grants.Select(grant => new TaskItem(RoleNames.Of(grant.Role), null, $"/identity/grants/{grant.Id}/confirmation"))], TaskNature.Decision);
        }

        if (actor.Is(Roles.Admin))
        {
            var people = await db.People.AsNoTracking().Where(person => person.MustChangePassword && person.IsActive)
                .OrderBy(person => person.HandedOutAt).Take(TaskGroup.MostCounted + 1).Select(person => new { person.Id, person.Name }).ToListAsync(ct);
            tasks.Add("temporary-passwords", T("ตามผู้ที่ยังใช้รหัสผ่านชั่วคราว", "See who still has a temporary password"), "/identity/people",
                [.. people.Select(person => new TaskItem(person.Name, null, $"/identity/people/{person.Id}"))]);
        }

        return tasks.Answer;
    }
}
