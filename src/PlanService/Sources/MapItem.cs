using Contracts;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Plans;
using PlanService.Projects;

namespace PlanService.Sources;

/// <summary>An indicator of a plan with what the map says of it.</summary>
/// <param name="Line">Null: not decided yet.</param>
/// <param name="Proposed">What ships for it, where nothing is decided; null where nothing does.</param>
public sealed record MapItem(Project Project, Indicator Indicator, MapLine? Line, MapDecision? Proposed)
{
    /// <summary>Who counts it: a service, <c>person</c> or <c>undecided</c>.</summary>
    public string Way => Line is null ? MeasureWords.Undecided : Measures.Find(Line.Measure)?.Service ?? MeasureWords.Person;

    public bool MeasuresItself => Line?.Measure is not null;

    /// <summary>An amendment changed the indicator's text after this was decided: somebody should look at it again.</summary>
    public bool IsOutdated => Line is not null && Line.Text != Indicator.Text;

    /// <summary><c>undecided</c>, <c>outdated</c>, <c>proposed</c> (as it came) or <c>decided</c> (by an officer).</summary>
    public string State => Line is null ? MeasureWords.Undecided : IsOutdated ? "outdated" : Line.IsProposed ? "proposed" : "decided";
}

/// <summary>The whole map of a plan: every indicator, decided or not, in the order of the plan.</summary>
/// <param name="Version">0 where nothing was ever decided.</param>
public sealed record MapView(int Version, DateTimeOffset? ChangedAt, IReadOnlyList<MapItem> Items)
{
    public int Measured => Items.Count(item => item.MeasuresItself);

    public int Judged => Items.Count(item => item.Way == MeasureWords.Person);

    public int Undecided => Items.Count(item => item.Line is null);

    /// <summary>Of those that are not decided, how many a proposal ships for.</summary>
    public int Offered => Items.Count(item => item.Proposed is not null);

    public static async Task<MapView> Read(PlanDb db, Plan plan, CancellationToken ct)
    {
        var map = await db.MeasureMaps.AsNoTracking().SingleOrDefaultAsync(row => row.SeriesId == plan.SeriesId, ct);
        var lines = await db.MapLines.AsNoTracking().Where(row => row.SeriesId == plan.SeriesId).ToDictionaryAsync(row => (row.Code, row.Indicator), ct);
        var projects = await db.Projects.AsNoTracking().Include(project => project.Indicators).Where(project => project.PlanId == plan.Id)
            .OrderBy(project => project.Position).ToListAsync(ct);
        var codes = projects.Select(project => project.Code).ToHashSet();
        return new(map?.Version ?? 0, map?.ChangedAt, [.. projects.SelectMany(project => project.Outputs.Concat(project.Outcomes), (project, indicator) =>
        {
            var line = lines.GetValueOrDefault((project.Code, indicator.Code));
            return new MapItem(project, indicator, line, line is null ? ProposedMap.Of(plan, project, indicator, codes) : null);
        })]);
    }
}

/// <summary>Which lines of a map are wanted; null means all.</summary>
/// <param name="Project">A project's code.</param>
/// <param name="Way">plan, complaints, training, risk, person or undecided.</param>
/// <param name="State">decided, proposed, outdated or undecided.</param>
public readonly record struct MapFilter(string? Project, string? Way, string? State)
{
    /// <summary>A word that is none finds nothing.</summary>
    public IReadOnlyList<MapItem> Of(MapView map)
    {
        var (project, way, state) = (Project, Way, State);
        return [.. map.Items.Where(item => (string.IsNullOrEmpty(project) || item.Project.Code == project)
            && (string.IsNullOrEmpty(way) || item.Way == way) && (string.IsNullOrEmpty(state) || item.State == state))];
    }
}
