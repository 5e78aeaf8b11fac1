using ServiceDefaults.Audit;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace RiskService.InternalControl;

/// <summary>
/// Lifecycle: draft → submitted → frozen. Signing freezes: ปค.1 is signed by the head, and ปค.4 and ปค.5 with it; ปค.6 goes from draft to
/// frozen by the auditor alone. Each way back is <see cref="ControlForm.Reopen"/>, with a reason that stays visible.
/// </summary>
public enum FormState
{
    /// <summary>Nobody has written anything; what is shown is a proposal.</summary>
    NotStarted,
    Draft,

    /// <summary>Complete; changed by nobody until it is opened again.</summary>
    Submitted,

    /// <summary>Signed, or signed over, and kept in a <see cref="FormSnapshot"/>.</summary>
    Frozen,
}

/// <summary>A form of internal control of a fiscal year, of one division or of the organization. Source: the Ministry of Finance's criteria of 2561; plan project 4-02.</summary>
public sealed class ControlForm : IVersioned, IAudited
{
    /// <summary>In the place of a division's code.</summary>
    public const string Organization = "organization";
    public const int LongestReason = 2000;
    public const int ShortestReason = 10;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public FiscalYear FiscalYear { get; private set; }

    /// <summary>Code of a division, or <see cref="Organization"/>.</summary>
    public string Owner { get; private set; } = "";
    public FormKind Kind { get; private set; }
    public FormState State { get; private set; } = FormState.Draft;
    public FormContent Content { get; private set; } = FormContent.Empty;

    /// <summary>Everybody who ever wrote in it or submitted it: none of them reviews it.</summary>
    public List<FormWriter> Writers { get; private set; } = [];
    public DateTimeOffset WrittenAt { get; private set; }
    public DateTimeOffset? SubmittedAt { get; private set; }
    public string? SubmittedBy { get; private set; }
    public DateTimeOffset? SignedAt { get; private set; }
    public string? SignedBy { get; private set; }

    /// <summary>When the auditor's review of it was signed last.</summary>
    public DateTimeOffset? ReviewedAt { get; private set; }
    public List<Reopening> Reopenings { get; private set; } = [];
    public uint RowVersion { get; private set; }

    public bool IsOrganization => Owner == Organization;

    /// <param name="content">What it begins with, to be shown; null for nothing.</param>
    internal static ControlForm Of(FormPlace place, FormContent? content = null) => new() { FiscalYear = place.Year, Owner = place.Owner, Kind = place.Kind, Content = content ?? FormContent.Empty };

    internal Refusal? AgainstChange() => State switch
    {
        FormState.Frozen => ControlRefusals.AlreadySigned,
        FormState.Submitted => ControlRefusals.Submitted,
        _ => null,
    };

    internal Refusal? Write(FormContent content, Actor actor, DateTimeOffset now)
    {
        if (AgainstChange() is { } refusal)
            return refusal;
        (Content, WrittenAt) = (content, now);
        AddWriter(actor);
        return null;
    }

    internal Refusal? Submit(Actor actor, DateTimeOffset now)
    {
        if (AgainstChange() is { } refusal)
            return refusal;
        (State, SubmittedAt, SubmittedBy) = (FormState.Submitted, now, actor.Name);
        AddWriter(actor);
        return null;
    }

    /// <summary>The head signed: this form, or ปค.1 over it. ปค.6 is signed without being submitted to anybody.</summary>
    internal Refusal? Sign(Actor actor, DateTimeOffset now)
    {
        if (State is FormState.Frozen)
            return ControlRefusals.AlreadySigned;
        if (State is not FormState.Submitted && Kind is not FormKind.Pk6)
            return ControlRefusals.NotSubmitted;
        (State, SignedAt, SignedBy) = (FormState.Frozen, now, actor.Name);
        return null;
    }

    /// <summary>The auditor signed for this state of it.</summary>
    internal void Reviewed(DateTimeOffset now) => ReviewedAt = now;

    /// <summary>Frozen goes back to submitted where others must decide again what they submitted (ปค.4 and ปค.5 under a statement that no longer holds), otherwise to draft.</summary>
    internal Refusal? Reopen(string reason, Actor actor, DateTimeOffset now, bool toSubmitted = false)
    {
        if (State is not (FormState.Submitted or FormState.Frozen))
            return ControlRefusals.NotSubmitted;
        Reopenings = [.. Reopenings, new(now, actor.Name, reason, State)];
        State = toSubmitted ? FormState.Submitted : FormState.Draft;
        (SignedAt, SignedBy) = (null, null);
        if (!toSubmitted)
            (SubmittedAt, SubmittedBy) = (null, null);
        return null;
    }

    private void AddWriter(Actor actor)
    {
        if (!Writers.Exists(one => one.Id == actor.Id))
            Writers = [.. Writers, new(actor.Id, actor.Name)];
    }
}

/// <param name="Id">Of the account.</param>
public sealed record FormWriter(string Id, string Name);

/// <summary>That a form was opened again.</summary>
/// <param name="Was">Its state until then.</param>
public sealed record Reopening(DateTimeOffset At, string By, string Reason, FormState Was);
