using ComplaintService.Complaints;
using ComplaintService.Data;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.Measuring;

namespace ComplaintService.Measures;

/// <summary>A channel through which the office takes complaints, for as long as it does (plan project 3-02). The web form is always open.</summary>
public sealed class OpenChannel : IAudited
{
    public required Channel Channel { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>The last day; null while it is open.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>From this day on it is closed.</summary>
    internal void Close(DateOnly day) => Until = day.AddDays(-1);

    /// <summary>It was closed today, and is not after all.</summary>
    internal void Reopen() => Until = null;
}

/// <summary>Counted of whatever was open on any day of the year.</summary>
public sealed class OpenChannels : IMeasure<ComplaintDb>
{
    public string Key => "complaints.channels";

    public string Link(MeasureQuestion<ComplaintDb> asked) => "/complaints/channels";

    public async Task<decimal?> Value(MeasureQuestion<ComplaintDb> asked, CancellationToken ct)
    {
        var (first, last) = (asked.Year.FirstDay, asked.Year.LastDay);
        var open = await asked.Db.OpenChannels.AsNoTracking().Where(row => row.From <= last && (row.Until == null || row.Until >= first)).ToListAsync(ct);
        return open.Count == 0 ? null : open.Where(row => row.Until is not { } until || until >= row.From).Select(row => row.Channel).Distinct().Count();
    }
}
