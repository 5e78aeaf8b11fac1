using PlanService.Findings;
using PlanService.Indicators;
using PlanService.Ita;
using PlanService.Plans;
using PlanService.Progress;
using PlanService.Projects;
using PlanService.Reports;
using PlanService.Signals;
using PlanService.Sources;
using PlanService.Spending;
using PlanService.Surveys;
using ServiceDefaults.Audit.Reading;
using ServiceDefaults.Files;

namespace PlanService;

/// <summary>The plan is written for everybody to read; what a head answers to somebody who complained is not.</summary>
internal static class Audited
{
    public static AuditSight Sight { get; } = new()
    {
        Shown =
        [
            nameof(Plan), nameof(PlanDecision), "PlanImport", nameof(Project), nameof(PlanPapers), nameof(Finding), nameof(ItaItem), nameof(ItaScore),
            nameof(MeasureMap), nameof(MapLine), nameof(CorruptionFigure), nameof(YearRebuild), nameof(SubmittedReport), nameof(Survey),
            nameof(Measurement), nameof(Baseline), nameof(ProjectYear), nameof(StepProgress), nameof(Evidence), nameof(Publication),
            nameof(TargetReached), nameof(Reservation), nameof(StoredFile),
        ],
        Withheld =
        [
            nameof(NotFixedAnswer),
        ],
    };
}
