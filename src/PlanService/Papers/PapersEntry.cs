using System.ComponentModel.DataAnnotations;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using PlanService.Import;
using PlanService.Plans;

namespace PlanService.Papers;

/// <summary>Committee, order and announcement as they are entered: everything that belongs to the plan afterwards.</summary>
public sealed record PapersEntry
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>In their order; numbers follow from it. May be empty.</summary>
    [Required]
    public IReadOnlyList<MemberEntry>? Committee { get; init; }

    /// <summary>Without numbers. May be empty.</summary>
    [Required]
    public IReadOnlyList<string>? Duties { get; init; }

    /// <summary>Null: the plan has no order.</summary>
    public PaperEntry? Order { get; init; }

    /// <summary>Null: the plan has no announcement.</summary>
    public PaperEntry? Announcement { get; init; }

    /// <summary>What the plan has now; entering it again changes nothing.</summary>
    internal static PapersEntry Of(Plan plan) => new()
    {
        Committee = [.. plan.Papers.Committee.Select(member => new MemberEntry(member.Position, member.Role))],
        Duties = plan.Papers.CommitteeDuties,
        Order = PaperEntry.Of(plan, PaperKind.Order),
        Announcement = PaperEntry.Of(plan, PaperKind.Announcement),
    };

    /// <summary>The papers after this was entered. What says the same stays letter by letter as it was read.</summary>
    internal PlanPapers ApplyTo(Plan plan)
    {
        var present = Of(plan);
        return plan.Papers with
        {
            Committee = Committee!.Select(member => member.Trimmed()).SequenceEqual(present.Committee!) ? plan.Papers.Committee
                : [.. Committee!.Select((member, index) => new CommitteeMember(index + 1, member.Trimmed().Position!, member.Trimmed().Role!))],
            CommitteeDuties = [.. Duties!.Select(duty => duty.Trim())],
            Order = Same(Order, present.Order) ? plan.Papers.Order : Order?.ApplyTo(plan, PaperKind.Order),
            Announcement = Same(Announcement, present.Announcement) ? plan.Papers.Announcement : Announcement?.ApplyTo(plan, PaperKind.Announcement),
        };
    }

    /// <summary>Whether both say the same; lists are compared by what stands in them.</summary>
    internal static bool Same(PaperEntry? left, PaperEntry? right) => JsonSerializer.Serialize(left, Json) == JsonSerializer.Serialize(right, Json);

    /// <summary>Part by part, for the audit trail.</summary>
    internal Dictionary<string, string> Parts() => new()
    {
        ["committee"] = JsonSerializer.Serialize(Committee, Json),
        ["duties"] = JsonSerializer.Serialize(Duties, Json),
        ["order"] = JsonSerializer.Serialize(Order, Json),
        ["announcement"] = JsonSerializer.Serialize(Announcement, Json),
    };
}

/// <param name="Position">Who it is: a position, or a name with it.</param>
/// <param name="Role">Such as "ประธานกรรมการ"; may be empty.</param>
public sealed record MemberEntry(string? Position, string? Role)
{
    internal MemberEntry Trimmed() => new(Position?.Trim() ?? "", Role?.Trim() ?? "");
}

/// <summary>An order or announcement as it is entered.</summary>
public sealed record PaperEntry
{
    /// <summary>Such as "12/2571"; null while it has none.</summary>
    public string? Number { get; init; }

    /// <summary>After เรื่อง.</summary>
    public string? Subject { get; init; }

    /// <summary>Paragraphs, in an order those before the committee.</summary>
    public IReadOnlyList<string>? Opening { get; init; }

    /// <summary>Paragraphs after the duties; for an announcement usually none.</summary>
    public IReadOnlyList<string>? Closing { get; init; }

    /// <summary>Of the signature; null leaves room to write it.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The name under it.</summary>
    public string? SignedBy { get; init; }

    /// <summary>The position under the name; null: นายก of the organization.</summary>
    public string? SignedAs { get; init; }

    internal static PaperEntry? Of(Plan plan, PaperKind kind) => PrintedPaper.Of(plan, kind) is { } printed && kind.Of(plan.Papers) is { } paper
        ? new()
        {
            Number = PaperTexts.NumberOf(paper),
            Subject = paper.Subject,
            Opening = printed.Opening,
            Closing = printed.Closing,
            Date = PaperTexts.DateOf(paper),
            SignedBy = paper.SignedBy,
            SignedAs = paper.SignedAs,
        }
        : null;

    internal OfficialPaper ApplyTo(Plan plan, PaperKind kind)
    {
        var present = kind.Of(plan.Papers);
        return new(PaperTexts.NumberLine(present, Number), Subject!.Trim(), PaperTexts.DateLine(kind, present, Date), SignedBy!.Trim(), present?.Line ?? 0)
        {
            Opening = [.. Opening!.Select(paragraph => paragraph.Trim())],
            Closing = [.. (Closing ?? []).Select(paragraph => paragraph.Trim())],
            SignedAs = string.IsNullOrWhiteSpace(SignedAs) ? null : SignedAs.Trim(),
        };
    }
}
