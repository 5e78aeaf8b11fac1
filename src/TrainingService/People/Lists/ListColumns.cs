using Documents.Lists;

namespace TrainingService.People.Lists;

internal enum ListColumn
{
    Title,
    FirstName,
    LastName,
    Name,
    Group,
    Place,
    Position,
    Division,
    Phone,
    Email,
    Heads,
}

/// <summary>Which column of a list holds what, by its heading, in any order. A column whose heading says nothing to us is passed over.</summary>
internal sealed class ListColumns
{
    private static readonly Dictionary<ListColumn, string[]> Headings = new()
    {
        [ListColumn.Title] = ["คำนำหน้า", "คำนำหน้าชื่อ", "คำนำหน้านาม", "ยศ", "title", "prefix"],
        [ListColumn.FirstName] = ["ชื่อ", "ชื่อจริง", "ชื่อตัว", "firstname", "givenname"],
        [ListColumn.LastName] = ["นามสกุล", "สกุล", "lastname", "surname", "familyname"],
        [ListColumn.Name] = ["ชื่อสกุล", "ชื่อนามสกุล", "ชื่อและนามสกุล", "ชื่อและสกุล", "รายชื่อ", "ชื่อผู้เข้าอบรม", "name", "fullname"],
        [ListColumn.Group] = ["กลุ่ม", "กลุ่มเป้าหมาย", "ประเภท", "group"],
        [ListColumn.Place] = ["โรงเรียน", "หมู่บ้าน", "หมู่ที่", "หมู่", "ชุมชน", "หน่วยงาน", "ที่อยู่", "มาจาก", "สังกัดโรงเรียนหมู่บ้าน", "school", "village", "organization", "place"],
        [ListColumn.Position] = ["ตำแหน่ง", "position"],
        [ListColumn.Division] = ["สังกัด", "ส่วนราชการ", "กอง", "สำนักกอง", "division", "department", "affiliation"],
        [ListColumn.Phone] = ["โทรศัพท์", "เบอร์โทรศัพท์", "เบอร์โทร", "เบอร์", "โทร", "มือถือ", "หมายเลขโทรศัพท์", "phone", "telephone", "mobile", "tel"],
        [ListColumn.Email] = ["อีเมล", "อีเมล์", "email", "mail"],
        [ListColumn.Heads] = ["จำนวน", "จำนวนคน", "คน", "heads", "people", "count"],
    };

    private readonly Dictionary<ListColumn, List<int>> _places = [];

    /// <summary>Null for a row that names no column of names: it is no heading.</summary>
    public static ListColumns? In(ListLine line)
    {
        var columns = new ListColumns();
        for (var place = 0; place < line.Cells.Count; place++)
        {
            var heading = Plain(line.Cells[place]);
            foreach (var (column, names) in Headings.Where(known => known.Value.Contains(heading)))
            {
                if (!columns._places.TryAdd(column, [place]))
                    columns._places[column].Add(place);
            }
        }

        return columns._places.ContainsKey(ListColumn.Name) || columns._places.ContainsKey(ListColumn.FirstName) ? columns : null;
    }

    /// <summary>What stands in it, without the spaces around and the signs that no eye sees; of several such columns, one after the other. Null for nothing. An apostrophe before it
    /// was put there by a spreadsheet, or by us (<see cref="Documents.Csv"/>), against formulas.</summary>
    public string? Of(ListLine line, ListColumn column)
    {
        if (!_places.TryGetValue(column, out var places))
            return null;
        var cells = places.Where(place => place < line.Cells.Count).Select(place => Clean(line.Cells[place]).TrimStart('\'')).Where(cell => cell.Length > 0);
        return string.Join(' ', cells) is { Length: > 0 } text ? text : null;
    }

    private static string Clean(string cell) => string.Join(' ', string.Concat(cell.Select(symbol => char.IsControl(symbol) || symbol is '\u200B' or '\uFEFF' or '\u00A0' ? ' ' : symbol)).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Letters alone: <c>ชื่อ - สกุล *</c> is <c>ชื่อสกุล</c>.</summary>
    private static string Plain(string heading) => string.Concat(heading.Where(symbol => char.IsLetter(symbol) || char.GetUnicodeCategory(symbol) is System.Globalization.UnicodeCategory.NonSpacingMark)).ToLowerInvariant();
}
