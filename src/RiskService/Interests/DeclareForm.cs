using System.ComponentModel.DataAnnotations;
using WebUi;

namespace RiskService.Interests;

/// <summary>A declaration in a form; rows are added and removed by posting it.</summary>
public sealed class DeclareForm
{
    /// <summary>Of the declaration to be, so that one that is sent twice is kept once.</summary>
    public Guid? Id { get; set; }

    [Required, StringLength(InterestDeclaration.LongestPosition, MinimumLength = 2)]
    public string? Position { get; set; }

    public bool NothingToDeclare { get; set; }

    public List<Row> Items { get; set => field = value ?? []; } = []; // a form in which none is left maps to null

    /// <summary>The button that adds or removes a row; null for the one that saves.</summary>
    public string? Do { get; set; }

    /// <summary>The version of one's present declaration when the form was shown; 0 where there was none.</summary>
    public uint? Seen { get; set; }

    internal void Rearrange() => Items.Rearrange(Do, "items", DeclareInterests.Most);

    internal DeclareInterests.Request Request => new(
        Position!, NothingToDeclare, [.. Items.Select(row => new DeclareInterests.Item(row.Kind, row.Whose, row.Name!, row.Person, row.Details))]);

    public sealed class Row : IRow<Row>
    {
        /// <summary>Always posted, so that empty rows are not lost.</summary>
        public int No { get; set; }

        [Required(ErrorMessage = "เลือกประเภท|Choose the kind")]
        public InterestKind? Kind { get; set; }

        [Required(ErrorMessage = "เลือกว่าเป็นของใคร|Choose whose it is")]
        public Whose? Whose { get; set; }

        [Required, StringLength(DeclareInterests.LongestName, MinimumLength = 2)]
        public string? Name { get; set; }

        [StringLength(DeclareInterests.LongestName)]
        public string? Person { get; set; }

        [StringLength(DeclareInterests.LongestDetails)]
        public string? Details { get; set; }

        public void Take(Row other) => (Kind, Whose, Name, Person, Details) = (other.Kind, other.Whose, other.Name, other.Person, other.Details);

        internal static Row Of(InterestItem item) => new() { Kind = item.Kind, Whose = item.Whose, Name = item.Name, Person = item.Person, Details = item.Details };
    }
}
