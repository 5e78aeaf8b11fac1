using PlanService.Plans;

namespace PlanService.Projects;

/// <summary>Where a project stands in its plan.</summary>
/// <param name="Dimension">Null when the plan's outline does not have it.</param>
/// <param name="Mission">Null when the plan's outline does not have it.</param>
/// <param name="Objectives">Those that the outline has.</param>
public sealed record Outline(Dimension? Dimension, Mission? Mission, IReadOnlyList<Objective> Objectives)
{
    public static Outline Of(Plan plan, Project project)
    {
        var dimension = plan.Dimensions.FirstOrDefault(dimension => dimension.Code == project.Dimension);
        var mission = dimension?.Missions.FirstOrDefault(mission => mission.Code == project.Mission);
        return new(dimension, mission, [.. (mission?.Objectives ?? []).Where(objective => project.Objectives.Contains(objective.Code))]);
    }
}
