namespace PlanService.Import;

/// <summary>A mission or an objective as it stands in a table.</summary>
internal sealed class OutlineItem
{
    public ItemNumber? Number { get; init; }
    public required string Text { get; set; }
    public List<Piece> Pieces { get; } = [];

    /// <summary>After repair: "1.1" a mission, "1.1.3" an objective.</summary>
    public string Code { get; set; } = "";
    public bool IsMission => Code.Count(c => c == '.') == 1;

    /// <summary>The count of projects beside it in the summary table.</summary>
    public Piece? Count { get; set; }

    /// <summary>The items of a cell: each line that begins with a code of two or three levels begins one.</summary>
    public static IEnumerable<OutlineItem> In(IEnumerable<Piece> pieces)
    {
        OutlineItem? item = null;
        foreach (var piece in pieces.SelectMany(SplitAtCodes))
        {
            var text = WithoutLabel(piece.Text);
            if (Numbering.Split(text) is { Number.Level: > 1 and < 4 } numbered)
            {
                if (item is not null)
                    yield return item;
                item = new OutlineItem { Number = numbered.Number, Text = numbered.Text };
            }
            else if (item is null)
            {
                item = new OutlineItem { Text = Numbering.Split(text)?.Text ?? text };
            }
            else
            {
                item.Text = item.Text.Length == 0 ? piece.Text : item.Text + " " + piece.Text;
            }

            item.Pieces.Add(piece);
        }

        if (item is not null)
            yield return item;
    }

    private static string WithoutLabel(string text)
    {
        foreach (var label in (string[])["ภารกิจตามมิติที่", "ภารกิจที่", "ภารกิจ", "วัตถุประสงค์ที่", "วัตถุประสงค์"])
            if (text.StartsWith(label, StringComparison.Ordinal) && text[label.Length..].TrimStart() is { Length: > 0 } rest && char.IsDigit(rest[0]))
                return rest;
        return text;
    }

    /// <summary>A cell saved as one line holds its items one after another: "1.2 การ… 1.2.1 เสริม… 1.2.2 เสริม…".</summary>
    private static IEnumerable<Piece> SplitAtCodes(Piece piece)
    {
        var start = 0;
        for (var i = piece.Text.IndexOf(' ', StringComparison.Ordinal); i > 0; i = piece.Text.IndexOf(' ', i + 1))
        {
            if (i + 1 < piece.Text.Length && char.IsDigit(piece.Text[i + 1])
                && Numbering.Split(piece.Text[(i + 1)..]) is { Number.Level: > 1 and < 4, Text.Length: > 0 } && i > start + 8)
            {
                yield return piece with { Text = piece.Text[start..i] };
                start = i + 1;
            }
        }

        yield return start == 0 ? piece : piece with { Text = piece.Text[start..] };
    }
}

/// <summary>A project as it stands in the matrix.</summary>
internal sealed class MatrixProject
{
    public ItemNumber? Number { get; init; }
    public required string Name { get; set; }
    public List<Piece> Pieces { get; } = [];
    public List<Piece?> Amounts { get; } = [];
    public Piece? Remark { get; set; }
    public List<string> Objectives { get; set; } = [];
    public required MatrixRow Row { get; init; }
}

/// <summary>A row of the matrix, taken apart.</summary>
internal sealed class MatrixBlock
{
    public required MatrixRow Row { get; init; }
    public List<OutlineItem> Items { get; } = [];
    public List<MatrixProject> Projects { get; } = [];

    /// <summary>Amounts that no project stands for.</summary>
    public List<Piece> Unplaced { get; } = [];
    public string Mission { get; set; } = "";
    public List<string> Objectives { get; } = [];
}

internal sealed class MatrixDimension
{
    public required int Number { get; init; }
    public required string Name { get; set; }
    public List<Piece> Pieces { get; } = [];
    public List<MatrixBlock> Blocks { get; } = [];
    public MatrixRow? Subtotal { get; set; }
}

internal sealed class MatrixText
{
    public List<int> Years { get; } = [];
    public List<MatrixDimension> Dimensions { get; } = [];
    public MatrixRow? GrandTotal { get; set; }

    /// <summary>Text in the matrix that fits nowhere.</summary>
    public List<Piece> Rest { get; } = [];
    public IEnumerable<MatrixProject> Projects => Dimensions.SelectMany(dimension => dimension.Blocks).SelectMany(block => block.Projects);
}
