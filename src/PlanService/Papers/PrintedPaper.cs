using PlanService.Import;
using PlanService.Plans;

namespace PlanService.Papers;

/// <summary>An order or announcement line by line, as the official layout wants it: the same for print and for Word.</summary>
public sealed record PrintedPaper
{
    /// <summary>"คำสั่ง…" or "ประกาศ…" with whose it is.</summary>
    public required string Head { get; init; }

    /// <summary>"ที่ ๑๒/๒๕๖๕"; null where none belongs there.</summary>
    public string? Number { get; init; }
    public required string Subject { get; init; }
    public required IReadOnlyList<string> Opening { get; init; }
    public IReadOnlyList<CommitteeMember> Committee { get; init; } = [];
    public IReadOnlyList<string> Duties { get; init; } = [];
    public required IReadOnlyList<string> Closing { get; init; }

    /// <summary>"สั่ง ณ วันที่ …"; null where the document that was read has no such line, and then nobody signs either.</summary>
    public string? Date { get; init; }
    public string? SignedBy { get; init; }
    public required string SignedAs { get; init; }

    /// <summary>Null where the plan has none of this kind.</summary>
    public static PrintedPaper? Of(Plan plan, PaperKind kind)
    {
        if (kind.Of(plan.Papers) is not { } paper)
            return null;
        var isOrder = kind == PaperKind.Order;
        var printed = new PrintedPaper
        {
            Head = $"{kind.Thai}{plan.Organization}",
            Number = WithRoom(paper.NumberAsWritten ?? (isOrder ? "ที่ /" : null)),
            Subject = $"เรื่อง {paper.Subject}".TrimEnd(),
            Opening = paper.Opening,
            Closing = paper.Closing,
            Date = WithRoom(paper.DateAsWritten),
            SignedBy = paper.SignedBy,
            SignedAs = paper.SignedAs ?? $"นายก{plan.Organization}",
        };
        if (paper.Opening.Count == 0)
        {
            var usual = Usual(plan, kind);
            printed = printed with { Opening = usual.Opening, Closing = paper.Closing.Count > 0 ? paper.Closing : usual.Closing };
        }

        return isOrder ? printed with { Committee = plan.Papers.Committee, Duties = plan.Papers.CommitteeDuties } : printed;
    }

    /// <summary>What such a paper usually says: for a plan whose document had none, or was read before paragraphs were kept.</summary>
    public static OfficialPaper Usual(Plan plan, PaperKind kind) => kind == PaperKind.Order
        ? new(null, $"แต่งตั้งคณะกรรมการจัดทำ{plan.Title}", kind.Undated, null, 0)
        {
            Opening = [$"เพื่อให้การจัดทำ{plan.Title} เป็นไปด้วยความเรียบร้อยและบรรลุวัตถุประสงค์ จึงแต่งตั้งคณะกรรมการ ดังนี้"],
            Closing = ["ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป"],
        }
        : new(null, $"ประกาศใช้{plan.Title}", kind.Undated, null, 0)
        {
            Opening = [$"บัดนี้ ได้จัดทำ{plan.Title} เสร็จเรียบร้อยแล้ว จึงประกาศให้ทราบโดยทั่วกัน"],
        };

    /// <summary>Where number, day or month were left blank, room to write them.</summary>
    private static string? WithRoom(string? text)
    {
        foreach (var (before, after) in (ReadOnlySpan<(string, string)>)[("ที่", "/"), ("วันที่", "เดือน"), ("เดือน", "พ.ศ.")])
            text = text?.Replace($"{before} {after}", $"{before}{new string(' ', 14)}{after}", StringComparison.Ordinal);
        return text;
    }
}
