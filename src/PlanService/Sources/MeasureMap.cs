using ServiceDefaults.Audit;

namespace PlanService.Sources;

/// <summary>
/// The map of a plan: what measures its indicators. One for all versions of a plan (the series), so that an amendment loses nothing of it.
/// What it says stands in its lines.
/// </summary>
public sealed class MeasureMap : IAudited
{
    private MeasureMap()
    {
    }

    public Guid SeriesId { get; private set; }

    /// <summary>One more with each change, whatever number of lines it changed; see <see cref="Contracts.PlanPublished.MapVersion"/>.</summary>
    public int Version { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Two changes at once follow each other; the ETag.</summary>
    [NotAudited]
    public uint RowVersion { get; private set; }

    internal static MeasureMap Of(Guid seriesId) => new() { SeriesId = seriesId };

    internal void Changed(DateTimeOffset at) => (Version, ChangedAt) = (Version + 1, at);
}
