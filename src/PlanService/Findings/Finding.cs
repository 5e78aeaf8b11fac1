using System.Text.Json.Serialization;
using PlanService.Import;
using ServiceDefaults.Audit;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;

namespace PlanService.Findings;

/// <summary>Open → corrected or accepted.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FindingState>))]
public enum FindingState
{
    /// <summary>Nobody has decided yet. An open error keeps the plan from being submitted.</summary>
    [JsonStringEnumMemberName("open")]
    Open,

    /// <summary>The plan was changed.</summary>
    [JsonStringEnumMemberName("corrected")]
    Corrected,

    /// <summary>It stays as it is, for a reason.</summary>
    [JsonStringEnumMemberName("accepted")]
    Accepted,
}

/// <summary>Something in a plan document that contradicts itself, is missing, or could be read in more than one way.</summary>
public sealed class Finding : IAudited
{
    private Finding()
    {
    }

    public Guid Id { get; private init; }
    public Guid PlanId { get; private init; }

    /// <summary>In the order of the document, from 1.</summary>
    public int No { get; private init; }

    public FindingSeverity Severity { get; private init; }
    public string Category { get; private init; } = "";
    public string Code { get; private init; } = "";
    public string? ProjectCode { get; private init; }
    public string Where { get; private init; } = "";
    public int Line { get; private init; }

    /// <summary>Quoted from the document.</summary>
    public string AsWritten { get; private init; } = "";
    public string Problem { get; private init; } = "";
    public string ProblemInEnglish { get; private init; } = "";
    public string? InterpretedAs { get; private init; }

    public FindingState State { get; private set; }
    public string? Reason { get; private set; }
    public string? ResolvedBy { get; private set; }
    public DateTimeOffset? ResolvedAt { get; private set; }

    /// <summary>Decides once; a decision is not overwritten.</summary>
    public Refusal? Resolve(FindingState decision, string reason, Actor actor, DateTimeOffset now)
    {
        if (State is not FindingState.Open)
        {
            return new Refusal(
                "finding-already-resolved",
                $"ข้อสังเกตข้อ {No} มีผู้ตัดสินไปแล้ว โดย {ResolvedBy}",
                $"Finding {No} was already resolved by {ResolvedBy}");
        }

        (State, Reason, ResolvedBy, ResolvedAt) = (decision, reason, actor.Name, now);
        return null;
    }

    internal static Finding Import(Guid planId, int no, ImportFinding read) => new()
    {
        Id = Guid.CreateVersion7(),
        PlanId = planId,
        No = no,
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
}
