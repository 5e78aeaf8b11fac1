using System.Globalization;
using System.Text.RegularExpressions;

namespace PlanService.Import;

/// <summary>Reads ผลผลิต and ผลลัพธ์ as indicators: what to reach, as far as the text says it.</summary>
internal static class IndicatorReader
{
    private const string AtLeastWords = "ไม่น้อยกว่า|ไม่ต่ำกว่า|ไม่ตํ่ากว่า|อย่างน้อย|ตั้งแต่|มากกว่า|เกินกว่า|ขั้นต่ำ";
    private const string AtMostWords = "ไม่เกินกว่า|ไม่เกิน|ไม่มากกว่า|น้อยกว่า|ต่ำกว่า";
    private const string Units = "ช่องทาง|ฉบับ|เรื่อง|ประเด็น|คะแนน|ครั้ง|ชุด|คน|ราย|หมู่บ้าน|แห่ง|โครงการ|กิจกรรม|มาตรการ|เล่ม|แผน|ระบบ|ศูนย์|หลักสูตร|กลุ่ม|เครือข่าย|ชุมชน|หน่วยงาน|โรงเรียน|ครอบครัว|ครัวเรือน|วัน|เดือน|คำสั่ง|รายการ|กระบวนงาน|กระบวนการ|งาน|ระดับ|ข้อ|ประเภท|องค์กร|สื่อ|ป้าย|คู่มือ|ประกาศ|รูปแบบ|ด้าน|บาท|ท่าน|ขั้นตอน|นวัตกรรม|ตำบล|หมู่|ปี";
    private static readonly string[] ExistsAfterDoing = ["จัดทำ", "แต่งตั้ง", "เปิดเผย", "เผยแพร่", "แจ้ง", "จัดตั้ง", "ประกาศ", "จัด", "กำหนด", "รายงาน", "อบรม", "ติดตั้ง", "ลงนาม"];
    private static readonly string[] NoThings = ["มีความ", "มีส่วนร่วม", "มีการ", "มีจิต", "มีค่านิยม", "มีประสิทธิ", "มีคุณ", "มีทัศน", "มีพฤติกรรม", "มีวินัย"];

    private static readonly Regex Percent = new($@"({AtLeastWords}|{AtMostWords}|[ ])*[ ]*(จำนวน)?[ ]*(ร้อยละ|ร้อย|เปอร์เซ็นต์)[ ]*([0-9]+(\.[0-9]+)?)", RegexOptions.NonBacktracking);
    private static readonly Regex DecreasePercent = new($@"ลดลง({AtLeastWords}|จำนวน|[ ])*ร้อยละ[ ]*([0-9]+(\.[0-9]+)?)", RegexOptions.NonBacktracking);
    private static readonly Regex PercentSign = new($@"({AtLeastWords}|{AtMostWords}|[ ])*[ ]*([0-9]+(\.[0-9]+)?) ?(%|เปอร์เซ็นต์)", RegexOptions.NonBacktracking);
    private static readonly Regex Counted = new($@"({AtLeastWords}|{AtMostWords}|ภายใน |จำนวน|จํานวน|ใน|ทั้ง|ครบ|ปีละ|[ ])*([0-9]+(,[0-9][0-9][0-9])*(\.[0-9]+)?) ?({Units})( ?(ต่อ|/) ?ปี|ขึ้นไป| ขึ้นไป)?", RegexOptions.NonBacktracking);
    private static readonly Regex NoComplaints = new(@"(ไม่มี|ไม่ปรากฏ|ไม่พบ)(จำนวน)?[ ]*(ข้อ|เรื่อง|การ)?(ร้องเรียน|ร้องทุกข์|ทุจริต|กระทำผิด|เรื่องร้องเรียน|ข้อร้องเรียน)|(ข้อ|เรื่อง)(ร้องเรียน|ร้องทุกข์).*ไม่มี$", RegexOptions.NonBacktracking);

    public static List<ImportedIndicator> Read(IReadOnlyList<Piece> pieces, string kind)
    {
        var indicators = new List<ImportedIndicator>();
        foreach (var item in SheetItems.Read(pieces))
        {
            var text = string.Join(' ', item.Details.Select(detail => detail.Text).Prepend(item.Text));
            var (comparator, target, unit) = Judge(item.Text + WrappedNumber(item), kind == "output");
            indicators.Add(new ImportedIndicator($"{kind}-{(indicators.Count + 1).ToString(CultureInfo.InvariantCulture)}", text, comparator, target, unit, item.Line.Number));
        }

        return indicators;
    }

    /// <summary>A long line may have been broken before its number; bullets under it count other things.</summary>
    private static string WrappedNumber(SheetItem item) =>
        string.Concat(item.Details.TakeWhile(detail => !SheetItems.HasBullet(detail.Text) && detail.Text[0] != '(' && Numbering.Split(detail.Text) is null).Select(detail => " " + detail.Text));

    public static (Comparator Comparator, decimal? Target, string? Unit) Judge(string written, bool isOutput)
    {
        // A law's year is no target.
        var text = WithoutYears(ThaiNumbers.ToArabic(written));
        if (DecreasePercent.Match(text) is { Success: true } decrease)
            return (Comparator.Decreases, Number(decrease.Groups[2].Value), "ร้อยละ");
        if (Percent.Match(text) is { Success: true } percent)
            return (Percentage(percent.Value, text, percent.Groups[4].Value), Number(percent.Groups[4].Value), "ร้อยละ");
        if (PercentSign.Match(text) is { Success: true } sign)
            return (Percentage(sign.Value, text, sign.Groups[2].Value), Number(sign.Groups[2].Value), "ร้อยละ");
        if (Counted.Match(text) is { Success: true } counted)
        {
            var perYear = counted.Groups[6].Value.EndsWith("ปี", StringComparison.Ordinal);
            var comparator = Comparison(counted.Value + (text[counted.Index..].Contains("ขึ้นไป", StringComparison.Ordinal) ? "ขึ้นไป" : "")) ?? Comparator.Equal;
            return (comparator, Number(counted.Groups[2].Value), counted.Groups[5].Value + (perYear ? "/ปี" : ""));
        }

        var squashed = Tidying.Squash(text);
        if (NoComplaints.IsMatch(squashed) && !squashed.Contains("ลดลง", StringComparison.Ordinal))
            return (Comparator.Equal, 0, "เรื่อง");
        if (squashed.Contains("ลดลง", StringComparison.Ordinal) || squashed.Contains("ลดน้อยลง", StringComparison.Ordinal))
            return (Comparator.Decreases, null, null);
        return (Exists(squashed, isOutput) ? Comparator.Exists : Comparator.Qualitative, null, null);
    }

    /// <summary>"มีคู่มือ", "มีการแต่งตั้งเจ้าหน้าที่", "เกิดเครือข่าย" can be answered with yes or no; "มีความเข้าใจ" can't.</summary>
    private static bool Exists(string text, bool isOutput)
    {
        if (text.StartsWith("มีการ", StringComparison.Ordinal))
            return ExistsAfterDoing.Any(doing => text["มีการ".Length..].StartsWith(doing, StringComparison.Ordinal))
                && !text.Contains("ให้เป็นไปตาม", StringComparison.Ordinal);
        if (text.StartsWith("มี", StringComparison.Ordinal))
            return !NoThings.Any(word => text.StartsWith(word, StringComparison.Ordinal));
        if (text.StartsWith("เกิด", StringComparison.Ordinal))
            return !text.Contains("มากขึ้น", StringComparison.Ordinal);
        return isOutput && (text.StartsWith("หน่วยงานมี", StringComparison.Ordinal) && !text.StartsWith("หน่วยงานมีความ", StringComparison.Ordinal)
            || text.StartsWith("ศูนย์", StringComparison.Ordinal) || text.StartsWith("คู่มือ", StringComparison.Ordinal) || text.StartsWith("รายงานผล", StringComparison.Ordinal));
    }

    /// <summary>A bare percentage is a level to reach; 100 of 100 are all of them.</summary>
    private static Comparator Percentage(string match, string text, string number) =>
        Comparison(match) ?? (text.Contains("ขึ้นไป", StringComparison.Ordinal) || number != "100" ? Comparator.AtLeast : Comparator.Equal);

    private static Comparator? Comparison(string words) =>
        Contains(words, "ไม่น้อยกว่า", "ไม่ต่ำกว่า", "ไม่ตํ่ากว่า", "อย่างน้อย", "ตั้งแต่", "ขั้นต่ำ", "ขึ้นไป") ? Comparator.AtLeast
        : Contains(words, "ไม่เกิน", "ไม่มากกว่า", "ภายใน") ? Comparator.AtMost
        : Contains(words, "มากกว่า", "เกินกว่า") ? Comparator.AtLeast
        : Contains(words, "น้อยกว่า", "ต่ำกว่า") ? Comparator.AtMost
        : null;

    private static bool Contains(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static readonly Regex Years = new(@"(พ\.ศ\.|ปีงบประมาณ|ปี|\() ?2[45][0-9]{2}( ?[-–] ?2[45][0-9]{2})?", RegexOptions.NonBacktracking);

    private static string WithoutYears(string text) => Years.Replace(text, "");

    private static decimal? Number(string text) => ThaiNumbers.Number(text);
}
