namespace PlanService.Import;

/// <summary>Takes the project cell of a row apart and gives each project its amounts and its remark.</summary>
internal static class MatrixProjects
{
    public static void Read(MatrixRow row, MatrixBlock block)
    {
        foreach (var project in Names(row))
            block.Projects.Add(project);
        foreach (var cell in row.Years)
            Spread(Values(cell, block.Projects.Count), block);
        SpreadRemarks(row.Remark, block.Projects);
    }

    private static List<MatrixProject> Names(MatrixRow row)
    {
        var pieces = row.Project.Pieces.SelectMany(SplitAtNumbers).ToList();
        var numbered = pieces.Any(piece => Numbering.Split(piece.Text) is { Text.Length: > 0 });
        var named = !numbered && pieces.Any(piece => Kinds.Of(piece.Text) is not null);
        var projects = new List<MatrixProject>();
        foreach (var piece in pieces)
        {
            var item = Numbering.Split(piece.Text);
            var begins = numbered ? item is { Text.Length: > 0 } : named ? Kinds.Of(piece.Text) is not null : projects.Count == 0;
            if (begins && !ThaiNumbers.LooksLikeAmount(piece.Text))
                projects.Add(new MatrixProject { Number = item?.Number, Name = SheetItems.WithoutBullet(item?.Text ?? piece.Text), Row = row });
            else if (projects.Count > 0)
                projects[^1].Name += " " + piece.Text;
            else if (!ThaiNumbers.LooksLikeAmount(piece.Text))
                projects.Add(new MatrixProject { Name = piece.Text, Row = row });
            else
                continue;
            projects[^1].Pieces.Add(piece);
        }

        return projects;
    }

    /// <summary>A cell saved as one line: "1. โครงการ… 2. กิจกรรม…".</summary>
    private static IEnumerable<Piece> SplitAtNumbers(Piece piece)
    {
        var start = 0;
        for (var i = piece.Text.IndexOf(' ', StringComparison.Ordinal); i > 0; i = piece.Text.IndexOf(' ', i + 1))
        {
            if (i + 1 < piece.Text.Length && char.IsDigit(piece.Text[i + 1])
                && Numbering.Split(piece.Text[(i + 1)..]) is { Number.Level: 1 } item && Kinds.Of(item.Text) is not null && i > start + 5)
            {
                yield return piece with { Text = piece.Text[start..i] };
                start = i + 1;
            }
        }

        yield return start == 0 ? piece : piece with { Text = piece.Text[start..] };
    }

    /// <summary>The values of a cell: one a line, or on one line when the cell was saved as one.</summary>
    private static List<Piece> Values(Cell cell, int projects)
    {
        if (cell.Pieces.Count == 1 && projects > 1 && cell.Pieces[0].Text.Split(' ') is { Length: > 1 } words && words.All(ThaiNumbers.LooksLikeAmount))
            return [.. words.Select(word => cell.Pieces[0] with { Text = word })];
        return cell.Pieces;
    }

    private static void Spread(List<Piece> values, MatrixBlock block)
    {
        // A single dash or "ไม่ใช้งบประมาณ" speaks for the whole cell.
        var forAll = values.Count == 1 && block.Projects.Count > 1 && ThaiNumbers.ReadAmount(values[0].Text).IsNone;
        for (var i = 0; i < block.Projects.Count; i++)
            block.Projects[i].Amounts.Add(forAll ? values[0] : i < values.Count ? values[i] : null);
        block.Unplaced.AddRange(values.Skip(block.Projects.Count).Where(value => block.Projects.Count > 0 || !ThaiNumbers.ReadAmount(value.Text).IsNone));
    }

    /// <summary>
    /// One remark for several projects: nothing says whose it is. When some of them have money and some have none, it is about
    /// those that have none ("ไม่ใช้งบประมาณ", "โครงการเพิ่มเติม"); else about all of them.
    /// </summary>
    private static void SpreadRemarks(Cell remark, List<MatrixProject> projects)
    {
        if (remark.IsBlank)
            return;
        if (projects.Count > 1 && remark.Pieces.Count == projects.Count)
        {
            for (var i = 0; i < projects.Count; i++)
                projects[i].Remark = remark.Pieces[i];
            return;
        }

        var whole = new Piece(remark.Pieces[0].Line, remark.Text);
        var without = projects.Where(project => !HasMoney(project)).ToList();
        foreach (var project in projects.Count > 1 && without.Count > 0 ? without : projects)
            project.Remark = whole;
    }

    public static bool HasMoney(MatrixProject project) =>
        project.Amounts.Any(amount => amount is { } written && !ThaiNumbers.ReadAmount(written.Text).IsNone && ThaiNumbers.ReadAmount(written.Text).Baht != 0);
}
