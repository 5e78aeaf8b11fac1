using Contracts;
using ServiceDefaults.Audit;
using ServiceDefaults.Values;
using static WebUi.Language;

namespace PlanService.Sources;

/// <summary>
/// How many corruption reports came in a fiscal year, as the corruption channel said last. It is all that the plan ever knows of them. A count
/// that was withheld is kept as such: the plan has no number then, and says so.
/// </summary>
public sealed class CorruptionFigure : IAudited
{
    private CorruptionFigure()
    {
    }

    public FiscalYear FiscalYear { get; private set; }

    /// <summary>Null: withheld.</summary>
    public int? Received { get; private set; }

    /// <summary>1 for October to March, 2 for the whole year.</summary>
    public int UpToHalf { get; private set; }
    public DateOnly AsOf { get; private set; }

    /// <summary>When it was said: the newest of a year holds.</summary>
    public DateTimeOffset At { get; private set; }

    internal static CorruptionFigure Of(FiscalYear year) => new() { FiscalYear = year };

    internal void Hear(CorruptionStatisticsPublished said) => (Received, UpToHalf, AsOf, At) = (said.Received, said.UpToHalf, said.AsOf, said.At);

    /// <summary>The public page of the channel's own statistics, from the root of the platform.</summary>
    public static string PageOf(FiscalYear year) => $"/complaints/statistics/corruption/{year}";

    /// <summary>"2 เรื่อง", or why there is no number.</summary>
    public string Text => Received is { } received
        ? T($"{received} เรื่อง", $"{received} reports")
        : T("น้อยกว่า 5 เรื่อง หรือใช้คำนวณย้อนถึงจำนวนที่น้อยกว่า 5 ได้ (ไม่เปิดเผยจำนวน)", "withheld: fewer than 5, or what such a count could be computed from");
}
