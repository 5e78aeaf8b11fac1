using PlanService.Import;
using PlanService.Plans;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;

namespace PlanService.Findings;

/// <summary>Something in the plan's document that contradicts itself, is missing, or could be read in more than one way.</summary>
public sealed class Finding
{
    /// <summary>A reason says something: "ok" does not.</summary>
    public const int ShortestReason = 10;

    public const int LongestReason = 1000;

    private Finding()
    {
    }

    public Guid Id { get; private set; }
    public Guid PlanId { get; private set; }

    /// <summary>From 1, in the order of the document: how people name it.</summary>
    public int Number { get; private set; }
    public FindingSeverity Severity { get; private set; }

    /// <summary>One of <see cref="FindingCategories"/>.</summary>
    public string Category { get; private set; } = "";

    /// <summary>Stable name of the check that found it.</summary>
    public string Code { get; private set; } = "";
    public string? ProjectCode { get; private set; }

    /// <summary>The place, in Thai.</summary>
    public string Where { get; private set; } = "";

    /// <summary>Of the document, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>An exact quotation of the document.</summary>
    public string AsWritten { get; private set; } = "";
    public string Problem { get; private set; } = "";
    public string ProblemInEnglish { get; private set; } = "";

    /// <summary>What it was taken to mean; null when nothing had to be interpreted.</summary>
    public string? InterpretedAs { get; private set; }

    public FindingState State { get; private set; }
    public string? Reason { get; private set; }
    public string? ResolvedBy { get; private set; }
    public DateTimeOffset? ResolvedAt { get; private set; }

    /// <summary>Changes with every change of the row; the ETag.</summary>
    public uint RowVersion { get; private set; }

    internal static Finding Import(ImportFinding read, int number) => new()
    {
        Id = Guid.CreateVersion7(),
        Number = number,
        Severity = read.Severity,
        Category = read.Category,
        Code = read.Code,
        ProjectCode = read.ProjectCode,
        Where = read.Where,
        Line = read.Line,
        AsWritten = read.AsWritten,
        Problem = read.Problem,
        ProblemInEnglish = read.ProblemInEnglish,
        InterpretedAs = read.InterpretedAs,
    };

    /// <summary>Decides it once: the plan was corrected, or stays as written for a reason.</summary>
    public Refusal? Resolve(Plan plan, FindingState decision, string reason, Actor actor, DateTimeOffset at)
    {
        if (!plan.IsBeingWritten)
            return new("plan-not-draft", "ตัดสินข้อสังเกตได้เฉพาะเมื่อแผนเป็นร่างหรือถูกส่งคืน", "Findings can be resolved only while the plan is a draft or was returned");
        if (State is not FindingState.Open)
            return new("already-resolved", $"ข้อสังเกตนี้ตัดสินแล้วโดย {ResolvedBy}", $"This finding was already resolved by {ResolvedBy}");
        (State, Reason, ResolvedBy, ResolvedAt) = (decision, reason.Trim(), actor.Name, at);
        return null;
    }
}
