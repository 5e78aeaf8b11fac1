using ComplaintService.Corruption.Cases;
using ComplaintService.Corruption.Data;
using WebUi;

namespace ComplaintService.Corruption.Desk;

/// <summary>What the page of a step posts: each step reads its own part.</summary>
public sealed class StepForm
{
    public string? Text { get; set; }

    /// <summary>yes or no.</summary>
    public string? Choice { get; set; }
    public string? Control { get; set; }
    public string? To { get; set; }
    public DateOnly? DueOn { get; set; }
    public string? Person { get; set; }
    public string? Position { get; set; }
    public string? Division { get; set; }
    public string? Officer { get; set; }
    public List<MemberEntry> Members { get; set; } = [new(), new(), new(), new(), new()];

    /// <summary>The answers were read once more.</summary>
    public bool Checked { get; set; }

    public sealed class MemberEntry
    {
        public string? Name { get; set; }
        public string? Position { get; set; }
        public string? Division { get; set; }
    }

    internal bool Yes => Choice == "yes";

    /// <summary>What is missing or too short, by its field; null when the step can be asked.</summary>
    public Objection? Wrong(string step) => step switch
    {
        "screening" or "finding" or "handover" when Choice is not ("yes" or "no") => Objection.To("choice", "เลือกหนึ่งข้อ", "Choose one"),
        "referral" when !Enum.TryParse<ReferredTo>(To, out _) => Objection.To("to", "เลือกหน่วยงาน", "Choose a body"),
        "handover" when string.IsNullOrEmpty(Officer) => Objection.To("officer", "เลือกเจ้าหน้าที่", "Choose an officer"),
        "investigation" or "task" when DueOn is null => Objection.To("dueOn", "กรอกวันที่กำหนดเสร็จ", "Enter the deadline"),
        "investigation" when Named.Count == 0 => Objection.To("members", "ระบุกรรมการอย่างน้อยหนึ่งคน", "Name at least one member"),
        "investigation" when Members.Any(member => string.IsNullOrWhiteSpace(member.Name) && !(string.IsNullOrEmpty(member.Position) && string.IsNullOrEmpty(member.Division)))
            => Objection.To("members", "กรอกชื่อกรรมการทุกคนที่ระบุตำแหน่งหรือส่วนราชการ", "Name each member whose position or division is chosen"),
        "accused" when new[] { Person, Position, Division }.All(string.IsNullOrWhiteSpace) => Objection.To("person", "ระบุชื่อ ตำแหน่ง หรือส่วนราชการ", "Say a name, a position or a division"),
        "accused" or "handover" or "investigation" or "task-done" => null,
        _ when (Text ?? "").Trim().Length < Shortest(step) => Objection.To("text", $"เขียนอย่างน้อย {Shortest(step)} ตัวอักษร", $"Write at least {Shortest(step)} characters"),
        _ when Text!.Trim().Length > CaseFile.LongestText => Objection.To("text", "ข้อความยาวเกิน 10,000 ตัวอักษร", "At most 10,000 characters"),
        _ => null,
    };

    /// <summary>Takes the step.</summary>
    /// <param name="no">Of a task.</param>
    public Task<Objection?> Take(string step, Guid id, int? no, CorruptionDesk desk, CorruptionDb db, CancellationToken ct) => step switch
    {
        "screening" => ScreenCase.Decide(id, new(Yes, Text!), desk, ct),
        "investigation" => InvestigateCase.Decide(id, new([.. Named.Select(member => new InvestigateCase.Member(member.Name!.Trim(), Empty(member.Position), Empty(member.Division)))], DueOn), desk, ct),
        "task" => AddTask.Decide(id, new(Text!, Person, DueOn), desk, ct),
        "task-done" => FinishTask.Decide(id, no ?? 0, desk, ct),
        "finding" => FindCase.Decide(id, new(Yes, Text!, Control), desk, ct),
        "discipline" => DisciplineCase.Decide(id, new(Text!), desk, ct),
        "referral" => ReferCase.Decide(id, new(Enum.Parse<ReferredTo>(To!), Text!), desk, ct),
        "closure" => CloseCase.Decide(id, new(Text!), desk, ct),
        "message" => WriteToReporter.Decide(id, new(Text!), desk, ct),
        "note" => WriteNote.Decide(id, new(Text!), desk, ct),
        "accused" => NameAccused.Decide(id, new(new(Person, Position, Division)), desk, db, ct),
        _ => HandOverCase.Decide(id, new(Officer!, Yes), desk, db, ct),
    };

    internal List<MemberEntry> Named => [.. Members.Where(member => !string.IsNullOrWhiteSpace(member.Name))];

    private static string? Empty(string? chosen) => string.IsNullOrEmpty(chosen) ? null : chosen;

    private static int Shortest(string step) => step is "message" or "note" ? 2 : step is "task" ? 3 : CaseFile.ShortestReason;
}
