using System.Text.RegularExpressions;

namespace PlanService.Import;

/// <summary>Reads กลุ่มเป้าหมาย: groups with "จำนวน 20 คน", and the total.</summary>
internal static class TargetReader
{
    internal const string Units = "คน|ราย|ท่าน|รูป|หมู่บ้าน|ครัวเรือน|ครอบครัว|โรงเรียน|ห้องเรียน|แห่ง|กลุ่ม|ชุมชน|หน่วยงาน|องค์กร|ตำบล|กอง|สำนัก|ส่วนราชการ|ฝ่าย|ศูนย์|หมู่|เครือข่าย";

    private static readonly Regex Count = new(
        @"(รวม|ทั้งสิ้น|ทั้งหมด|จำนวน|จํานวน|ประมาณ|ไม่น้อยกว่า|อย่างน้อย|ไม่ต่ำกว่า|เป็น|[ .…_:])*([0-9][0-9,]*)[ .…_]*(" + Units + ")", RegexOptions.NonBacktracking);

    public static (List<TargetGroup> Groups, decimal? Total, string? Unit) Read(IReadOnlyList<Piece> pieces)
    {
        var groups = new List<TargetGroup>();
        (decimal Count, string Unit)? total = null;
        foreach (var piece in pieces)
        {
            var text = SheetItems.WithoutBullet(Numbering.Split(piece.Text)?.Text ?? piece.Text);
            if (text.Length == 0 || Tidying.Squash(text) is "ประเภทกลุ่มเป้าหมาย" or "ได้แก่" or "ประกอบด้วย")
                continue;
            var matches = Count.Matches(ThaiNumbers.ToArabic(text));
            if (matches.Count == 0)
            {
                groups.Add(new TargetGroup(text, null, null));
                continue;
            }

            var start = 0;
            foreach (var match in matches.Cast<Match>())
            {
                var group = text[start..match.Index].Trim(' ', ',', '-', ':', 'ๆ');
                start = match.Index + match.Length;
                var count = ThaiNumbers.Number(match.Groups[2].Value);
                var isTotal = groups.Count > 0 && (group.Length == 0 && match.Value.Contains("รวม", StringComparison.Ordinal)
                    || group is "รวม" or "รวมทั้งสิ้น" or "รวมจำนวน" or "จำนวนทั้งสิ้น" or "รวมทั้งหมด");
                if (isTotal && count is { } sum)
                    total = (sum, match.Groups[3].Value);
                else
                    groups.Add(new TargetGroup(group.Length > 0 ? group : text, count, match.Groups[3].Value));
            }
        }

        var counted = groups.Where(group => group.Count is not null).ToList();
        return total is { } written ? (groups, written.Count, written.Unit)
            : counted.Count > 0 && counted.All(group => group.Unit == counted[0].Unit) ? (groups, counted.Sum(group => group.Count), counted[0].Unit)
            : (groups, null, null);
    }
}
