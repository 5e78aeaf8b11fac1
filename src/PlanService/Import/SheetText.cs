namespace PlanService.Import;

/// <summary>A heading of a sheet with the lines under it.</summary>
internal sealed class SheetSection
{
    public required FoundHeading? Heading { get; init; }
    public required SheetPart Part { get; set; }

    /// <summary>Without blank lines and page marks; the heading's own line comes first when text follows the heading on it.</summary>
    public List<Piece> Pieces { get; } = [];

    public string Text => string.Join('\n', Pieces.Select(piece => piece.Text));
}

/// <summary>A sheet, cut at its headings.</summary>
internal sealed class SheetText
{
    public required int Order { get; init; }
    public required Line First { get; init; }
    public required Line Last { get; init; }
    public required string Name { get; init; }
    public required List<Piece> NamePieces { get; init; }
    public List<SheetSection> Sections { get; } = [];

    public SheetSection? Section(SheetPart part) => Sections.FirstOrDefault(section => section.Part == part);

    public IEnumerable<Piece> PiecesOf(SheetPart part) => Sections.Where(section => section.Part == part).SelectMany(section => section.Pieces);
}
