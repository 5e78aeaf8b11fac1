using RiskService.Settings;
using ServiceDefaults.SignIn;

namespace RiskService.Register;

/// <summary>One judgement of a risk, or what failing controls made of it: what was answered, by which settings, and what it came to. Never changed.</summary>
public sealed class RiskAssessment
{
    public const int LongestReason = 1000;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RiskId { get; private set; }

    /// <summary>Within its risk, from 1.</summary>
    public int No { get; private set; }
    public Rating? Inherent { get; private set; }
    public Rating Current { get; private set; } = null!;
    public Rating? Residual { get; private set; }

    /// <summary>Steps of likelihood that failing controls added to <see cref="Current"/>.</summary>
    public int Raised { get; private set; }
    public Effectiveness ControlEffectiveness { get; private set; }

    /// <summary>Texts of the controls that there were.</summary>
    public IReadOnlyList<string> Controls { get; private set; } = [];
    public Guid SettingsId { get; private set; }
    public int Score { get; private set; }
    public RiskLevel Level { get; private set; }

    /// <summary>Why it was judged anew; null of the first.</summary>
    public string? Reason { get; private set; }
    public string ById { get; private set; } = "";
    public string By { get; private set; } = "";

    /// <summary>Who brought it in from a file; null when it was made here. It is theirs (<see cref="ById"/>), whatever name the file says: nobody approves what they brought in.</summary>
    public string? ImportedBy { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>What a risk was just judged to be, for the history.</summary>
    public static RiskAssessment Of(Risk risk, IEnumerable<RiskControl> controls, string? reason, Actor actor) =>
        Of(risk, [.. controls.OrderBy(control => control.No).Select(control => control.Text)], reason, actor, actor.Shown(), null);

    /// <summary>The same of a judgement that was made elsewhere, before.</summary>
    /// <param name="by">Who made it, as the file says.</param>
    internal static RiskAssessment Imported(Risk risk, IReadOnlyList<string> controls, string? reason, string by, Actor importer) => Of(risk, controls, reason, importer, by, importer.Name);

    private static RiskAssessment Of(Risk risk, IReadOnlyList<string> controls, string? reason, Actor actor, string by, string? importedBy) => new()
    {
        RiskId = risk.Id,
        No = risk.Assessments,
        Inherent = risk.Inherent,
        Current = risk.Current,
        Residual = risk.Residual,
        Raised = risk.Raised,
        ControlEffectiveness = risk.ControlEffectiveness,
        Controls = controls,
        SettingsId = risk.SettingsId,
        Score = risk.Score,
        Level = risk.Level,
        Reason = reason,
        ById = actor.Id,
        By = by,
        ImportedBy = importedBy,
        At = risk.AssessedAt,
    };
}
