using System.Text.RegularExpressions;

namespace PlanService.Import;

/// <summary>A line that is a heading of a sheet.</summary>
/// <param name="Name">As written, without number and colon.</param>
/// <param name="Content">What follows it on the same line.</param>
internal sealed record FoundHeading(SheetPart Part, ItemNumber? Number, string Name, string Content, Line Line);

/// <summary>
/// Knows the headings of a sheet by their names: numbers and wording differ from plan to plan and from sheet to sheet.
/// </summary>
internal static class SheetHeadings
{
    private static readonly (SheetPart Part, Regex Name)[] Names =
    [
        (SheetPart.Rationale, Pattern(@"(หลักการ(และ|/)?เหตุผล|เหตุผลและความจำเป็น|หลักการและแนวคิด|ความเป็นมา|ที่มาของโครงการ|ที่มาและความสำคัญ|ที่มา)([/และ]*(ความเป็นมา|ที่มา(และความสำคัญ)?(ของ)?(โครงการ)?|หลักการและเหตุผล|ความสำคัญ(ของ(ปัญหา|โครงการ))?))*(ของ(โครงการ|กิจกรรม|มาตรการ))?")),
        (SheetPart.Purposes, Pattern(@"วัตถุประสงค์(และเป้าหมาย)?(ของ)?(การจัดทำ)?(โครงการ|กิจกรรม|มาตรการ|/)*")),
        (SheetPart.Targets, Pattern(@"(กลุ่ม)?เป้าหมาย(/?ผลผลิต|/?ผู้เข้าร่วม(โครงการ|กิจกรรม)?|/?กลุ่มเป้าหมาย)?(ของ)?(โครงการ|กิจกรรม|มาตรการ|/)*(และจำนวน)?|ผู้เข้าร่วม(โครงการ|กิจกรรม|การอบรม)")),
        (SheetPart.Method, Pattern(@"(ขั้นตอน|วิธี(การ)?|แนวทาง|กระบวนการ)([/และ]*(ขั้นตอน|วิธี(การ)?|แนวทาง))*(ใน)?(การ)?(ดำเนิน(การ|งาน|โครงการ|กิจกรรม|มาตรการ)*)?(โครงการ|กิจกรรม|มาตรการ|/)*")),
        (SheetPart.Duration, Pattern(@"(ระยะ|กำหนด)?(เวลา)(ใน)?(การ)?(ดำเนิน)?(การ|งาน|โครงการ|กิจกรรม|มาตรการ|/)*")),
        (SheetPart.Budget, Pattern(@"(งบประมาณ|วงเงินงบประมาณ|แหล่งงบประมาณ|งบประมาณรายจ่าย)(/?ค่าใช้จ่าย)?(และแหล่งที่มา|/แหล่งที่มา|/แหล่งงบประมาณ)?(ที่ใช้|ที่ได้รับ)?(สำหรับ|ใน)?(การ)?(ดำเนิน)?(การ|งาน|โครงการ|กิจกรรม|มาตรการ|/)*")),
        (SheetPart.Responsible, Pattern(@"(ผู้|หน่วยงาน(ที่|ผู้)?|ส่วนราชการ(ที่|ผู้)?|กอง(ที่|ผู้)?)รับผิดชอบ(หลัก)?(ของ)?(โครงการ|กิจกรรม|มาตรการ|/)*(/?หน่วยงาน(ที่)?รับผิดชอบ)?")),
        (SheetPart.Results, Pattern(@"(ตัวชี้วัด|ตัวชี้วัดความสำเร็จ|ดัชนีชี้วัด)([/และ]*(ผลผลิต|ผลลัพธ์|ความสำเร็จ|เป้าหมาย|ผลสำเร็จ))*(ของ)?(โครงการ|กิจกรรม|มาตรการ|/)*|ผลผลิต[/และ]+ผลลัพธ์(/?ตัวชี้วัด)?|ผล(ผลิต|ลัพธ์|ประโยชน์)?ที่คาดว่า(จะ)?(ได้รับ|เกิดขึ้น)(จาก)?(โครงการ|กิจกรรม|มาตรการ|/)*|ประโยชน์ที่คาดว่าจะได้รับ|ผลที่(จะ)?ได้รับ")),
        (SheetPart.Outputs, Pattern(@"(ตัวชี้วัด)?(เชิง)?ผลผลิต(\(?outputs?\)?)?(ของโครงการ)?")),
        (SheetPart.Outcomes, Pattern(@"(ตัวชี้วัด)?(เชิง)?ผลลัพธ์(\(?outcomes?\)?)?(ของโครงการ)?|ผลสัมฤทธิ์")),
        (SheetPart.Other, Pattern(@"(สถานที่|พื้นที่)(ใน)?(การ)?(ดำเนิน|จัด)?(การ|งาน|โครงการ|กิจกรรม|อบรม|มาตรการ|/)*|(การ)?(ติดตาม|ประเมิน)(และ)?(ติดตาม|ประเมิน)?ผล(โครงการ|การดำเนินงาน|การดำเนินการ|สำเร็จ)*|ผู้(เสนอ|เห็นชอบ|อนุมัติ|เขียน|จัดทำ)(โครงการ|/)*|(หน่วยงาน)?ที่ปรึกษา(โครงการ)?|ความเชื่อมโยง.{0,60}|ความสอดคล้อง.{0,60}")),
    ];

    private static readonly Regex NameHeading = Pattern(@"ชื่อ(โครงการ|กิจกรรม|มาตรการ|แนวปฏิบัติ)(/(โครงการ|กิจกรรม|มาตรการ|แนวปฏิบัติ))*|(โครงการ|กิจกรรม|มาตรการ)/(โครงการ|กิจกรรม|มาตรการ)(/(โครงการ|กิจกรรม|มาตรการ))?");

    private static Regex Pattern(string names) => new($"^({names})", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"1. ชื่อโครงการ : …", with or without number.</summary>
    public static FoundHeading? Name(Line line) =>
        line.Text.Length < 600 && (Numbering.Split(line.Text) is not { } item || item.Number.Level == 1)
            && Match(line, NameHeading, SheetPart.Name, anyContent: true) is { } heading
            // "โครงการ/กิจกรรม/มาตรการ และงบประมาณ…" is a sentence; "โครงการ/กิจกรรม : …" is the heading.
            && (heading.Name.StartsWith("ชื่อ", StringComparison.Ordinal) || heading.Number is not null || line.Text.Contains(':'))
            ? heading : null;

    /// <param name="line">The line.</param>
    /// <param name="last">The number of the heading before: a heading with its text on the same line must count on, or it is a step.</param>
    public static FoundHeading? Find(Line line, int last)
    {
        if (line.IsBlank)
            return null;
        foreach (var (part, name) in Names)
            if (Match(line, name, part, anyContent: false, last) is { } heading)
                return heading;
        return null;
    }

    private static FoundHeading? Match(Line line, Regex name, SheetPart part, bool anyContent, int last = 0)
    {
        var item = Numbering.Split(line.Text);
        var text = item?.Text ?? line.Text;
        var squashed = Tidying.Squash(text.Length > 200 ? text[..200] : text);
        var match = name.Match(squashed);
        if (!match.Success || match.Length == 0)
            return null;
        var end = EndOf(text, match.Length);
        var rest = text[end..];
        var content = rest.TrimStart(' ', ':', '：', '-', '–', '.').Trim();
        var number = item?.Number;
        if (number is not null && number.AsWritten.StartsWith('('))
            return null;
        var apart = rest.Length == 0 || rest[0] is ' ' or ':' or '：';
        var fits = content.Length == 0 && rest.All(c => c is ' ' or ':' or '.' or '-' or '：')
            || content.StartsWith('(') && content.EndsWith(')') && content.Length < 40
            || rest.TrimStart() is [':' or '：', ..] && (number is not null || content.Length < 300)
            || anyContent && (number is null or { Last: 1 })
            || number is { Level: 1 } && apart && number.Last > last && last > 0 && number.Last <= 15;
        // An unnumbered heading stands alone, and short words of running text are none.
        return fits && (number is not null || anyContent || content.Length == 0 || rest.TrimStart() is [':' or '：', ..] || content.StartsWith('('))
            ? new FoundHeading(part, number, text[..end].Trim(), content, line)
            : null;
    }

    /// <summary>Where the first <paramref name="letters"/> characters that are no blanks end.</summary>
    private static int EndOf(string text, int letters)
    {
        var at = 0;
        for (; at < text.Length && letters > 0; at++)
            if (text[at] != ' ')
                letters--;
        return at;
    }
}
