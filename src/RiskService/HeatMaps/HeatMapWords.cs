using System.Globalization;
using Microsoft.AspNetCore.Components;
using RiskService.Register;
using RiskService.Settings;
using ServiceDefaults.Values;
using static WebUi.Language;

namespace RiskService.HeatMaps;

/// <summary>What the page says.</summary>
internal static class HeatMapWords
{
    public static string Of(Move move) => move switch
    {
        Move.Rose => T("สูงขึ้น", "Rose"),
        Move.Fell => T("ลดลง", "Fell"),
        Move.Stayed => T("เท่าเดิม", "Stayed"),
        Move.Added => T("เพิ่มใหม่", "New"),
        Move.Closed => T("ปิดแล้ว", "Closed"),
        _ => T("ยังไม่นำมาประเมินต่อ", "Not taken over yet"),
    };

    /// <summary>"4 รายการ ระดับสูง คะแนน 12 โอกาส 3 ผลกระทบ 4".</summary>
    public static string Of(HeatMap.Cell cell) => T(
        $"{cell.Count} รายการ ระดับ{RiskWords.Of(cell.Level)} คะแนน {cell.Score} โอกาส {cell.Likelihood} ผลกระทบ {cell.Impact}",
        $"{cell.Count} risks, level {RiskWords.Of(cell.Level)}, score {cell.Score}, likelihood {cell.Likelihood}, impact {cell.Impact}");

    /// <summary>The register with the risks of one cell, or of all.</summary>
    public static string Link(HeatMap map, HeatMap.Cell? cell, RiskLevel? level = null)
    {
        var wanted = new (string Name, string? Value)[]
        {
            ("status", "open"), ("likelihood", cell?.Likelihood.ToString(CultureInfo.InvariantCulture)), ("impact", cell?.Impact.ToString(CultureInfo.InvariantCulture)),
            ("level", level is { } one ? Words.Of(one) : null), ("division", map.Division), ("kind", map.Kind),
        };
        return $"registers/{map.FiscalYear}?{string.Join('&', wanted.Where(one => !string.IsNullOrEmpty(one.Value)).Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value!)}"))}";
    }

    /// <summary>A word of the drawing. Razor takes a bare <c>text</c> element for its own. Every text is ours: a number or a word of this program.</summary>
    public static MarkupString Word(int x, int y, string text, string css, string anchor = "middle", bool hidden = false, bool upward = false) => (MarkupString)string.Create(CultureInfo.InvariantCulture,
        $"<text class=\"{css}\" {(upward ? $"transform=\"translate({x} {y}) rotate(-90)\"" : $"x=\"{x}\" y=\"{y}\"")} text-anchor=\"{anchor}\"{(hidden ? " aria-hidden=\"true\"" : "")}>{text}</text>");

    public static string Length(int number) => number.ToString(CultureInfo.InvariantCulture);
}
