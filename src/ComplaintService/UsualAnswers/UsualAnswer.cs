using ServiceDefaults.Audit;
using WebUi;

namespace ComplaintService.UsualAnswers;

/// <summary>Where a usual answer is offered.</summary>
public enum AnswerUse
{
    Message,
    Question,
    Extension,
    Resolution,
    Rejection,
}

/// <summary>A text that officers write again and again; chosen in a form, and changed there before it is sent.</summary>
public sealed class UsualAnswer : IAudited
{
    public const int LongestName = 80;
    public const int LongestText = 2000;

    public Guid Id { get; private set; }
    public AnswerUse Use { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary><c>{number}</c> and <c>{due}</c> stand for the complaint's number and promised day.</summary>
    public string Text { get; private set; } = "";

    public uint RowVersion { get; private set; }

    internal static UsualAnswer Of(Guid id, AnswerUse use, string name, string text) => new() { Id = id, Use = use, Name = name, Text = text };

    internal void Change(AnswerUse use, string name, string text) => (Use, Name, Text) = (use, name.Trim(), text.Trim());

    /// <summary>The text for one complaint.</summary>
    public string For(Complaints.Complaint complaint) => For(Text, complaint.Number, complaint.DueOn);

    /// <summary>Any text with what stands for number and promised day put in.</summary>
    internal static string For(string text, long number, DateOnly dueOn) => text
        .Replace("{number}", number.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{due}", ThaiCalendar.InThai(dueOn), StringComparison.Ordinal);
}
