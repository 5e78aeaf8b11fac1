using RiskService.Data;
using ServiceDefaults.Measuring;

namespace RiskService.Results;

/// <summary>How this service measures indicators of the plan: a line for each measure of <see cref="Contracts.Measures"/> that has its name.</summary>
public static class RiskMeasures
{
    public static IReadOnlyList<IMeasure<RiskDb>> All { get; } =
    [
        new AssessmentReport(),
        new MeasuresCarriedOut(),
        new PublishedChannels(),
        new ControlReport(),
        new ImprovementsCarriedOut(),
        new ApprovedPlans(),
        new FindingsImplemented(),
        new PolicyAnnounced(),
        new PolicyAcknowledged(),
        new InterestsHandedIn(),
    ];
}
