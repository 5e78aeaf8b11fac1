using RiskService.Register;
using ServiceDefaults.Audit;
using ServiceDefaults.Problems;

namespace RiskService.Mitigations;

/// <summary>What somebody will do against a risk by a day. planned → done or dropped. Source: at least five a year, plan project 4-03.</summary>
public sealed class Mitigation : IAudited, IVersioned
{
    public const int LongestMeasure = 1000;
    public const int LongestOwner = 200;
    public const int LongestAction = 2000;
    public const int MostFiles = 10;
    public const int LongestFileName = 255;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RiskId { get; private set; }

    /// <summary>Within its risk, from 1.</summary>
    public int No { get; private set; }
    public string Measure { get; private set; } = "";

    /// <summary>Position of who does it; a name only where the organization wants one. Never published.</summary>
    public string Owner { get; private set; } = "";
    public DateOnly SetOn { get; private set; }
    public DateOnly DueOn { get; private set; }

    /// <summary>The project of the plan whose budget pays for it; null where it costs nothing.</summary>
    public string? ProjectCode { get; private set; }
    public MitigationStatus Status { get; private set; }
    public DateOnly? CompletedOn { get; private set; }

    /// <summary>What was done, as it is published.</summary>
    public string? ActionTaken { get; private set; }

    /// <summary>Why it is not done.</summary>
    public string? DroppedFor { get; private set; }

    /// <summary>Evidence, by their ids in the file store.</summary>
    public IReadOnlyList<Guid> Evidence { get; private set; } = [];

    /// <summary>Names of files that stayed in the installation from which it was brought in.</summary>
    public IReadOnlyList<string> EvidenceElsewhere { get; private set; } = [];
    public uint RowVersion { get; private set; }

    public static Mitigation Of(Guid risk, int no, MitigationContent content, DateOnly today) => new()
    {
        RiskId = risk,
        No = no,
        SetOn = today,
        Measure = content.Measure,
        Owner = content.Owner,
        DueOn = content.DueOn,
        ProjectCode = content.ProjectCode,
    };

    internal void ShownElsewhere(IReadOnlyList<string> fileNames) => EvidenceElsewhere = fileNames;

    public bool IsOverdue(DateOnly today) => Status is MitigationStatus.Planned && DueOn < today;

    public Refusal? Change(MitigationContent content)
    {
        if (Status is not MitigationStatus.Planned)
            return RiskRefusals.MitigationEnded;
        (Measure, Owner, DueOn, ProjectCode) = (content.Measure, content.Owner, content.DueOn, content.ProjectCode);
        return null;
    }

    public Refusal? Complete(DateOnly on, string actionTaken, IReadOnlyList<Guid> evidence)
    {
        if (Status is not MitigationStatus.Planned)
            return RiskRefusals.MitigationEnded;
        (Status, CompletedOn, ActionTaken, Evidence) = (MitigationStatus.Done, on, actionTaken, evidence);
        return null;
    }

    public Refusal? Drop(string reason)
    {
        if (Status is not MitigationStatus.Planned)
            return RiskRefusals.MitigationEnded;
        (Status, DroppedFor) = (MitigationStatus.Dropped, reason);
        return null;
    }
}

public enum MitigationStatus
{
    Planned,
    Done,
    Dropped,
}

/// <summary>What is planned.</summary>
public sealed record MitigationContent(string Measure, string Owner, DateOnly DueOn, string? ProjectCode);

/// <summary>A mitigation as the API shows it.</summary>
/// <param name="EvidenceElsewhere">Names of files that stayed where it was brought in from.</param>
public sealed record MitigationAnswer(
    Guid Id, int No, string Measure, string Owner, DateOnly SetOn, DateOnly DueOn, string? ProjectCode, MitigationStatus Status, DateOnly? CompletedOn, string? ActionTaken, string? DroppedFor, IReadOnlyList<Guid> Evidence,
    IReadOnlyList<string> EvidenceElsewhere)
{
    public static MitigationAnswer Of(Mitigation one) =>
        new(one.Id, one.No, one.Measure, one.Owner, one.SetOn, one.DueOn, one.ProjectCode, one.Status, one.CompletedOn, one.ActionTaken, one.DroppedFor, one.Evidence, one.EvidenceElsewhere);
}
