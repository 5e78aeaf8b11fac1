using ComplaintService.Data;
using ServiceDefaults.Measuring;
using ServiceDefaults.Values;
using WebUi;

namespace ComplaintService.Measures;

/// <summary>What complaints say of the plan's indicators, by year and category: the figures of the statistics.</summary>
public abstract class ComplaintMeasure(string key) : IMeasure<ComplaintDb>
{
    /// <summary>All that this service counts.</summary>
    public static Measuring<ComplaintDb> All(IServiceProvider services) => new(
        [new SatisfactionPercent(), new Substantiated(), new InTimePercent(services.GetRequiredService<TimeProvider>()), new Answered(), new OpenChannels()]);

    public string Key => key;

    /// <summary>The statistics of the year; of one category where the map names one alone.</summary>
    public virtual string Link(MeasureQuestion<ComplaintDb> asked) => asked.Named is [var category]
        ? FormattableString.Invariant($"/complaints/statistics?year={asked.Year}&category={Uri.EscapeDataString(category)}")
        : FormattableString.Invariant($"/complaints/statistics?year={asked.Year}");

    public async Task<decimal?> Value(MeasureQuestion<ComplaintDb> asked, CancellationToken ct) =>
        (await asked.Sums(ct)).Sum(sum => sum.Received) == 0 ? null : await Of(asked, await asked.Wanted(ct), ct);

    /// <summary>Of a year in which somebody complained: without any, "none" would be said of years in which nothing was recorded here.</summary>
    protected abstract Task<decimal?> Of(MeasureQuestion<ComplaintDb> asked, IReadOnlyList<ComplaintTally> wanted, CancellationToken ct);
}

/// <summary>Fewer than five answers show what single people said: they are no figure.</summary>
public sealed class SatisfactionPercent() : ComplaintMeasure("complaints.satisfaction-percent")
{
    protected override Task<decimal?> Of(MeasureQuestion<ComplaintDb> asked, IReadOnlyList<ComplaintTally> wanted, CancellationToken ct) =>
        Task.FromResult(wanted.Sum(sum => sum.Ratings) is var ratings and >= SmallCounts.Smallest ? Statistics.Figures.Percent(wanted.Sum(sum => sum.Satisfied), ratings) : null);
}

/// <summary>Founded complaints alone: a tip that nobody could confirm counts against nobody.</summary>
public sealed class Substantiated() : ComplaintMeasure("complaints.substantiated")
{
    protected override Task<decimal?> Of(MeasureQuestion<ComplaintDb> asked, IReadOnlyList<ComplaintTally> wanted, CancellationToken ct) =>
        Task.FromResult<decimal?>(wanted.Sum(sum => sum.Founded));
}

/// <summary>What the office did, and so shown of few complaints too, as the statistics do.</summary>
public sealed class InTimePercent(TimeProvider clock) : ComplaintMeasure("complaints.in-time-percent")
{
    protected override async Task<decimal?> Of(MeasureQuestion<ComplaintDb> asked, IReadOnlyList<ComplaintTally> wanted, CancellationToken ct)
    {
        var overdue = await asked.Overdue(ThaiCalendar.DayInBangkok(clock.GetUtcNow()), ct);
        var named = asked.Named;
        var missed = overdue.Where(of => named.Count == 0 || named.Contains(of.Key)).Sum(of => of.Value);
        var inTime = wanted.Sum(sum => sum.InTime);
        return Statistics.Figures.Percent(inTime, inTime + wanted.Sum(sum => sum.Late) + missed);
    }
}

public sealed class Answered() : ComplaintMeasure("complaints.answered")
{
    protected override Task<decimal?> Of(MeasureQuestion<ComplaintDb> asked, IReadOnlyList<ComplaintTally> wanted, CancellationToken ct) =>
        Task.FromResult<decimal?>(wanted.Sum(sum => sum.Answered));
}
