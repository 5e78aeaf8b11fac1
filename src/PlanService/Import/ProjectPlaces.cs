namespace PlanService.Import;

/// <summary>
/// Says to which mission and objectives each project belongs. A cell often holds several objectives and several projects; the
/// summary table's counts then tell which project is which objective's, and without it the numbers in the cell.
/// </summary>
internal static class ProjectPlaces
{
    public static void Place(MatrixText matrix, SummaryText? summary)
    {
        foreach (var dimension in matrix.Dimensions)
        {
            var mission = $"{dimension.Number}.1";
            List<string> objectives = [];
            foreach (var block in dimension.Blocks)
            {
                if (block.Items.Count > 0)
                    mission = string.Join('.', block.Items[^1].Code.Split('.').Take(2));
                var own = block.Items.Where(item => !item.IsMission).Select(item => item.Code).Distinct().ToList();
                // A cell that is blank because of a merged one above it means that one.
                if (own.Count > 0 || block.Items.Any(item => item.IsMission))
                    objectives = own;
                block.Mission = mission;
                block.Objectives.AddRange(objectives);
            }

            foreach (var group in dimension.Blocks.GroupBy(block => block.Mission))
                Assign([.. group], summary);
        }
    }

    private static void Assign(List<MatrixBlock> blocks, SummaryText? summary)
    {
        var projects = blocks.SelectMany(block => block.Projects.Select(project => (Block: block, Project: project))).ToList();
        var declared = (summary?.Dimensions.SelectMany(dimension => dimension.Items) ?? [])
            .Where(item => !item.IsMission && item.Code.StartsWith(blocks[0].Mission + ".", StringComparison.Ordinal))
            .SelectMany(item => Enumerable.Repeat(item.Code, DeclaredCount.In(item.Count) ?? 0))
            .ToList();
        var agrees = declared.Count == projects.Count
            && projects.Zip(declared).All(pair => pair.First.Block.Objectives.Count == 0 || pair.First.Block.Objectives.Contains(pair.Second));
        for (var i = 0; i < projects.Count; i++)
        {
            var (block, project) = projects[i];
            project.Objectives = agrees ? [declared[i]]
                : block.Objectives.Count > 1 && block.Projects.Count == block.Objectives.Count && block.Projects.All(each => each.Number?.Last == 1)
                    ? [block.Objectives[block.Projects.IndexOf(project)]]
                    : block.Objectives;
        }
    }
}
