using System.Text.Json.Serialization;
using RiskService.Settings;
using ServiceDefaults.Audit;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace RiskService.Register;

/// <summary>
/// A way in which fraud could happen in the work of a division, in the register of a fiscal year. open → closed. Its present figures stand
/// here; each assessment that led to them stays (<see cref="RiskAssessment"/>). Source: plan project 4-03.
/// </summary>
public sealed class Risk : IAudited, IVersioned
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public FiscalYear FiscalYear { get; private set; }

    /// <summary>The division whose work it is.</summary>
    public string Division { get; private set; } = "";

    /// <summary>Within year and division, from 1.</summary>
    public int No { get; private set; }

    /// <summary><c>R70-SP-01</c>: year, division, number.</summary>
    public string Code { get; private set; } = "";
    public RiskContent Content { get; private set; } = null!;

    /// <summary>The same as in the content, to find it by.</summary>
    public string Area { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string? ProjectCode { get; private set; }

    /// <summary>As if nothing were done against it; null until it was judged.</summary>
    public Rating? Inherent { get; private set; }

    /// <summary>With the controls that there are, before failing tests are counted in.</summary>
    public Rating Current { get; private set; } = null!;

    /// <summary>What is left once the mitigations are done; null until it was judged.</summary>
    public Rating? Residual { get; private set; }

    /// <summary>Of all controls together.</summary>
    public Effectiveness ControlEffectiveness { get; private set; }

    /// <summary>Steps of likelihood that failed or expired tests of controls add.</summary>
    public int Raised { get; private set; }

    /// <summary>As it is shown and counted: <see cref="Current"/> with <see cref="Raised"/>.</summary>
    public int Likelihood { get; private set; }
    public int Impact { get; private set; }
    public int Score { get; private set; }
    public RiskLevel Level { get; private set; }

    /// <summary>The settings that the present figures were judged by.</summary>
    public Guid SettingsId { get; private set; }

    /// <summary>Entries of the history: each judgement, and each time that failing controls raised it by another number of steps.</summary>
    public int Assessments { get; private set; }
    public DateTimeOffset AssessedAt { get; private set; }
    public string AssessedById { get; private set; } = "";

    public Treatment? Treatment { get; private set; }
    public string? TreatmentReason { get; private set; }

    public Acceptance? Acceptance { get; private set; }

    /// <summary>The risk of an earlier year that this one goes on from.</summary>
    public Guid? PreviousId { get; private set; }

    /// <summary>The risk of the starter library that it began as.</summary>
    public string? StarterKey { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }
    public string? ClosedFor { get; private set; }
    public DateTimeOffset AddedAt { get; private set; }
    public uint RowVersion { get; private set; }

    public bool IsOpen => ClosedAt is null;

    /// <summary>From the root of the platform.</summary>
    public string Link => $"/risk/risks/{Id}";

    public static Risk Of(FiscalYear year, string division, int no, RiskContent content, Guid? previous, string? starter, DateTimeOffset now)
    {
        var risk = new Risk
        {
            FiscalYear = year,
            Division = division,
            No = no,
            Code = FormattableString.Invariant($"R{year.Year % 100:00}-{division}-{no:00}"),
            PreviousId = previous,
            StarterKey = starter,
            AddedAt = now,
        };
        risk.Write(content);
        return risk;
    }

    public Refusal? Change(RiskContent content)
    {
        if (!IsOpen)
            return RiskRefusals.Closed;
        Write(content);
        return null;
    }

    /// <summary>A new judgement takes the place of the one before, which stays in the history. Who accepted the old one has not accepted this.</summary>
    /// <param name="raised">Steps that failing controls add; as before if left out.</param>
    public Refusal? Assess(Judgement judgement, RiskSettings settings, Actor actor, DateTimeOffset now, int? raised = null)
    {
        if (!IsOpen)
            return RiskRefusals.Closed;
        (Inherent, Current, Residual, ControlEffectiveness) = (judgement.Inherent, judgement.Current, judgement.Residual, judgement.ControlEffectiveness);
        (SettingsId, AssessedAt, AssessedById) = (settings.Id, now, actor.Id);
        Assessments++;
        Acceptance = null;
        Raised = Clamped(raised ?? Raised);
        Figure(settings.Scales);
        return null;
    }

    /// <summary>Failed or expired tests of its controls make it more likely, until they are mended.</summary>
    /// <param name="steps">0 to 4; 0 when all controls pass.</param>
    /// <param name="scales">Of the settings that it was judged by.</param>
    /// <returns>Whether that is another number than before: then it is an entry of its own in the history.</returns>
    public bool Raise(int steps, RiskScales scales, DateTimeOffset now)
    {
        var before = (Raised, Level);
        Raised = Clamped(steps);
        if (Raised == before.Raised)
            return false;
        Figure(scales);
        AssessedAt = now;
        Assessments++;
        if (Level != before.Level)
            Acceptance = null; // of another level
        return true;
    }

    public Refusal? Treat(Treatment treatment, string reason)
    {
        if (!IsOpen)
            return RiskRefusals.Closed;
        (Treatment, TreatmentReason) = (treatment, reason);
        return null;
    }

    /// <summary>The executive lets it stand as it is, for a time; never what they judged themselves.</summary>
    public Refusal? Accept(string reason, DateOnly until, Actor actor, DateTimeOffset now)
    {
        if (!IsOpen)
            return RiskRefusals.Closed;
        if (AssessedById == actor.Id)
            return RiskRefusals.OwnAssessment;
        Acceptance = new(reason, until, actor.Name, now);
        return null;
    }

    /// <summary>An acceptance that was given elsewhere, of the judgement that was brought in with it.</summary>
    internal void AcceptedElsewhere(Acceptance acceptance) => Acceptance = acceptance;

    /// <param name="openMitigations">How many of its mitigations are neither done nor dropped.</param>
    /// <param name="reason">Why it is no risk any more.</param>
    public Refusal? Close(int openMitigations, string reason, DateTimeOffset now)
    {
        if (!IsOpen)
            return RiskRefusals.Closed;
        if (openMitigations > 0)
            return RiskRefusals.OpenMitigations(openMitigations);
        (ClosedAt, ClosedFor) = (now, reason);
        return null;
    }

    public Refusal? Reopen()
    {
        if (IsOpen)
            return RiskRefusals.NotClosed;
        (ClosedAt, ClosedFor) = (null, null);
        return null;
    }

    private void Write(RiskContent content) => (Content, Area, Title, ProjectCode) = (content, content.Area, content.Event, content.ProjectCode);

    private static int Clamped(int steps) => Math.Clamp(steps, 0, RiskScales.Steps - 1);

    private void Figure(RiskScales scales)
    {
        var now = Current.RaisedBy(Raised);
        (Likelihood, Impact, Score, Level) = (now.Likelihood, now.Impact, now.Score, scales.LevelOf(now.Score));
    }
}

/// <summary>What the risk is, in words.</summary>
/// <param name="Process">The work in which it could happen: "จัดซื้อวัสดุสำนักงาน".</param>
/// <param name="Step">Of the process; null: anywhere in it.</param>
/// <param name="Event">What could happen.</param>
/// <param name="Causes">Why it could.</param>
/// <param name="WhoGains">Who would gain by it, as a kind of person.</param>
/// <param name="Area">Code of an area of the settings.</param>
/// <param name="ProjectCode">The project of the plan whose money or work it touches.</param>
public sealed record RiskContent(string Process, string? Step, string Event, IReadOnlyList<string> Causes, string? WhoGains, string Area, string? ProjectCode)
{
    public const int LongestName = 200;
    public const int LongestText = 1000;
    public const int MostCauses = 10;
}

/// <summary>The three ratings of one judgement.</summary>
public sealed record Judgement(Rating? Inherent, Rating Current, Rating? Residual, Effectiveness ControlEffectiveness);

/// <summary>The executive lets a risk stand.</summary>
/// <param name="Until">Its last day; after it the risk needs treatment or another decision.</param>
/// <param name="By">Name, for pages.</param>
/// <param name="ImportedBy">Who brought it in from a file, whatever name that says; null when it was given here. Left out then, for an approval is bound to how it is written.</param>
public sealed record Acceptance(
    string Reason, DateOnly Until, string By, DateTimeOffset At, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ImportedBy = null);
