using System.ComponentModel.DataAnnotations;
using ServiceDefaults.PlanProjects;
using ServiceDefaults.Values;

namespace RiskService.Mitigations;

/// <summary>What is planned, in a form.</summary>
public sealed class MitigationForm
{
    /// <summary>The version that was seen; null for what is new.</summary>
    public uint? Seen { get; set; }

    [Required, StringLength(Mitigation.LongestMeasure, MinimumLength = 5)]
    public string? Measure { get; set; }

    [Required, StringLength(Mitigation.LongestOwner, MinimumLength = 2)]
    public string? Owner { get; set; }

    [Required]
    public DateOnly? DueOn { get; set; }

    [RegularExpression(PlanProject.CodePattern, ErrorMessage = "กรอกรหัสโครงการ เช่น 4-03|Write a code such as 4-03")]
    public string? ProjectCode { get; set; }

    internal PlanMitigation.Request Request => new(Measure!, Owner!, DueOn, PlainText.Of(ProjectCode));

    internal static MitigationForm Of(Mitigation one) => new() { Seen = one.RowVersion, Measure = one.Measure, Owner = one.Owner, DueOn = one.DueOn, ProjectCode = one.ProjectCode };
}
