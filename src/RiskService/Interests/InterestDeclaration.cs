using ServiceDefaults.Audit;
using ServiceDefaults.Problems;
using ServiceDefaults.Values;

namespace RiskService.Interests;

/// <summary>
/// That somebody declared their interests for a position in a fiscal year. What they declared is sealed (<see cref="InterestVault"/>): read by
/// themselves, and by the internal auditor with a reason. A change is a new declaration; the ones before stay. Source: plan project 1-02.
/// </summary>
public sealed class InterestDeclaration : IAudited, IVersioned
{
    public const int LongestPosition = 200;

    /// <summary>Tells no time, and follows from an Idempotency-Key where there is one.</summary>
    public required Guid Id { get; init; }
    public required FiscalYear FiscalYear { get; init; }

    /// <summary>1, and one more with each change in the year.</summary>
    public required int Edition { get; init; }
    public required string DeclarerId { get; init; }

    /// <summary>Stands with the actor in the audit trail already, and is erased with the declaration.</summary>
    [NotAudited]
    public required string DeclarerName { get; init; }

    /// <summary>One of <see cref="StaffCounts.Units.All"/>.</summary>
    public required string Division { get; init; }
    public required string Position { get; init; }
    public required DateTimeOffset HandedInAt { get; init; }

    [NotAudited]
    public required byte[] Sealed { get; init; }

    /// <summary>The newest of its declarer in its year.</summary>
    public bool IsCurrent { get; private set; } = true;

    /// <summary>The last day in the position; from here the retention counts. Null for as long as it is held.</summary>
    public DateOnly? EndedOn { get; private set; }
    public uint RowVersion { get; private set; }

    /// <summary>A newer one takes its place.</summary>
    internal void Replace() => IsCurrent = false;

    internal void End(DateOnly on) => EndedOn = on;
}

/// <summary>What is sealed.</summary>
public sealed record InterestContent(IReadOnlyList<InterestItem> Items);

/// <summary>One interest.</summary>
/// <param name="Whose">Whose it is.</param>
/// <param name="Name">Of the business, company, association, employer or place.</param>
/// <param name="Person">The relative's name; null for one's own.</param>
/// <param name="Details">Share, post, title deed, which project is near.</param>
public sealed record InterestItem(InterestKind Kind, Whose Whose, string Name, string? Person = null, string? Details = null);

public enum InterestKind
{
    /// <summary>A business, registered or not.</summary>
    Business,

    /// <summary>Shares in a company.</summary>
    Shares,

    /// <summary>Member or officer of an association, foundation, cooperative, group.</summary>
    Membership,

    /// <summary>A relative who works for, owns or advises a contractor.</summary>
    Contractor,

    /// <summary>Land near a project of the office.</summary>
    Land,

    /// <summary>Another job, paid or not.</summary>
    OtherJob,
}

public enum Whose
{
    Self,
    Spouse,
    Child,
    Parent,
    Sibling,
    OtherRelative,
}

/// <summary>Why a step was refused, and the way on.</summary>
public static class InterestRefusals
{
    public static Refusal Locked { get; } = new(
        "declaration-locked", "เปิดไม่ได้ เพราะกุญแจที่ใช้เข้ารหัสไม่อยู่แล้ว แจ้งผู้ดูแลระบบ", "This can't be opened: the key it was encrypted with is gone. Tell the administrator");

    public static Refusal OwnDeclaration { get; } = new(
        "own-declaration", "ผู้ตรวจสอบบันทึกผลของตนเองไม่ได้ ให้ผู้ตรวจสอบคนอื่นหรือหน่วยงานภายนอกพิจารณา", "An auditor does not judge their own declaration; another auditor, or somebody outside, does");

    public static Refusal Erased { get; } = new("erased", "รายการนี้ครบกำหนดเก็บและถูกลบแล้ว", "Its time is over and it was erased");

    public static Refusal RetentionThere { get; } = new("retention-there", "มีกำหนดเก็บที่เริ่มใช้วันนี้แล้ว", "There is a retention from this day on already");
}
