using System.Globalization;
using PlanService.Plans;
using static WebUi.Language;

namespace PlanService.Papers;

/// <summary>What is wrong with papers that were entered, field by field, before anything is changed.</summary>
public static class PapersChecks
{
    public const int MostMembers = 60;
    private const int MostLines = 50;
    private const int LongestPosition = 300;
    private const int LongestRole = 100;
    private const int LongestNumber = 60;
    private const int LongestSubject = 500;
    private const int LongestName = 80;
    private const int LongestParagraph = 5000;

    /// <summary>A date further from today is a slip, such as a Buddhist year where a Christian one belongs.</summary>
    private const int YearsBefore = 20, YearsAfter = 2;

    /// <param name="plan">A paper that it has already stays as it was read, whatever is missing in it.</param>
    /// <param name="today">In Thailand.</param>
    public static Dictionary<string, string[]> Of(PapersEntry entry, Plan plan, DateOnly today)
    {
        var present = PapersEntry.Of(plan);
        var errors = new Dictionary<string, string[]>();
        Count("committee", entry.Committee!.Count, MostMembers);
        foreach (var (member, index) in entry.Committee.Select((member, index) => (member, index)))
        {
            Text(At("committee", index, ".position"), member?.Position, LongestPosition, T("ต้องมีชื่อหรือตำแหน่งของกรรมการ", "A member needs a name or position"));
            Text(At("committee", index, ".role"), member?.Role, LongestRole);
        }

        Paragraphs("duties", entry.Duties!);
        Paper("order", entry.Order, present.Order);
        Paper("announcement", entry.Announcement, present.Announcement);
        return errors;

        void Paper(string name, PaperEntry? paper, PaperEntry? kept)
        {
            if (paper is null || PapersEntry.Same(paper, kept))
                return;
            Text($"{name}.number", paper.Number, LongestNumber);
            Text($"{name}.subject", paper.Subject, LongestSubject, T("ต้องมีชื่อเรื่อง", "A subject is needed"));
            if (paper.Opening is not { Count: > 0 })
                Add($"{name}.opening", T("ต้องมีข้อความอย่างน้อยหนึ่งย่อหน้า", "At least one paragraph is needed"));
            Paragraphs($"{name}.opening", paper.Opening ?? []);
            Paragraphs($"{name}.closing", paper.Closing ?? []);
            if (paper.Date is { } date && (date < today.AddYears(-YearsBefore) || date > today.AddYears(YearsAfter)))
                Add($"{name}.date", T($"วันที่ต้องไม่เก่ากว่า {YearsBefore} ปี และไม่เกิน {YearsAfter} ปีข้างหน้า", $"The date must lie within the last {YearsBefore} years or the next {YearsAfter}"));
            Text($"{name}.signedBy", paper.SignedBy, LongestName, T("ต้องมีชื่อผู้ลงนาม", "The name of who signs is needed"));
            Text($"{name}.signedAs", paper.SignedAs, LongestPosition);
        }

        void Paragraphs(string field, IReadOnlyList<string> paragraphs)
        {
            Count(field, paragraphs.Count, MostLines);
            foreach (var (paragraph, index) in paragraphs.Select((paragraph, index) => (paragraph, index)))
                Text(At(field, index), paragraph, LongestParagraph, T("ต้องมีข้อความ", "A text is needed"));
        }

        void Count(string field, int count, int most)
        {
            if (count > most)
                Add(field, T($"มีได้ไม่เกิน {most} รายการ ท่านกรอก {count}", $"At most {most}; these are {count}"));
        }

        void Text(string field, string? text, int longest, string? needed = null)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                if (needed is not null)
                    Add(field, needed);
            }
            else if (text.Length > longest)
            {
                Add(field, T($"ยาวได้ไม่เกิน {longest:N0} ตัวอักษร ท่านกรอก {text.Length:N0}", $"At most {longest:N0} characters; these are {text.Length:N0}"));
            }
            else if (text.Any(char.IsControl))
            {
                Add(field, T("ต้องอยู่ในบรรทัดเดียว", "It must stand on one line"));
            }
        }

        void Add(string field, string text) => errors[field] = [.. errors.GetValueOrDefault(field, []), text];
    }

    private static string At(string list, int index, string of = "") => string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]{of}");
}
