using PlanService.Import;

namespace PlanService.Projects;

/// <summary>ผลผลิต or ผลลัพธ์</summary>
public enum IndicatorType
{
    /// <summary>ผลผลิต: what was made or done.</summary>
    Output,

    /// <summary>ผลลัพธ์: what came of it.</summary>
    Outcome,
}

/// <summary>ตัวชี้วัด: what shows that a project reached something.</summary>
public sealed class Indicator
{
    private Indicator()
    {
    }

    public Guid Id { get; private init; }
    public Guid ProjectId { get; private init; }
    public IndicatorType Type { get; private init; }

    /// <summary>From 1 within its type.</summary>
    public int No { get; private init; }

    /// <summary>Within its project: <c>output-1</c>, <c>outcome-2</c>.</summary>
    public string Code { get; private init; } = "";

    public string Text { get; private set; } = "";
    public Comparator Comparator { get; private set; }

    /// <summary>The number to reach, in <see cref="Unit"/>; null when the text names none.</summary>
    public decimal? Target { get; private set; }

    /// <summary>Such as ร้อยละ (percent 0–100), ช่องทาง, เรื่อง.</summary>
    public string? Unit { get; private set; }

    internal static Indicator Import(Guid projectId, IndicatorType type, int no, ImportedIndicator read) => new()
    {
        Id = Guid.CreateVersion7(),
        ProjectId = projectId,
        Type = type,
        No = no,
        Code = read.Code,
        Text = read.Text,
        Comparator = read.Comparator,
        Target = read.Target,
        Unit = read.Unit,
    };
}
