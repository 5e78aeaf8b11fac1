using Documents.Lists;
using ServiceDefaults.Mail;
using ServiceDefaults.Problems;
using TrainingService.Events;
using WebUi;

namespace TrainingService.People.Lists;

/// <summary>Somebody in a file, and what is wrong with it.</summary>
/// <param name="Wrong">By field.</param>
internal sealed record ListedPerson(ListLine Line, string Name, string? Group, string? Place, string? Position, string? Division, string? Phone, string? Email, int Heads, List<(string Field, Refusal Why)> Wrong)
{
    public string Key { get; } = PersonName.KeyOf(Name);
}

/// <summary>The people of a file.</summary>
/// <param name="Headings">The row in which the columns are named.</param>
internal sealed record PeopleList(ListLine Headings, IReadOnlyList<ListedPerson> People)
{
    /// <summary>Above the headings a list may have a title and a date.</summary>
    private const int MostAbove = 10;

    /// <returns>400, 413 or 415 at <c>file</c> for what is no list of people.</returns>
    public static async Task<(PeopleList? List, Objection? Objection)> Read(IFormFile? file, CancellationToken ct)
    {
        if (file is null)
            return (null, Objection.To("file", "เลือกไฟล์รายชื่อ", "Choose a file with the list"));
        await using var sent = file.OpenReadStream();
        var (lines, objection) = await ListFile.Read(sent, ct);
        if (lines is null)
            return (null, objection);
        var found = lines.Take(MostAbove).Select(line => (Line: line, Columns: ListColumns.In(line))).FirstOrDefault(one => one.Columns is not null);
        if (found.Columns is not { } columns)
        {
            return (null, Objection.To("file", "ไม่พบคอลัมน์ชื่อ ตั้งหัวคอลัมน์ว่า คำนำหน้า ชื่อ นามสกุล หรือ ชื่อ-สกุล ในแถวแรก",
                "There is no column of names: name the columns title, first name, last name, or name, in the first row"));
        }

        List<ListedPerson> people = [.. lines.Where(line => line.No > found.Line.No).Select(line => Person(line, columns))];
        MarkTwice(people);
        return (new(found.Line, people), null);
    }

    private static ListedPerson Person(ListLine line, ListColumns columns)
    {
        var (first, last) = (columns.Of(line, ListColumn.FirstName) ?? columns.Of(line, ListColumn.Name), columns.Of(line, ListColumn.LastName));
        var name = PersonName.Written(columns.Of(line, ListColumn.Title), first ?? "", last);
        var (phone, email, heads) = (columns.Of(line, ListColumn.Phone), columns.Of(line, ListColumn.Email), columns.Of(line, ListColumn.Heads));
        var (group, place, position) = (columns.Of(line, ListColumn.Group), columns.Of(line, ListColumn.Place), columns.Of(line, ListColumn.Position));
        var wrong = new List<(string, Refusal)>();
        if (first is null || first.Length < 2)
            wrong.Add(("name", Why("ไม่มีชื่อ", "The name is missing")));
        foreach (var (field, text, most) in new[] { ("name", name, Enrolment.LongestName), ("group", group, Enrolment.LongestGroup), ("place", place, Enrolment.LongestPlace), ("position", position, StaffMember.LongestPosition) })
        {
            if (text?.Length > most)
                wrong.Add((field, Why($"ยาวเกิน {most} ตัวอักษร", $"More than {most} characters")));
        }

        // A spreadsheet takes a telephone number for a number, and drops the zero before it.
        var digits = PhoneNumber.Read(phone) ?? PhoneNumber.Read($"0{phone}");
        if (phone is not null && digits is null)
            wrong.Add(("phone", Why("หมายเลขโทรศัพท์ต้องมี 9 หรือ 10 หลัก", "A telephone number has 9 or 10 digits")));
        if (email is not null && (email.Length > Enrolment.LongestContact || !MailboxAttribute.Takes(email)))
            wrong.Add(("email", Why("ที่อยู่อีเมลไม่ถูกต้อง", "This is no e-mail address")));
        var count = 1;
        if (heads is not null && (!WholeNumber.TryRead(heads, out count) || count is < 1 or > TrainingEvent.MostPeople))
            wrong.Add(("heads", Why("จำนวนคนต้องเป็นจำนวนเต็มตั้งแต่ 1", "The number of people is a whole number from 1")));
        return new(line, name, group, place, position, columns.Of(line, ListColumn.Division), digits, email, count, wrong);
    }

    /// <summary>A name that stands twice is wrong where it stands again.</summary>
    private static void MarkTwice(List<ListedPerson> people)
    {
        var lines = new Dictionary<string, int>();
        foreach (var person in people.Where(person => person.Key.Length > 0))
        {
            if (!lines.TryAdd(person.Key, person.Line.No))
                person.Wrong.Add(("name", Why($"ชื่อซ้ำกับแถวที่ {lines[person.Key]}", $"The same name stands in row {lines[person.Key]}")));
        }
    }

    public static Refusal Why(string thai, string english) => new("bad-row", thai, english);
}
