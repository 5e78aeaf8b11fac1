namespace PlanService.Projects;

/// <summary>How far a project has come in one fiscal year.</summary>
public enum ProjectStatus
{
    NotStarted,
    OnTrack,
    Late,
    Done,
}
