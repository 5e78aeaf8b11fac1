using System.Globalization;
using RiskService.Register;
using ServiceDefaults.Audit;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace RiskService.Rounds;

/// <summary>
/// The register of a fiscal year as a whole: opened by the clerk, filled by divisions, moderated by the working group, approved by the
/// executive, published. It is there from the first risk on. What is approved is one exact state: a later change of it voids the approval,
/// visibly. Carrying out what was approved is no such change. Source: plan project 4-03.
/// </summary>
public sealed class RiskRegister : IAudited
{
    public const int LongestReason = 1000;

    public FiscalYear FiscalYear { get; private set; }
    public DateTimeOffset? OpenedAt { get; private set; }
    public string? OpenedBy { get; private set; }

    /// <summary>By when divisions are to hand in their part.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>One of each division that was asked, and of each that has a risk.</summary>
    public IReadOnlyList<RegisterPart> Parts { get; private set; } = [];
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Null, too, after a change voided it: then <see cref="Voided"/> tells of it.</summary>
    public Approval? Approval { get; private set; }
    public VoidedApproval? Voided { get; private set; }
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Where it was published: "เว็บไซต์ อบต.". The public page of the platform is one of them.</summary>
    public IReadOnlyList<string> Channels { get; private set; } = [];

    /// <summary>The approved state that the public reads, as it stood then; what was done since is read from the mitigations.</summary>
    public IReadOnlyList<PublishedRisk> Published { get; private set; } = [];
    public uint RowVersion { get; private set; }

    public RegisterStatus Status =>
        Approval is not null && PublishedAt > Approval.At ? RegisterStatus.Published
        : Approval is not null ? RegisterStatus.Approved
        : Parts.Count > 0 && Parts.All(part => part.Stage is PartStage.Moderated) ? RegisterStatus.Moderated
        : OpenedAt is null ? RegisterStatus.NotOpened
        : RegisterStatus.Filling;

    public static RiskRegister Of(FiscalYear year) => new() { FiscalYear = year };

    public RegisterPart? Part(string division) => Parts.FirstOrDefault(part => part.Division == division);

    /// <summary>Opened again it has another day, and asks further divisions; no part is lost.</summary>
    public void Open(IEnumerable<string> divisions, DateOnly due, Actor actor, DateTimeOffset now)
    {
        (OpenedAt, OpenedBy, DueOn, ChangedAt) = (OpenedAt ?? now, OpenedBy ?? actor.Name, due, now);
        Parts = [.. Parts, .. divisions.Where(division => Part(division) is null).Select(division => new RegisterPart(division, PartStage.Filling))];
    }

    /// <summary>Something in it is another than it was: its division hands in again (not for an acceptance, which is the executive's), and nobody has approved this.</summary>
    /// <param name="what">Code of the risk that changed, for the notice.</param>
    public void Change(string division, string what, RegisterChange change, Actor actor, DateTimeOffset now)
    {
        ChangedAt = now;
        if (change is not RegisterChange.Accepted && Part(division) is not { Stage: PartStage.Filling })
            SetPart(new(division, PartStage.Filling));
        if (Approval is { } approval)
            (Approval, Voided) = (null, new(approval, what, change, actor.Shown(), now));
    }

    /// <summary>A division hands in its part.</summary>
    public Refusal? Submit(string division, Actor actor, DateTimeOffset now)
    {
        if (OpenedAt is null)
            return RegisterRefusals.NotOpened;
        if (Part(division) is { Stage: not PartStage.Filling })
            return RegisterRefusals.AlreadySubmitted;
        SetPart(new(division, PartStage.Submitted, actor.Id, actor.Name, now));
        ChangedAt = now;
        return null;
    }

    /// <summary>The working group sends a part back, saying what is missing.</summary>
    public Refusal? Return(string division, string reason, DateTimeOffset now)
    {
        if (Part(division) is not { Stage: PartStage.Submitted or PartStage.Moderated } part)
            return RegisterRefusals.NotSubmitted(division);
        SetPart(part with { Stage = PartStage.Filling, ReturnedFor = reason });
        ChangedAt = now;
        return null;
    }

    /// <summary>The working group has looked at a part; never whoever assessed one of its risks or handed it in.</summary>
    public Refusal? Moderate(string division, string note, IReadOnlySet<string> assessors, Actor actor, DateTimeOffset now)
    {
        if (Part(division) is not { Stage: PartStage.Submitted } part)
            return RegisterRefusals.NotSubmitted(division);
        if (part.SubmittedById == actor.Id || assessors.Contains(actor.Id))
            return RiskRefusals.OwnAssessment;
        SetPart(part with { Stage = PartStage.Moderated, ModeratedBy = actor.Name, ModeratedAt = now, Note = note });
        ChangedAt = now;
        return null;
    }

    /// <summary>The executive approves exactly this state; never what they assessed themselves.</summary>
    public Refusal? Approve(string state, int risks, IReadOnlySet<string> assessors, Actor actor, DateTimeOffset now)
    {
        if (OpenedAt is null)
            return RegisterRefusals.NotOpened;
        if (Approval is not null)
            return RegisterRefusals.AlreadyApproved;
        if (risks == 0)
            return RegisterRefusals.Empty;
        if (Parts.Where(part => part.Stage is not PartStage.Moderated).Select(part => part.Division).ToList() is { Count: > 0 } missing)
            return RegisterRefusals.NotModerated(missing);
        if (assessors.Contains(actor.Id))
            return RiskRefusals.OwnAssessment;
        (Approval, Voided, ChangedAt) = (new(state, actor.Id, actor.Name, now), null, now);
        return null;
    }

    public Refusal? Publish(IReadOnlyList<PublishedRisk> risks, IReadOnlyList<string> channels, DateTimeOffset now)
    {
        if (Approval is null)
            return RegisterRefusals.NotApproved;
        (Published, Channels, PublishedAt) = (risks, channels, now);
        return null;
    }

    private void SetPart(RegisterPart part) =>
        Parts = [.. Parts.Where(other => other.Division != part.Division).Append(part).OrderBy(one => one.Division, StringComparer.Ordinal)];
}

public enum RegisterStatus
{
    NotOpened,
    Filling,
    Moderated,
    Approved,
    Published,
}

/// <summary>What a division hands in.</summary>
/// <param name="ReturnedFor">Why the working group sent it back.</param>
/// <param name="Note">What the working group said.</param>
public sealed record RegisterPart(
    string Division, PartStage Stage, string? SubmittedById = null, string? SubmittedBy = null, DateTimeOffset? SubmittedAt = null,
    string? ModeratedBy = null, DateTimeOffset? ModeratedAt = null, string? Note = null, string? ReturnedFor = null);

public enum PartStage
{
    Filling,
    Submitted,
    Moderated,
}

/// <param name="State">SHA-256 of everything that was approved (<see cref="RegisterState"/>).</param>
public sealed record Approval(string State, string ById, string By, DateTimeOffset At);

/// <summary>An approval that no longer holds.</summary>
/// <param name="What">Code of the risk that changed.</param>
public sealed record VoidedApproval(Approval Approval, string What, RegisterChange Change, string By, DateTimeOffset At);

/// <summary>What can happen to a register.</summary>
public enum RegisterChange
{
    Added,
    Described,
    Assessed,
    Treated,
    Mitigated,
    Accepted,
    Closed,
    Reopened,

    /// <summary>A test of a control, or evidence that expired, made its level another.</summary>
    ControlTested,
}

/// <summary>A risk as the public reads it: what could happen, how high it is, and what is done. How weak the controls are is never told.</summary>
public sealed record PublishedRisk(string Code, string Division, string Area, string Event, string Level, IReadOnlyList<PublishedMeasure> Measures);

/// <param name="Id">Of the mitigation.</param>
public sealed record PublishedMeasure(Guid Id, string Measure, DateOnly DueOn);

/// <summary>Why a register stays as it is.</summary>
public static class RegisterRefusals
{
    public static Refusal NotOpened { get; } = new("not-opened", "ยังไม่เปิดรอบประเมินของปีนี้", "The round of this year is not opened");
    public static Refusal AlreadySubmitted { get; } = new("already-submitted", "ส่งแล้ว รอคณะทำงานพิจารณา", "It was handed in already");
    public static Refusal AlreadyApproved { get; } = new("already-approved", "ทะเบียนนี้อนุมัติแล้ว", "This register is approved already");
    public static Refusal Empty { get; } = new("empty-register", "ทะเบียนยังไม่มีความเสี่ยง", "There is no risk in the register");
    public static Refusal NotApproved { get; } = new("not-approved", "เผยแพร่ได้หลังผู้บริหารอนุมัติ และยังไม่มีการแก้ไขหลังอนุมัติ", "It is published after its approval, as long as nothing changed since");

    public static Refusal NotSubmitted(string division) => new("not-submitted", $"{WebUi.Divisions.ThaiNameOf(division)} ยังไม่ส่ง", $"{division} has not handed in its part");

    public static Refusal NotModerated(IReadOnlyList<string> divisions) => new(
        "not-moderated", $"คณะทำงานยังไม่พิจารณา: {string.Join(", ", divisions.Select(WebUi.Divisions.ThaiNameOf))}", $"The working group has not looked at: {string.Join(", ", divisions)}");

    public static Refusal Incomplete(IReadOnlyList<string> codes) => new(
        "incomplete", $"{codes.Count.ToString(CultureInfo.InvariantCulture)} รายการยังขาดเหตุผลของคะแนนหรือวิธีจัดการ: {string.Join(", ", codes.Take(10))}",
        $"{codes.Count.ToString(CultureInfo.InvariantCulture)} risks lack the reasons of their scores or a treatment: {string.Join(", ", codes.Take(10))}");
}
