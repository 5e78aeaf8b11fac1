using ServiceDefaults.Measuring;
using TrainingService.Data;
using TrainingService.Families;
using TrainingService.Honours;

namespace TrainingService.Reports;

/// <summary>
/// How this service measures indicators of the plan: a line for each measure of <see cref="Contracts.Measures"/> that has its name. What pupils
/// and teachers say weeks later is the survey that follows up. Of families there is no count under five, for anybody could tell whose they are.
/// </summary>
public static class TrainingMeasures
{
    public static IReadOnlyList<IMeasure<TrainingDb>> All { get; } =
    [
        Of("training.events", year => year.Events == 0 ? null : year.Events),
        Of("training.attended", year => year.Attended),
        Of("training.attended-of-invited-percent", year => year.AttendedOfInvitedPercent),
        Of("training.passed-percent", year => year.PassedPercent),
        Of("training.average-gain", year => year.AverageGain),
        Of("training.satisfaction-percent", year => year.SatisfactionPercent),
        Of("training.applies-percent", year => year.AppliesPercent),
        Of("training.families", FamilyKind.Assessment),
        Of("training.questionnaires", FamilyKind.Questionnaire),
        new Counted("training.honoured", async (asked, ct) => await asked.Db.HonouredIn(asked.Year, ct)),
    ];

    private static Counted Of(string key, Func<ProjectResults, decimal?> value) => new(key, async (asked, ct) => value(await ProjectResults.Of(asked, ct)));

    private static Counted Of(string key, FamilyKind kind) => new(key, async (asked, ct) =>
        (await asked.Db.FamilyCounters(asked.Year, isOfficer: false, ct)).Single(counter => counter.Kind == kind).Count is > 0 and var forms ? forms : null);

    private sealed record Counted(string Key, Func<MeasureQuestion<TrainingDb>, CancellationToken, Task<decimal?>> Count) : IMeasure<TrainingDb>
    {
        public string Link(MeasureQuestion<TrainingDb> asked) => $"/training/reports/{asked.Year}";

        public Task<decimal?> Value(MeasureQuestion<TrainingDb> asked, CancellationToken ct) => Count(asked, ct);
    }
}
