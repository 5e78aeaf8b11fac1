using System.Globalization;
using RiskService.Settings;

namespace RiskService.Workbooks;

/// <summary>A line of the settings.</summary>
internal sealed record WrittenSetting(RiskSettings Settings, string Part, string Code, string? Thai, string? English, string? Value);

/// <summary>The scales that the assessments of the workbook were made with, and those in force. Told only: the clerk sets them.</summary>
internal static class SettingsSheet
{
    public const string Name = "เกณฑ์";

    public static BookSheet<WrittenSetting> Columns { get; } = new(Name,
    [
        new("เกณฑ์ปี", 9, one => one.Settings.FromYear.Year) { IsTold = true },
        new("ฉบับที่", 9, one => one.Settings.Version) { IsTold = true },
        new("ส่วน", 20, one => one.Part) { IsTold = true },
        new("รหัส", 14, one => one.Code) { IsTold = true },
        new("ไทย", 46, one => one.Thai) { IsTold = true },
        new("อังกฤษ", 30, one => one.English) { IsTold = true },
        new("ค่า", 40, one => one.Value) { IsTold = true },
    ]);

    public static IEnumerable<WrittenSetting> Of(RiskSettings settings)
    {
        var scales = settings.Scales;
        foreach (var area in scales.Areas)
            yield return new(settings, "ด้าน", area.Code, area.Thai, area.English, null);
        foreach (var (place, step) in scales.Likelihood.Index())
            yield return new(settings, "โอกาส", Text(place + 1), step.Thai, step.English, step.TimesAYear);
        foreach (var (place, step) in scales.Impact.Index())
        {
            yield return new(settings, "ผลกระทบ (บาท)", Text(place + 1), step.Thai, step.English, step.UpToBaht?.ToString("0.##", CultureInfo.InvariantCulture) ?? "ไม่จำกัด");
            yield return new(settings, "ผลกระทบ (ภาพลักษณ์)", Text(place + 1), step.Thai, step.English, step.Reputation);
        }

        yield return new(settings, "คะแนนเริ่มต้นของระดับ", "medium", "ปานกลาง", "Medium", Text(scales.CutOffs.Medium));
        yield return new(settings, "คะแนนเริ่มต้นของระดับ", "high", "สูง", "High", Text(scales.CutOffs.High));
        yield return new(settings, "คะแนนเริ่มต้นของระดับ", "very-high", "สูงมาก", "Very high", Text(scales.CutOffs.VeryHigh));
        yield return new(settings, "ประสิทธิผลการควบคุม", "good", "ดี", "Good", scales.Effectiveness.Good);
        yield return new(settings, "ประสิทธิผลการควบคุม", "fair", "พอใช้", "Fair", scales.Effectiveness.Fair);
        yield return new(settings, "ประสิทธิผลการควบคุม", "weak", "อ่อน", "Weak", scales.Effectiveness.Weak);
        yield return new(settings, "คะแนนที่ยอมรับได้", "appetite", null, null, Text(scales.Appetite));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
