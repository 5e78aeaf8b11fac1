using System.ComponentModel.DataAnnotations;
using ServiceDefaults.Values;

namespace RiskService.Settings;

/// <summary>Areas, scales, cut-offs and appetite in a form.</summary>
public sealed class SettingsForm
{
    public const int MostAreas = 12;

    /// <summary>A row without a code is none.</summary>
    public List<AreaRow> Areas { get; set => field = value ?? []; } = [];
    public List<StepRow> Likelihood { get; set => field = value ?? []; } = [];
    public List<StepRow> Impact { get; set => field = value ?? []; } = [];

    [Required]
    public int? Medium { get; set; }

    [Required]
    public int? High { get; set; }

    [Required]
    public int? VeryHigh { get; set; }

    [Required]
    public string? Good { get; set; }

    [Required]
    public string? Fair { get; set; }

    [Required]
    public string? Weak { get; set; }

    [Required]
    public int? Appetite { get; set; }

    [Required, StringLength(RiskSettings.LongestReason, MinimumLength = 10)]
    public string? Reason { get; set; }

    internal RiskScales Scales => new(
        [.. Areas.Where(row => PlainText.Of(row.Code) is not null).Select(row => new RiskArea(row.Code!.Trim(), row.Thai?.Trim() ?? "", row.English?.Trim() ?? ""))],
        [.. Likelihood.Select(row => new LikelihoodStep(row.Thai?.Trim() ?? "", row.English?.Trim() ?? "", row.Meaning?.Trim() ?? ""))],
        [.. Impact.Index().Select(row => new ImpactStep(row.Item.Thai?.Trim() ?? "", row.Item.English?.Trim() ?? "", row.Index == RiskScales.Steps - 1 ? null : row.Item.UpToBaht, row.Item.Meaning?.Trim() ?? ""))],
        new(Medium!.Value, High!.Value, VeryHigh!.Value), new(Good!.Trim(), Fair!.Trim(), Weak!.Trim()), Appetite!.Value);

    internal static SettingsForm Of(RiskScales scales) => new()
    {
        Areas = [.. scales.Areas.Select(area => new AreaRow { Code = area.Code, Thai = area.Thai, English = area.English }), .. scales.Areas.Count < MostAreas ? [new AreaRow()] : Array.Empty<AreaRow>()],
        Likelihood = [.. scales.Likelihood.Select(step => new StepRow { Thai = step.Thai, English = step.English, Meaning = step.TimesAYear })],
        Impact = [.. scales.Impact.Select(step => new StepRow { Thai = step.Thai, English = step.English, Meaning = step.Reputation, UpToBaht = step.UpToBaht })],
        Medium = scales.CutOffs.Medium,
        High = scales.CutOffs.High,
        VeryHigh = scales.CutOffs.VeryHigh,
        Good = scales.Effectiveness.Good,
        Fair = scales.Effectiveness.Fair,
        Weak = scales.Effectiveness.Weak,
        Appetite = scales.Appetite,
    };

    public sealed class AreaRow
    {
        public string? Code { get; set; }
        public string? Thai { get; set; }
        public string? English { get; set; }
    }

    public sealed class StepRow
    {
        [Required]
        public string? Thai { get; set; }

        [Required]
        public string? English { get; set; }

        /// <summary>Times a year, or what is said of the organization.</summary>
        [Required]
        public string? Meaning { get; set; }
        public decimal? UpToBaht { get; set; }
    }
}
