using RiskService.ControlTests;
using RiskService.Gifts;
using RiskService.Interests;
using RiskService.InternalAudit.Engagements;
using RiskService.InternalAudit.Findings;
using RiskService.InternalAudit.Plans;
using RiskService.InternalAudit.Universe;
using RiskService.InternalControl;
using RiskService.InternalControl.Improvements;
using RiskService.Mitigations;
using RiskService.Register;
using RiskService.Rounds;
using RiskService.Settings;
using RiskService.Signals;
using RiskService.StaffCounts;
using ServiceDefaults.Audit.Reading;
using ServiceDefaults.Files;

namespace RiskService;

/// <summary>The register and its rules are shown; declarations of interests, what the internal auditor works on, and the forms of internal control until they are signed are not.</summary>
internal static class Audited
{
    public static AuditSight Sight { get; } = new()
    {
        Shown =
        [
            nameof(Risk), nameof(RiskControl), nameof(ControlCheck), nameof(ControlTest), nameof(Mitigation), nameof(RiskRegister),
            nameof(RiskSettings), nameof(Signal), nameof(SignalRules), nameof(StaffCount), nameof(Gift), nameof(GiftPolicy),
            nameof(PolicyAcknowledgement), nameof(GiftRule), nameof(RetentionRule), nameof(FormSnapshot), nameof(Improvement),
            nameof(ImprovementNote),
        ],
        Withheld =
        [
            nameof(InterestDeclaration), nameof(InterestMatch), nameof(InterestHit), nameof(AuditPlan), nameof(ApprovedAuditPlan),
            nameof(AuditFinding), nameof(Engagement), nameof(WorkingPaper), nameof(AuditUnit), nameof(UnitScore), nameof(ScoringCriteria),
            nameof(ControlForm), nameof(StoredFile),
        ],
    };
}
