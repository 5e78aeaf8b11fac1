using ServiceDefaults.Values;

namespace PlanService.Progress;

/// <summary>What others say of the project's work, as far as its status follows from it (<see cref="ProjectStatuses"/>).</summary>
public sealed partial class ProjectYear
{
    /// <summary>Complaints whose authors do not find the matter settled, and that nobody has answered for since.</summary>
    public int NotFixed { get; private set; }

    /// <summary>By the plan's map an indicator is measured by trainings, or a training has asked for money.</summary>
    public bool ExpectsTraining { get; private set; }

    /// <summary>Training events that took place.</summary>
    public int TrainingsHeld { get; private set; }

    internal void CountNotFixed(int complaints) => NotFixed = complaints;

    internal void ExpectTraining(bool expected) => ExpectsTraining = expected;

    internal void CountTrainings(int held) => TrainingsHeld = held;

    /// <summary>The last day of the first half of the year: a training of the plan that nobody has held by then is late.</summary>
    public DateOnly HalfYearEnd => HalfYearEndOf(FiscalYear);

    /// <summary>Nobody has held the trainings of the plan although half of the year is over.</summary>
    public bool LacksTraining(DateOnly today) => ExpectsTraining && TrainingsHeld == 0 && today > HalfYearEnd;

    internal static DateOnly HalfYearEndOf(FiscalYear year) => year.FirstDay.AddMonths(6).AddDays(-1);
}
