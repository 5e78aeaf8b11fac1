using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Values;

namespace ServiceDefaults.Measuring;

/// <summary>One of <see cref="Contracts.Measures"/>, as a service counts it from its daily work.</summary>
public interface IMeasure<TDb> where TDb : DbContext
{
    /// <summary>As in <see cref="Contracts.Measure.Key"/>.</summary>
    string Key { get; }

    /// <summary>The page that shows where the value comes from, from the root of the platform.</summary>
    string Link(MeasureQuestion<TDb> asked);

    /// <summary>What it came to in the year so far; null as long as there is nothing to say. At most two decimals count.</summary>
    Task<decimal?> Value(MeasureQuestion<TDb> asked, CancellationToken ct);
}

/// <summary>What the plan wants to know: a measure of a fiscal year, for an indicator of a project.</summary>
/// <param name="Of">What it is narrowed to, as the plan's map says; see <see cref="Contracts.MeasureOf"/>.</param>
public sealed record MeasureQuestion<TDb>(TDb Db, FiscalYear Year, string ProjectCode, string? Of) where TDb : DbContext
{
    private readonly Dictionary<object, Task<object?>> _known = [];

    /// <summary>What the map names, with commas; nothing where it names nothing.</summary>
    public IReadOnlyList<string> Named => Of?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>For what is counted by project: those that the map names, or the indicator's own.</summary>
    public IReadOnlyList<string> Projects => Named is { Count: > 0 } named ? named : [ProjectCode];

    /// <summary>Figures that several measures read, once for all of one telling.</summary>
    /// <param name="key">Says what they are: the same for the same figures.</param>
    public async Task<T> Once<T>(object key, Func<Task<T>> read)
    {
        if (!_known.TryGetValue(key, out var known))
            _known[key] = known = Read();
        return (T)(await known)!;

        async Task<object?> Read() => await read();
    }

    /// <summary>The same telling, for another indicator.</summary>
    internal MeasureQuestion<TDb> For(string project, string? of) => this with { ProjectCode = project, Of = of };
}
