using System.ComponentModel.DataAnnotations;
using RiskService.Data;
using RiskService.Settings;
using ServiceDefaults.PlanProjects;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.Register;

/// <summary>What a risk is, as it is sent.</summary>
/// <param name="Kind">Code of the area: <c>approval</c>, <c>power</c>, <c>spending</c>, <c>personnel</c>, or another of the settings.</param>
public sealed record RiskRequest(
    [Required, StringLength(RiskContent.LongestName, MinimumLength = 3)] string Process,
    [Required, StringLength(RiskContent.LongestText, MinimumLength = 5)] string Event,
    [Required, MaxLength(RiskContent.MostCauses)] IReadOnlyList<string> Causes,
    [Required] string Kind,
    [StringLength(RiskContent.LongestName)] string? Step = null,
    [StringLength(RiskContent.LongestName)] string? WhoGains = null,
    [RegularExpression(PlanProject.CodePattern)] string? ProjectCode = null,
    [MaxLength(RiskControl.Most)] IReadOnlyList<ControlGiven>? ExistingControls = null)
{
    /// <summary>What is wrong in it beyond its lengths; otherwise the content that is to be written.</summary>
    public async Task<(RiskContent? Content, Objection? Objection)> Read(RiskDb db, FiscalYear year, string division, RiskScales scales, CancellationToken ct)
    {
        if (Objection.To(Against(scales)) is { } wrong)
            return (null, wrong);
        if (ProjectCode is not null && await db.AgainstProject(ProjectCode, year, division, ct) is { } unknown)
            return (null, unknown);
        return (new(Process.Trim(), PlainText.Of(Step), Event.Trim(), [.. Causes.Select(PlainText.Of).OfType<string>()], PlainText.Of(WhoGains), Kind, ProjectCode), null);
    }

    private IEnumerable<Objection> Against(RiskScales scales)
    {
        if (scales.Area(Kind) is null)
            yield return Objection.To("kind", "เลือกด้านของความเสี่ยง", $"Choose an area: {string.Join(", ", scales.Areas.Select(area => area.Code))}");
        if (!Causes.Any(cause => PlainText.Of(cause) is not null))
            yield return Objection.To("causes", "กรอกสาเหตุอย่างน้อยหนึ่งข้อ", "Write one cause at least");
        if (Causes.Count > RiskContent.MostCauses) // of a page, which writes them into one field
            yield return Objection.To("causes", $"สาเหตุไม่เกิน {RiskContent.MostCauses} ข้อ", $"{RiskContent.MostCauses} causes at most");
        if (ExistingControls?.Count > RiskControl.Most)
            yield return Objection.To("existingControls", $"การควบคุมไม่เกิน {RiskControl.Most} ข้อ", $"{RiskControl.Most} controls at most");
        if (Causes.Any(cause => cause?.Length > RiskContent.LongestText))
            yield return Objection.To("causes", $"สาเหตุยาวไม่เกิน {RiskContent.LongestText} ตัวอักษร", $"A cause has at most {RiskContent.LongestText} characters");
        foreach (var (index, control) in (ExistingControls ?? []).Index())
        {
            if (PlainText.Of(control?.Text) is not { Length: <= RiskControl.LongestText })
                yield return Objection.To(FormattableString.Invariant($"existingControls[{index}]"), $"กรอกการควบคุม ไม่เกิน {RiskControl.LongestText} ตัวอักษร", $"Write the control, at most {RiskControl.LongestText} characters");
        }
    }
}
