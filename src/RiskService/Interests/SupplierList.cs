using Documents.Lists;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.Interests;

/// <summary>Suppliers from a file: columns by their headings, in any order. A bad row is named by its line, and then nothing is taken.</summary>
internal static class SupplierList
{
    private const int MostAbove = 10; // above the headings a list may have a title and a date
    private const int MostNamed = 100;

    private static readonly Dictionary<string, string[]> Headings = new()
    {
        ["supplier"] = ["ผู้ขาย", "ผู้รับจ้าง", "ผู้ขายผู้รับจ้าง", "คู่สัญญา", "ชื่อผู้ขาย", "ชื่อผู้รับจ้าง", "ชื่อผู้ประกอบการ", "ผู้ประกอบการ", "ผู้ชนะ", "ชื่อ", "supplier", "vendor", "contractor", "name"],
        ["amount"] = ["จำนวนเงิน", "วงเงิน", "ราคา", "มูลค่า", "ราคาที่ตกลง", "วงเงินสัญญา", "amount", "value", "price"],
        ["project"] = ["โครงการ", "รายการ", "งาน", "ชื่อโครงการ", "project", "item"],
        ["division"] = ["ส่วนราชการ", "หน่วยงาน", "กอง", "ผู้ซื้อ", "หน่วยงานผู้ซื้อ", "division", "buyer", "buyerdivision"],
    };

    public static async Task<(IReadOnlyList<MatchLine>? Lines, Objection? Objection)> Read(IFormFile? file, CancellationToken ct)
    {
        if (file is not { Length: > 0 })
            return (null, Objection.To("file", "เลือกไฟล์รายชื่อ", "Choose a file with the list"));
        await using var sent = file.OpenReadStream();
        var (lines, unreadable) = await ListFile.Read(sent, ct);
        if (lines is null)
            return (null, unreadable);
        var found = lines.Take(MostAbove).Select(line => (Line: line, Columns: ColumnsOf(line))).FirstOrDefault(one => one.Columns.ContainsKey("supplier"));
        if (found.Line is null)
            return (null, Objection.To("file", "ไม่พบคอลัมน์ผู้ขาย ตั้งหัวคอลัมน์ว่า ผู้ขาย หรือ ผู้รับจ้าง ในแถวแรก", "There is no column of suppliers: name it supplier in the first row"));
        List<(ListLine Line, MatchLine? Read, List<Objection> Wrong)> rows = [.. lines.Where(line => line.No > found.Line.No).Select(line => Row(line, found.Columns))];
        if (Objection.To(rows.SelectMany(row => row.Wrong).Take(MostNamed)) is { } bad)
            return (null, bad);
        return rows.Count == 0 ? (null, Objection.To("file", "ไฟล์ไม่มีรายชื่อ", "There is nothing in the file")) : ([.. rows.Select(row => row.Read!)], null);
    }

    private static (ListLine Line, MatchLine? Read, List<Objection> Wrong) Row(ListLine line, Dictionary<string, int> columns)
    {
        var wrong = new List<Objection>();
        var (supplier, amount, project, division) = (Cell("supplier"), Cell("amount"), Cell("project"), Cell("division"));
        if (supplier is not { Length: >= 2 and <= DeclareInterests.LongestName })
            Say("supplier", "ไม่มีชื่อผู้ขาย หรือชื่อยาวเกินไป", "the supplier's name is missing or too long");
        var baht = 0m;
        if (amount is not null && (!Money.TryRead(amount, out baht) || baht < 0 || baht > BahtAttribute.Largest))
            Say("amount", "จำนวนเงินอ่านไม่ได้ หรือติดลบ", "the amount can't be read, or is negative");
        if (project?.Length > DeclareInterests.LongestDetails)
            Say("project", "ชื่อโครงการยาวเกินไป", "the project's name is too long");
        if (division?.Length > DeclareInterests.LongestName)
            Say("division", "ชื่อส่วนราชการยาวเกินไป", "the division's name is too long");
        return (line, wrong.Count == 0 ? new(supplier!, amount is null ? null : baht, project, division) : null, wrong);

        string? Cell(string column) => columns.TryGetValue(column, out var at) && at < line.Cells.Count ? PlainText.Of(line.Cells[at].TrimStart('\'')) : null;
        void Say(string field, string thai, string english) => wrong.Add(Objection.To(FormattableString.Invariant($"lines[{line.No}].{field}"), $"แถวที่ {line.No}: {thai}", $"Row {line.No}: {english}"));
    }

    private static Dictionary<string, int> ColumnsOf(ListLine line)
    {
        var columns = new Dictionary<string, int>();
        foreach (var (at, cell) in line.Cells.Index())
        {
            var heading = string.Concat(cell.Where(symbol => char.IsLetter(symbol) || char.GetUnicodeCategory(symbol) is System.Globalization.UnicodeCategory.NonSpacingMark)).ToLowerInvariant().Replace("บาท", "", StringComparison.Ordinal);
            foreach (var (column, _) in Headings.Where(known => known.Value.Contains(heading)))
                columns.TryAdd(column, at);
        }

        return columns;
    }
}
