using PlanService.Import;
using PlanService.Plans;

namespace PlanService.Papers;

/// <summary>The two official papers that belong to a plan.</summary>
/// <param name="Name">In addresses and in the API.</param>
/// <param name="Thai">Before the organization's name on top of the paper.</param>
/// <param name="Dated">What stands before its date.</param>
public sealed record PaperKind(string Name, string Thai, string English, string Dated)
{
    /// <summary>Appoints the committee; it carries a number.</summary>
    public static PaperKind Order { get; } = new("order", "คำสั่ง", "Order", "สั่ง ณ วันที่");

    /// <summary>Makes the plan known.</summary>
    public static PaperKind Announcement { get; } = new("announcement", "ประกาศ", "Announcement", "ประกาศ ณ วันที่");

    public static IReadOnlyList<PaperKind> All { get; } = [Order, Announcement];

    /// <summary>A date that is still to be written by hand.</summary>
    public string Undated => $"{Dated} เดือน พ.ศ.";

    /// <summary>Null for a name that is none of them.</summary>
    public static PaperKind? Find(string? name) => All.FirstOrDefault(kind => kind.Name == name);

    /// <summary>Null where the plan has none.</summary>
    public OfficialPaper? Of(PlanPapers papers) => this == Order ? papers.Order : papers.Announcement;
}
