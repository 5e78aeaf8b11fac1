using System.ComponentModel.DataAnnotations;
using ServiceDefaults.PlanProjects;
using ServiceDefaults.Values;

namespace RiskService.Register;

/// <summary>A risk in a form: what it is and, where it is new, how high.</summary>
public sealed class RiskForm : RatingForm
{
    private const int SpareControls = 2;

    [Required, StringLength(RiskContent.LongestName, MinimumLength = 3)]
    public string? Process { get; set; }

    [StringLength(RiskContent.LongestName)]
    public string? Step { get; set; }

    [Required, StringLength(RiskContent.LongestText, MinimumLength = 5)]
    public string? Event { get; set; }

    /// <summary>One a line.</summary>
    [Required]
    public string? Causes { get; set; }

    [StringLength(RiskContent.LongestName)]
    public string? WhoGains { get; set; }

    [Required(ErrorMessage = "เลือกด้านของความเสี่ยง|Choose an area")]
    public string? Kind { get; set; }

    [RegularExpression(PlanProject.CodePattern, ErrorMessage = "กรอกรหัสโครงการ เช่น 4-03|Write a code such as 4-03")]
    public string? ProjectCode { get; set; }
    public List<ControlRow> Controls { get; set => field = value ?? []; } = [];

    /// <summary>The button that adds a row; null for the one that saves.</summary>
    public string? Do { get; set; }

    internal static RiskForm Of(Risk risk, IEnumerable<RiskControl> controls) => new()
    {
        Seen = risk.RowVersion,
        Process = risk.Content.Process,
        Step = risk.Content.Step,
        Event = risk.Content.Event,
        Causes = string.Join('\n', risk.Content.Causes),
        WhoGains = risk.Content.WhoGains,
        Kind = risk.Content.Area,
        ProjectCode = risk.ProjectCode,
        Controls = [.. controls.Select(one => new ControlRow { Id = one.Id.ToString(), Text = one.Text, Effectiveness = Words.Of(one.Effectiveness) })],
    };

    /// <summary>Rows to write into, as long as there may be more.</summary>
    internal void AddRows()
    {
        for (var spare = 0; spare < SpareControls && Controls.Count < RiskControl.Most; spare++)
            Controls.Add(new());
    }

    internal RiskRequest Content => new(Process!, Event!, CausesGiven, Kind!, Step, WhoGains, PlainText.Of(ProjectCode), ControlsGiven);

    internal AddRisk.Request Added => new(
        Process!, Event!, CausesGiven, Kind!, Likelihood, Impact, Effectiveness, Step, WhoGains, PlainText.Of(ProjectCode), ControlsGiven,
        LikelihoodReason: LikelihoodReason, ImpactReason: ImpactReason, Inherent: Inherent, Residual: Residual);

    private string[] CausesGiven => [.. (Causes ?? "").Split('\n').Select(PlainText.Of).OfType<string>()];

    /// <summary>A row that nobody filled is none, and one that was emptied goes.</summary>
    private ControlGiven[] ControlsGiven => [.. Controls.Where(row => PlainText.Of(row.Text) is not null).Select(row => new ControlGiven(row.Text, Words.Read<Effectiveness>(row.Effectiveness), Guid.TryParse(row.Id, out var id) ? id : null))];

    public sealed class ControlRow
    {
        /// <summary>Of a control that is there already; a new row posts it empty, which a Guid could not be read from.</summary>
        public string? Id { get; set; }

        [StringLength(RiskControl.LongestText)]
        public string? Text { get; set; }
        public string? Effectiveness { get; set; }
    }
}
