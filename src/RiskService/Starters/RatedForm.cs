using System.ComponentModel.DataAnnotations;
using RiskService.Register;
using RiskService.Settings;

namespace RiskService.Starters;

/// <summary>Several risks that are rated in one form.</summary>
public sealed class RatedForm
{
    public List<Row> Rows { get; set => field = value ?? []; } = [];

    public sealed class Row
    {
        private const string ChooseLikelihood = "เลือกโอกาส|Choose a likelihood";
        private const string ChooseImpact = "เลือกผลกระทบ|Choose an impact";

        /// <summary>Of the starter library, or the id of a risk of an earlier year.</summary>
        public string? Key { get; set; }

        /// <summary>It is to be taken over.</summary>
        public bool Taken { get; set; }

        [Required(ErrorMessage = ChooseLikelihood), Range(1, RiskScales.Steps, ErrorMessage = ChooseLikelihood)]
        public int? Likelihood { get; set; }

        [StringLength(Rating.LongestReason)]
        public string? LikelihoodReason { get; set; }

        [Required(ErrorMessage = ChooseImpact), Range(1, RiskScales.Steps, ErrorMessage = ChooseImpact)]
        public int? Impact { get; set; }

        [StringLength(Rating.LongestReason)]
        public string? ImpactReason { get; set; }

        [Required(ErrorMessage = "เลือกว่าการควบคุมได้ผลเพียงใด|Choose how well the controls work")]
        public string? Effectiveness { get; set; }

        /// <summary>Numbers of the usual controls that there are here, from 0.</summary>
        public string[]? Controls { get; set; }
    }
}

/// <summary>What a row is about, as the page shows it.</summary>
/// <param name="Controls">Those of which can be said that they are here; none where they come along anyway.</param>
/// <param name="Note">Whatever is to be known before it is rated.</param>
public sealed record RatedRisk(string Key, string Title, string Process, IReadOnlyList<string> Controls, string? Note = null);
