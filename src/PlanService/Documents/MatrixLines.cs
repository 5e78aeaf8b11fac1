using PlanService.Plans;
using PlanService.Projects;

namespace PlanService.Documents;

/// <summary>A row of the matrix: at most one project, with the mission and objectives that begin in it.</summary>
/// <param name="BeginsDimension">The first row of its dimension.</param>
/// <param name="Mission">Null when the row goes on under the mission above.</param>
/// <param name="Objectives">Empty when the row goes on under those above.</param>
/// <param name="Project">Null where a mission or objective has none.</param>
public sealed record MatrixLine(Dimension Dimension, bool BeginsDimension, Mission? Mission, IReadOnlyList<Objective> Objectives, Project? Project)
{
    public bool BeginsOutline => Mission is not null || Objectives.Count > 0;
}

/// <summary>
/// Lays the matrix out: projects in their order, each under its mission and objectives; missions and objectives without a project
/// in a row of their own where the matrix of the plan has them, and not where only its summary table does.
/// </summary>
public static class MatrixLines
{
    public static IReadOnlyList<MatrixLine> Of(PlanBook book, Dimension dimension)
    {
        var lines = new List<MatrixLine>();
        var left = Outline(dimension).ToList();
        var projects = book.ProjectsOf(dimension).ToList();
        var needed = projects.SelectMany(project => project.Objectives.Append(project.Mission)).ToHashSet();
        (string Mission, string Objectives) place = ("", "");
        foreach (var project in projects)
        {
            var own = (project.Mission, string.Join('|', project.Objectives));
            if (own == place)
            {
                lines.Add(new(dimension, lines.Count == 0, null, [], project));
                continue;
            }

            // What comes before in the outline and belongs to no project gets its row first.
            var at = left.FindIndex(item => project.Objectives.Contains(item.Code));
            at = Math.Max(0, at >= 0 ? at : left.FindIndex(item => item.Code == project.Mission));
            var before = left.Take(at).Where(item => !needed.Contains(item.Code)).ToList();
            if (before.FindIndex(item => item.Mission.Code == project.Mission) is var first and >= 0 && left.FindIndex(item => item.Code == project.Mission) is var name and >= 0)
            {
                before.Insert(first, left[name]);
                place = (project.Mission, "");
            }

            Empty(dimension, before, lines);
            left.RemoveRange(0, at);
            left.RemoveAll(item => item.Code == project.Mission || project.Objectives.Contains(item.Code));
            var mission = dimension.Missions.FirstOrDefault(mission => mission.Code == project.Mission && mission.Name.Length > 0);
            var objectives = dimension.Missions.SelectMany(each => each.Objectives).Where(objective => project.Objectives.Contains(objective.Code)).ToList();
            var isNew = project.Mission != place.Mission || objectives.Count == 0;
            lines.Add(new(dimension, lines.Count == 0, isNew ? mission : null, objectives, project));
            place = own;
        }

        Empty(dimension, [.. left.Where(item => !needed.Contains(item.Code))], lines);
        return lines;
    }

    private static IEnumerable<(string Code, Mission Mission, Objective? Objective)> Outline(Dimension dimension)
    {
        foreach (var mission in dimension.Missions)
        {
            if (mission.NameAsWritten is not null)
                yield return (mission.Code, mission, null);
            foreach (var objective in mission.Objectives.Where(objective => objective.NameAsWritten is not null))
                yield return (objective.Code, mission, objective);
        }
    }

    private static void Empty(Dimension dimension, List<(string Code, Mission Mission, Objective? Objective)> items, List<MatrixLine> lines)
    {
        foreach (var group in items.GroupBy(item => item.Mission.Code))
        {
            var mission = group.FirstOrDefault(item => item.Objective is null).Mission;
            lines.Add(new(dimension, lines.Count == 0, mission, [.. group.Select(item => item.Objective).OfType<Objective>()], null));
        }
    }
}
