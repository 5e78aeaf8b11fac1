using Microsoft.AspNetCore.Http.HttpResults;
using OperationsService.Alerts;
using OperationsService.Health;
using ServiceDefaults.SignIn;
using ServiceDefaults.Tasks;
using WebUi;
using static WebUi.Language;

namespace OperationsService.Tasks;

/// <summary>What waits for an administrator: services that do not work as they should, and alerts that go on. For anybody else nothing.</summary>
public static class GetTasks
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder api) => api.MapGet("tasks", Handle).AsTasks();

    public static async Task<Ok<TaskList>> Handle(HealthBook book, AlertDesk desk, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var tasks = new TaskGathering(ThaiCalendar.DayInBangkok(clock.GetUtcNow()));
        if (!actor.Is(Roles.Admin))
            return tasks.Answer;
        var ill = (await book.All(ct)).Where(service => service.Status is not ServiceStatus.Healthy);
        tasks.Add("services-ill", T("ตรวจบริการที่ทำงานไม่เต็มที่", "See to services that do not work fully"), "/ops/", [.. ill.Select(service => new TaskItem(HealthWords.Service(service.Name), null, $"/ops/health/{service.Name}"))]);
        var alerts = await AlertView.GoingOn(desk.Db, desk.Now, ct);
        tasks.Add("alerts", T("จัดการเหตุที่แจ้งเตือน", "See to alerts"), "/ops/alerts", [.. alerts.Select(alert => new TaskItem(alert.Title, null, alert.Link))]);
        return tasks.Answer;
    }
}
