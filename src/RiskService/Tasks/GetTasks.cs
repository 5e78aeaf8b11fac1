using Microsoft.AspNetCore.Http.HttpResults;
using RiskService.Data;
using ServiceDefaults.SignIn;
using ServiceDefaults.Tasks;
using WebUi;

namespace RiskService.Tasks;

/// <summary>What waits for the caller among risks, internal control, audit, gifts and interests, each by those whom it concerns.</summary>
public static class GetTasks
{
    /// <summary>What has a day is shown a month before it: time to do it.</summary>
    internal const int DaysAhead = 30;

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder api) => api.MapGet("tasks", Handle).AsTasks();

    public static async Task<Ok<TaskList>> Handle(RiskDb db, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var tasks = new TaskGathering(ThaiCalendar.DayInBangkok(clock.GetUtcNow()));
        await RegisterTasks.Add(tasks, db, actor, ct);
        await WatchTasks.Add(tasks, db, actor, clock, ct);
        await ControlTasks.Add(tasks, db, actor, ct);
        await AuditTasks.Add(tasks, db, actor, ct);
        await ConductTasks.Add(tasks, db, actor, ct);
        return tasks.Answer;
    }
}
