using PlanService.Import;

namespace PlanService.Projects;

/// <summary>ตัวชี้วัด: what shows that a project did what it was for.</summary>
public sealed class Indicator
{
    private Indicator()
    {
    }

    public Guid ProjectId { get; private set; }

    /// <summary>Within its project: <c>output-1</c>, <c>outcome-2</c>.</summary>
    public string Code { get; private set; } = "";

    /// <summary>ผลผลิต; otherwise ผลลัพธ์.</summary>
    public bool IsOutput { get; private set; }

    /// <summary>From 1, among the outputs or the outcomes.</summary>
    public int Position { get; private set; }
    public string Text { get; private set; } = "";
    public Comparator Comparator { get; private set; }

    /// <summary>The number to reach; null when the text has none.</summary>
    public decimal? Target { get; private set; }
    public string? Unit { get; private set; }

    internal Indicator Copy() => new() { Code = Code, IsOutput = IsOutput, Position = Position, Text = Text, Comparator = Comparator, Target = Target, Unit = Unit };

    internal static Indicator Of(string code, bool isOutput, int position, IndicatorEntry entry) =>
        new Indicator { Code = code, IsOutput = isOutput }.Change(position, entry);

    /// <summary>Keeps the code: what was measured stays with it.</summary>
    internal Indicator Change(int position, IndicatorEntry entry)
    {
        var (comparator, target, unit) = entry.Judged(IsOutput);
        (Position, Text, Comparator, Target, Unit) = (position, entry.Text.Trim(), comparator, target, unit);
        return this;
    }

    internal static Indicator Import(ImportedIndicator read, bool isOutput, int position) => new()
    {
        Code = read.Code,
        IsOutput = isOutput,
        Position = position,
        Text = read.Text,
        Comparator = read.Comparator,
        Target = read.Target,
        Unit = read.Unit,
    };
}
