using PlanService.Projects;

namespace PlanService.Progress;

/// <summary>The four states of the yearly report, found from the project's own where its division declared none.</summary>
public static class NaccStatuses
{
    /// <summary>The report knows no "late": what is late counts as in progress, with a remark.</summary>
    public static NaccStatus Of(ProjectStatus status) => status switch
    {
        ProjectStatus.Done => NaccStatus.Done,
        ProjectStatus.NotStarted => NaccStatus.Waiting,
        _ => NaccStatus.InProgress,
    };
}
