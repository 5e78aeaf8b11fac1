namespace PlanService.Import;

/// <summary>An item of a list: its number, its first line, and what stands under it.</summary>
internal sealed class SheetItem
{
    public ItemNumber? Number { get; init; }
    public required string Text { get; set; }
    public required Line Line { get; init; }
    public List<Piece> Details { get; } = [];
}

/// <summary>
/// Takes a list apart: "1.", "๒.", "1)", "๕.๑", "4.๑" begin an item when they are of the list's own form, which its first number
/// shows; other numbers ("2.1" under "2.", "(๑)", "-") and lines without number stand under the item before.
/// </summary>
internal static class SheetItems
{
    /// <summary>U+F0B7 is the bullet of Word's Symbol font.</summary>
    private const string Bullets = "-–•*▪\uF0B7";

    public static string WithoutBullet(string text) => text.TrimStart([.. Bullets, ' ']);

    public static bool HasBullet(string text) => text.Length > 1 && Bullets.Contains(text[0], StringComparison.Ordinal);

    public static List<SheetItem> Read(IReadOnlyList<Piece> pieces)
    {
        var form = pieces.Select(piece => Numbering.Split(piece.Text)?.Number).FirstOrDefault(number => number is not null);
        var items = new List<SheetItem>();
        var before = new List<Piece>();
        foreach (var piece in pieces)
        {
            var numbered = Numbering.Split(piece.Text);
            var bullet = HasBullet(piece.Text);
            if (form is null ? !ContinuesLine(items, piece) || bullet : numbered is { } item && IsOfForm(item.Number, form))
                items.Add(new SheetItem { Number = numbered?.Number, Text = numbered?.Text ?? WithoutBullet(piece.Text), Line = piece.Line });
            else if (items.Count > 0)
                items[^1].Details.Add(piece);
            else
                before.Add(piece);
        }

        if (items.Count == 0 && before.Count > 0)
            items.Add(new SheetItem { Text = before[0].Text, Line = before[0].Line });
        else if (items.Count > 0)
            items[0].Details.InsertRange(0, before);
        Restarts(items);
        return items;
    }

    private static bool IsOfForm(ItemNumber number, ItemNumber form) =>
        number.Level == form.Level && number.AsWritten.StartsWith('(') == form.AsWritten.StartsWith('(')
        && number.AsWritten.EndsWith(')') == form.AsWritten.EndsWith(')');

    /// <summary>In a list without numbers a line that begins further left than the one before goes on from it.</summary>
    private static bool ContinuesLine(List<SheetItem> items, Piece piece) =>
        items.Count > 0 && Indent(items[^1].Line) > 0 && Indent(piece.Line) == 0;

    private static int Indent(Line line) => line.Raw.Length - line.Raw.TrimStart().Length;

    /// <summary>
    /// "2. 2.1 2.2 3. 4. 3. 4. 5.": when the numbers go back to one that follows an item with sub-items, what came between
    /// belonged under that item.
    /// </summary>
    private static void Restarts(List<SheetItem> items)
    {
        for (var i = 1; i < items.Count; i++)
        {
            if (items[i].Number is not { } number || items[i - 1].Number is not { } before || number.Last > before.Last)
                continue;
            var first = items.FindIndex(item => item.Number?.Last == number.Last);
            if (first < 1 || first >= i || items[first - 1].Number?.Last != number.Last - 1
                || !items[first - 1].Details.Any(detail => Numbering.Split(detail.Text) is { } sub && sub.Number.Level == number.Level + 1))
                continue;
            foreach (var misplaced in items.GetRange(first, i - first))
            {
                items[first - 1].Details.Add(new Piece(misplaced.Line, misplaced.Line.Text));
                items[first - 1].Details.AddRange(misplaced.Details);
            }

            items.RemoveRange(first, i - first);
            i = first;
        }
    }
}
